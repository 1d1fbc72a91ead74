import { isChineseDigitAt, isDigitAt, numeralAt } from "../text/numerals";
import { afterBlanks } from "./characters";
import { bodyAt } from "./read-range";

export interface Marker {
	/** Its level: numbers of one list are of one kind. */
	readonly kind: "1、" | "1)" | "(1)" | "一、" | "(一)" | "一是" | "第一" | "①" | "•";
	readonly start: number;
	readonly end: number;
}

const BULLETS = new Set("●•■▪◆◇★☆▲△※□○◎➢►▶✓√");

/** The number or bullet of a list at an offset, with the blanks after it; null when none stands there. */
export function markerAt(text: string, start: number, numbered: boolean): Marker | null {
	const read = rawMarkerAt(text, start, numbered);
	if (read === null) return null;
	let end = read.end;
	while (text[end] === " ") end++;
	return { kind: read.kind, start, end };
}

function rawMarkerAt(text: string, start: number, numbered: boolean): Pick<Marker, "kind" | "end"> | null {
	const mark = text[start] ?? "";
	if (
		BULLETS.has(mark) ||
		(mark === "-" && text[start + 1] === " ") ||
		(mark === "·" && !isDigitAt(text, start + 1))
	)
		return { kind: "•", end: start + 1 };
	if ((mark >= "①" && mark <= "⒛") || (mark >= "㈠" && mark <= "㈩")) return { kind: "①", end: start + 1 };
	if (mark === "(") {
		const numeral = shortNumeral(text, start + 1);
		if (numeral === null || text[numeral.end] !== ")") return null;
		return { kind: numeral.chinese ? "(一)" : "(1)", end: numeral.end + 1 };
	}
	if (mark === "第" || mark === "其") {
		const numeral = shortNumeral(text, start + 1);
		if (numeral === null || !numeral.chinese || !",、:是".includes(text[numeral.end] ?? "x")) return null;
		if (bodyAt(text, start) !== null) return null;
		return { kind: "第一", end: numeral.end + 1 };
	}
	const numeral = shortNumeral(text, start);
	if (numeral === null) return null;
	const after = text[numeral.end] ?? "";
	if (numeral.chinese && after === "是") return { kind: "一是", end: numeral.end + 1 };
	if (after === ")") return { kind: "1)", end: numeral.end + 1 };
	if (after === "、" || (after === "." && !isDecimal(text, numeral.end))) {
		if (after === "、" && !numbered && isListOfMonths(text, start, numeral.value)) return null;
		return { kind: numeral.chinese ? "一、" : "1、", end: numeral.end + 1 };
	}
	return null;
}

function shortNumeral(text: string, at: number) {
	if (!isDigitAt(text, at) && !isChineseDigitAt(text, at)) return null;
	const numeral = numeralAt(text, at);
	return numeral !== null && numeral.value >= 1 && numeral.value <= 99 ? numeral : null;
}

/** The 15-6.30 of 6.15-6.30. */
const DOTTED_RANGE = /^\d{1,2} ?(?:--?|~|至|到) ?\d{1,2}\.\d{1,2}(?![.\d万亿])/;

/** 1.5万, but not 1.3月底前 and not 1.2024年. */
function isDecimal(text: string, dot: number): boolean {
	if (!isDigitAt(text, dot + 1)) return false;
	if (DOTTED_RANGE.test(text.slice(dot + 1, dot + 12))) return true;
	const next = numeralAt(text, dot + 1);
	if (next === null) return true;
	const unit = text[afterBlanks(text, next.end)] ?? "";
	return !"月年-~至季".includes(unit) && !(unit === "." && !Number.isNaN(next.value));
}

/** 1、2月份: January and February, unless a list of numbers runs through the text. */
function isListOfMonths(text: string, start: number, first: number): boolean {
	const second = numeralAt(text, afterBlanks(text, start + String(first).length + 1)) ?? null;
	const body = bodyAt(text, start);
	if (body === null || second === null || !body.markerLike) return false;
	const units = body.ranges.map(({ from, to }) => (to ?? from).unit);
	const numbers = body.ranges.map(({ from }) =>
		from.unit === "month" && "month" in from.month
			? from.month.month
			: from.unit === "quarter"
				? from.first
				: 0,
	);
	return units.every((unit) => unit === "month" || unit === "quarter") && numbers[1] === first + 1;
}
