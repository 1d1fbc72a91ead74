import { datesBetween, type NamedDate } from "../../schedule/dates-between";
import type { Span } from "../../schedule/span";
import { digitAt } from "../../text/numerals";
import { type Day, dayOfParts } from "../../time/day";

/** A date expression with the last day that it covers. Positions are in the view. */
export interface DateForm {
	/** Of the date itself. */
	readonly start: number;
	readonly coreEnd: number;
	/** After what follows it (前). Exclusive. */
	readonly end: number;
	/** Null where the words name no day that the calendar knows. */
	readonly day: Day | null;
	readonly kind: "day" | "month" | "monthEnd" | "yearEnd" | "wholeYear" | "year" | "event";
	readonly before: boolean;
	readonly opens: boolean;
}

/**
 * Times that no schedule has: the end of a plan of five years, what comes when it comes, and the year before a word
 * of which it is (全年完成率), which for a figure is a time all the same.
 */
const OTHER_TIMES =
	/["“]?十([三四五六七])五["”]?(?:规划)?(?:期?末|期间|时期)|(?:汛期|雨季|开学|春耕|三伏)(?:来临)?(?:[之以]?前)|(全年)/g;

/** The date expressions of a stretch of the view, in order, those of the schedule's grammar and other times. */
export function dateFormsIn(bare: string, stretch: Span, planYear: number): DateForm[] {
	const known = datesBetween(bare, stretch, planYear).flatMap((date) => formOf(bare, date) ?? []);
	const others = otherTimesIn(bare.slice(stretch.start, stretch.end), stretch.start, planYear);
	if (others.length === 0) return known;
	let next = 0;
	const apart = others.filter((one) => {
		while ((known[next]?.end ?? Infinity) <= one.start) next += 1;
		return (known[next]?.start ?? Infinity) >= one.end;
	});
	return [...known, ...apart].sort((a, b) => a.start - b.start);
}

/** The year of what was named before: whose it is, the words do not say. */
const OF_ANOTHER = /^[当同这]年$/;

function formOf(bare: string, date: NamedDate): DateForm | null {
	const { core, end, before, opens } = date;
	const kind = kindOf(date);
	// 清明祭扫 is work, 清明前 a deadline.
	if (kind === null || (kind === "event" && !before)) return null;
	if (kind === "year" && OF_ANOTHER.test(bare.slice(core.start, core.end))) return null;
	return { start: core.start, coreEnd: core.end, end, day: dayOf(date), kind, before, opens };
}

/** What the moon's calendar and the weather move gives a figure no day: a person sets it. */
const MOVING: ReadonlySet<string> = new Set("春节 元宵 清明 端午 七夕 中秋 重阳".split(" "));

function dayOf({ last, endOn }: NamedDate): Day | null {
	if (last.unit === "season") return null;
	return last.unit === "festival" && MOVING.has(last.festival) ? null : endOn;
}

function kindOf({ last, ranged }: NamedDate): DateForm["kind"] | null {
	switch (last.unit) {
		case "day":
			return ranged ? "month" : "day";
		case "tenDays":
			return last.end && !ranged ? "monthEnd" : "month";
		case "month":
		case "quarter":
		case "half":
			return "month";
		case "year":
			if (last.edge === "end") return ranged ? "month" : "yearEnd";
			if (last.edge !== null) return "month";
			return last.named ? "year" : "wholeYear";
		case "season":
		case "festival":
			return "event";
		case "now":
			return null;
	}
}

function otherTimesIn(words: string, from: number, planYear: number): DateForm[] {
	return [...words.matchAll(OTHER_TIMES)].map((match): DateForm => {
		const start = from + match.index;
		const end = start + match[0].length;
		const times = { start, coreEnd: end, end, opens: false, before: false };
		if (match[2] !== undefined) return { ...times, day: dayOfParts(planYear, 12, 31), kind: "wholeYear" };
		const plan = match[1] === undefined ? null : digitAt(match[1], 0);
		if (plan === null) return { ...times, day: null, kind: "event", before: true };
		return { ...times, day: dayOfParts(2005 + plan * 5, 12, 31), kind: "yearEnd" };
	});
}
