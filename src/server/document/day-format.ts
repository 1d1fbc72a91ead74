import type { FormatPiece } from "./format-pieces";

/** Day 0 of each way of counting. Excel believes in 29 February 1900: its days are one ahead from 1 March on. */
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

const MONTHS = "January February March April May June July August September October November December".split(
	" ",
);
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const CHINESE_WEEKDAYS = "日一二三四五六";
const CHINESE_DIGITS = "〇一二三四五六七八九";

/**
 * A day or time, counted in days as Excel does, in the pieces of its format; null for what is none. Days are
 * the ones that the sheet shows, in no time zone.
 */
export function shownDay(
	value: number,
	format: readonly FormatPiece[],
	countsFrom1904: boolean,
): string | null {
	if (value < 0 || value > LAST_DAY + 1) return null;
	const pieces = format[0]?.text === "[long]" ? LONG_DAY : format;
	const offset = !countsFrom1904 && value < 60 ? 1 : 0;
	const start = countsFrom1904 ? FROM_1904 : FROM_1900;
	const moment = new Date(start + Math.round((value + offset) * 86_400) * 1_000);
	const letters = pieces.map(({ kind, text }) => (kind === "day" ? text.toLowerCase() : ""));
	const isTwelve = letters.some((text) => text.includes("/"));
	const digits = pieces.some(({ kind, text }) => kind === "other" && /^\[dbnum1\]$/i.test(text))
		? inChinese
		: plainDigits;
	return pieces
		.map(({ kind, text }, index) => {
			if (kind === "words" || kind === "percent") return text;
			if (kind !== "day") return "";
			const isMinute = /^m{1,2}$/.test(letters[index] ?? "") && isBesideTime(letters, index);
			return dayPart(isMinute ? text.replace(/m/gi, "n") : text, moment, value, isTwelve, digits);
		})
		.join("")
		.trim();
}

const LONG_DAY: readonly FormatPiece[] = [
	{ kind: "day", text: "yyyy" },
	{ kind: "words", text: "年" },
	{ kind: "day", text: "m" },
	{ kind: "words", text: "月" },
	{ kind: "day", text: "d" },
	{ kind: "words", text: "日" },
];

/** m is minutes after hours and before seconds, and months elsewhere. */
function isBesideTime(letters: readonly string[], index: number): boolean {
	const before = letters.slice(0, index).findLast(Boolean);
	const after = letters.slice(index + 1).find(Boolean);
	return /^\[?h/.test(before ?? "") || /^s/.test(after ?? "");
}

type ShowDigits = (value: number, width: number) => string;

function dayPart(letters: string, at: Date, value: number, isTwelve: boolean, digits: ShowDigits): string {
	const text = letters.toLowerCase();
	const width = text.length;
	const hours = at.getUTCHours();
	switch (text[0]) {
		case "y":
			return width <= 2 ? digits(at.getUTCFullYear() % 100, 2) : digits(at.getUTCFullYear(), 4);
		case "e":
			return digits(at.getUTCFullYear(), 4);
		case "m":
			return width <= 2 ? digits(at.getUTCMonth() + 1, width) : named(MONTHS[at.getUTCMonth()], width);
		case "d":
			return width <= 2 ? digits(at.getUTCDate(), width) : named(WEEKDAYS[at.getUTCDay()], width);
		case "a":
		case "上":
			if (text.includes("/")) return halfOfDay(text, hours);
			return `${width >= 4 ? "星期" : ""}${CHINESE_WEEKDAYS.charAt(at.getUTCDay())}`;
		case "h":
			return digits(isTwelve ? hours % 12 || 12 : hours, width);
		case "n":
			return digits(at.getUTCMinutes(), width);
		case "s":
			return digits(at.getUTCSeconds(), width);
		case "[": {
			const perDay = text[1] === "h" ? 24 : text[1] === "m" ? 1_440 : 86_400;
			// The half second that the moment was rounded by must not take away a whole hour.
			return digits(Math.floor((Math.round(value * 86_400) * perDay) / 86_400), width - 2);
		}
		default:
			return "";
	}
}

/** Three letters are short, five are one, as Excel has it. */
function named(name: string | undefined, width: number): string {
	return (name ?? "").slice(0, width === 3 ? 3 : width === 5 ? 1 : undefined);
}

function halfOfDay(text: string, hours: number): string {
	const [morning = "", afternoon = ""] = text.toUpperCase().split("/");
	return hours < 12 ? morning : afternoon;
}

function plainDigits(value: number, width: number): string {
	return String(value).padStart(width, "0");
}

/** Years digit by digit (二〇二五), months and days as one says them (十一). */
function inChinese(value: number, width: number): string {
	if (width > 2 || value > 99)
		return [...String(value)].map((digit) => CHINESE_DIGITS[Number(digit)]).join("");
	const tens = Math.floor(value / 10);
	const ones = value % 10 === 0 && tens > 0 ? "" : (CHINESE_DIGITS[value % 10] ?? "");
	return `${tens > 1 ? CHINESE_DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones}`;
}
