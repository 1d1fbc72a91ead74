/** A calendar day, `YYYY-MM-DD`. Compares correctly as a string. */
export type Day = string;

/** An instant in UTC as `Date.prototype.toISOString` writes it. Compares correctly as a string. */
export type Instant = string;

const MS_PER_DAY = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function epochDay(day: Day): number {
	const match = DAY.exec(day);
	const ms = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN;
	if (Number.isNaN(ms)) throw new RangeError(`not a calendar day: ${day}`);
	return ms / MS_PER_DAY;
}

function fromEpochDay(days: number): Day {
	return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether the text is an existing calendar day, `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
	return DAY.test(text) && fromEpochDay(epochDay(text)) === text;
}

/** The day `count` days later (earlier when negative). Throws RangeError for what is no day. */
export function addDays(day: Day, count: number): Day {
	return fromEpochDay(epochDay(day) + count);
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return epochDay(to) - epochDay(from);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
	return (epochDay(day) + 4) % 7;
}

/** Read character by character: dates are compared by the hundred thousand where a long text is read. */
function digits(day: Day, from: number, to: number): number {
	let value = 0;
	for (let at = from; at < to; at++) value = value * 10 + day.charCodeAt(at) - 48;
	return value;
}

export function yearOf(day: Day): number {
	return digits(day, 0, 4);
}

/** 1–12. */
export function monthOf(day: Day): number {
	return digits(day, 5, 7);
}

/** 1–4. */
export function quarterOf(day: Day): number {
	return Math.ceil(monthOf(day) / 3);
}

/** `YYYY-MM-DD` from numbers; month 1–12, day 1–31. Does not check that the day exists. */
export function dayOfParts(year: number, month: number, day: number): Day {
	return `${year > 999 ? year : String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
	return value < 10 ? `0${value}` : `${value}`;
}

/** The first day of the month `count` months after that of `day`. */
export function startOfMonth(day: Day, count = 0): Day {
	const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
	return dayOfParts(Math.floor(months / 12), (months % 12) + 1, 1);
}

/** The last day of the month `count` months after that of `day`. */
export function endOfMonth(day: Day, count = 0): Day {
	return addDays(startOfMonth(day, count + 1), -1);
}

/** The last day of the quarter `count` quarters after that of `day`. */
export function endOfQuarter(day: Day, count = 0): Day {
	return endOfMonth(dayOfParts(yearOf(day), quarterOf(day) * 3, 1), count * 3);
}

/** The earlier (later) of two days. */
export function earlier(a: Day, b: Day): Day {
	return a < b ? a : b;
}
export function later(a: Day, b: Day): Day {
	return a > b ? a : b;
}

/** Asia/Shanghai has kept UTC+8 without daylight saving since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The business day in Asia/Shanghai on which an instant falls. */
export function businessDayOf(instant: Instant): Day {
	return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The last millisecond of a business day in Asia/Shanghai. */
export function endOfBusinessDay(day: Day): Instant {
	return new Date((epochDay(day) + 1) * MS_PER_DAY - SHANGHAI_OFFSET_MS - 1).toISOString();
}
