import { type MeasureKind, measureAt } from "./measure-words";
import { endOfDigits, isArabic, isChineseStart, type Numeral, numeralAt } from "./numerals";

/** A number with what it counts. Positions are in the view's `bare` text. */
export interface Quantity {
	readonly start: number;
	/** Exclusive; after the measure word. */
	readonly end: number;
	/** Of a range the lower end. */
	readonly value: number;
	/** As written, 万 and 亿 only before 元; "" where nothing is named. */
	readonly unit: string;
	readonly kind: MeasureKind | "bare";
	readonly lone: boolean;
	readonly more: boolean;
	/** Of a range the upper end. */
	readonly upTo: number | null;
	/** 三分之一, 半数: turned into per cent. */
	readonly fraction: boolean;
}

/** What makes the digits after it a name, a rank or a part of a code: 第3, 前10, A4, 1+3, 1:2, 5·20, 3/4, №7. */
const NAMING_BEFORE = /[A-Za-z第前+:/·•#_.&@]/;
/** 统一, 唯一, 之一, 万一, 十三五 and the like: the digit belongs to the word before. */
const WORD_BEFORE = /[统唯单专之万同星周]/;

/** The numbers with a measure word between two positions, in order. Years, dates, ages and ranks are among them. */
export function quantitiesIn(bare: string, from: number, to: number): Quantity[] {
	const found: Quantity[] = [];
	for (let at = from; at < to; ) {
		const unit = bare.charAt(at);
		if (!isArabic(unit) && !isChineseStart(unit) && unit !== "百" && unit !== "千" && unit !== "半") {
			at += 1;
			continue;
		}
		const quantity = quantityAt(bare, at, from);
		if (quantity && quantity.end <= to) {
			found.push(quantity);
			at = quantity.end;
		} else at = Math.max(at + 1, endOfDigits(bare, at));
	}
	return found;
}

function quantityAt(bare: string, at: number, from: number): Quantity | null {
	const before = at > from ? bare.charAt(at - 1) : "";
	const special = percentWordsAt(bare, at) ?? halfAt(bare, at);
	if (special) return special;
	if (NAMING_BEFORE.test(before)) return null;
	if (before === "-" && at - 2 >= from && /[A-Za-z0-9]/.test(bare.charAt(at - 2))) return null;
	if (!isArabic(bare.charAt(at)) && WORD_BEFORE.test(before)) return null;
	const first = numeralAt(bare, at);
	if (!first) return null;
	return (
		tenthsAt(bare, at, first) ??
		fractionAt(bare, at, first) ??
		rangeAt(bare, at, first) ??
		measured(bare, at, first)
	);
}

function measured(bare: string, start: number, numeral: Numeral): Quantity | null {
	const { lone, more } = numeral;
	const common = { start, lone, more, upTo: null, fraction: false } as const;
	let end = numeral.end;
	if (bare.charAt(end) === " ") end += 1;
	const measure = measureAt(bare, end);
	if (measure?.kind === "money" && numeral.magnitude && !/[万亿千百]/.test(measure.unit)) {
		const value = numeral.magnitude === "万" ? numeral.value / 1e4 : numeral.value / 1e8;
		return { ...common, ...measure, value: cleaned(value), unit: numeral.magnitude + measure.unit };
	}
	if (measure) return { ...common, ...measure, value: numeral.value };
	if (lone || /[A-Za-z0-9+:/·•#~]/.test(bare.charAt(end))) return null;
	return { ...common, end: numeral.end, value: numeral.value, unit: "", kind: "bare" };
}

const TO = new Set(["-", "~", "至", "到"]);

/** 5-8个, 10%至15%, 三至五个: the lower end is what is owed. */
function rangeAt(bare: string, start: number, first: Numeral): Quantity | null {
	const inner = measured(bare, start, first);
	for (const gap of inner && inner.unit !== "" ? [first.end, inner.end] : [first.end]) {
		if (!TO.has(bare.charAt(gap))) continue;
		const second = numeralAt(bare, gap + 1);
		const upper = second && measured(bare, gap + 1, second);
		if (!upper || upper.unit === "") continue;
		if (gap !== first.end && inner?.unit !== upper.unit) continue;
		// 3-5万元 is 3 to 5 万元; 3-5万人 is 30,000 to 50,000.
		const scale = second.magnitude && !first.magnitude && upper.kind !== "money" ? magnitudeOf(second) : 1;
		const lower = gap === first.end ? first.value * scale : (inner?.value ?? first.value);
		if (upper.kind !== "span" && upper.value <= lower) return null;
		return { ...upper, start, value: lower, upTo: upper.value, lone: first.lone };
	}
	return null;
}

function magnitudeOf({ magnitude }: Numeral): number {
	return magnitude === "亿" ? 1e8 : 1e4;
}

/** 百分之九十五, 千分之三, 百分之百. */
function percentWordsAt(bare: string, at: number): Quantity | null {
	const head = bare.slice(at, at + 3);
	if (head !== "百分之" && head !== "千分之") return null;
	const unit = head === "百分之" ? "%" : "‰";
	const common = { start: at, unit, kind: "rate", lone: false, upTo: null, fraction: false } as const;
	if (bare.charAt(at + 3) === "百") return { ...common, value: 100, end: at + 4, more: false };
	const numeral = numeralAt(bare, at + 3);
	return numeral && { ...common, value: numeral.value, end: numeral.end, more: numeral.more };
}

/** 百分百 · 半数以上: as much as 100 %, 50 %. */
function halfAt(bare: string, at: number): Quantity | null {
	const common = { start: at, unit: "%", kind: "rate", lone: false, more: false, upTo: null } as const;
	if (bare.startsWith("百分百", at)) return { ...common, value: 100, end: at + 3, fraction: false };
	if (bare.startsWith("半数以上", at)) return { ...common, value: 50, end: at + 2, fraction: true };
	return null;
}

/** 三成 is 30 %; 三成员, 一成不变 and 建成一 are not. */
const TENTHS = /^成(半)?(?=以上|以下|左右|多|$|[,;。、的])/;

function tenthsAt(bare: string, at: number, { value, end }: Numeral): Quantity | null {
	if (value < 1 || value > 10) return null;
	const match = TENTHS.exec(bare.slice(end, end + 4));
	if (!match) return null;
	return {
		start: at,
		end: end + match[0].length,
		value: value * 10 + (match[1] ? 5 : 0),
		unit: "%",
		kind: "rate",
		lone: false,
		more: false,
		upTo: null,
		fraction: false,
	};
}

function fractionAt(bare: string, at: number, whole: Numeral): Quantity | null {
	if (!bare.startsWith("分之", whole.end)) return null;
	const part = numeralAt(bare, whole.end + 2);
	if (!part || whole.value === 0 || part.value > whole.value) return null;
	const value = cleaned((part.value / whole.value) * 100);
	return {
		start: at,
		end: part.end,
		value,
		unit: "%",
		kind: "rate",
		lone: false,
		more: false,
		upTo: null,
		fraction: true,
	};
}

/** Two decimals for thirds; no traces of binary fractions. */
function cleaned(value: number): number {
	const whole = Math.round(value * 1e6) / 1e6;
	return Math.abs(whole * 100 - Math.round(whole * 100)) < 1e-6 ? whole : Math.round(value * 100) / 100;
}
