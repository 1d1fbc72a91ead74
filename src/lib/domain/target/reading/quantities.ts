import { type CountedNumeral, countedAt } from "../../text/counted-numerals";
import { afterDigits, isDigitAt } from "../../text/numerals";
import { type MeasureKind, measureAt } from "./measure-words";
import { nextIn } from "./next-in";

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

const NUMBER_START = new Set([..."0123456789一二三四五六七八九两十百千半"].map((unit) => unit.charCodeAt(0)));

/** What makes the digits after it a name, a rank or a part of a code: 第3, 前10, A4, 1+3, 1:2, 5·20, 3/4, №7. */
const NAMING_BEFORE = /[A-Za-z第前+:/·•#_.&@]/;
/** 统一, 唯一, 之一, 万一, 十三五 and the like: the digit belongs to the word before. */
const WORD_BEFORE = /[统唯单专之万同星周]/;

/** The numbers with a measure word between two positions, in order. Years, dates, ages and ranks are among them. */
export function quantitiesIn(bare: string, from: number, to: number): Quantity[] {
	const found: Quantity[] = [];
	for (let at = nextIn(NUMBER_START, bare, from, to); at < to; at = nextIn(NUMBER_START, bare, at, to)) {
		const quantity = quantityAt(bare, at, from);
		if (quantity && quantity.end <= to) {
			found.push(quantity);
			at = quantity.end;
		} else at = Math.max(at + 1, afterDigits(bare, at));
	}
	return found;
}

function quantityAt(bare: string, at: number, from: number): Quantity | null {
	const before = at > from ? bare.charAt(at - 1) : "";
	const inWords = percentWordsAt(bare, at) ?? halfAt(bare, at);
	if (inWords) return inWords;
	if (NAMING_BEFORE.test(before)) return null;
	if (before === "-" && at - 2 >= from && /[A-Za-z0-9]/.test(bare.charAt(at - 2))) return null;
	if (!isDigitAt(bare, at) && WORD_BEFORE.test(before)) return null;
	const first = countedAt(bare, at);
	if (!first) return null;
	const special = tenthsAt(bare, at, first) ?? fractionAt(bare, at, first);
	if (special) return special;
	const plain = measured(bare, at, first);
	return rangeAt(bare, at, first, plain) ?? plain;
}

function measured(
	bare: string,
	start: number,
	{ end, value, lone, more, magnitude }: CountedNumeral,
): Quantity | null {
	const measure = measureAt(bare, bare.charAt(end) === " " ? end + 1 : end);
	if (!measure) {
		if (!lone && PEOPLE.test(bare.slice(end, end + 5)) && !isYear(value, magnitude))
			return { start, end, value, unit: "人", kind: "count", lone, more, upTo: null, fraction: false };
		if (lone || NAMING_BEHIND.test(bare.charAt(end))) return null;
		return { start, end, value, unit: "", kind: "bare", lone, more, upTo: null, fraction: false };
	}
	const { unit, kind, end: measureEnd } = measure;
	// 400万元 is 400 of 万元; 2万人 is 20,000 of 人.
	const kept = kind === "money" && magnitude !== null && !SCALED_MONEY.test(unit);
	return {
		start,
		end: measureEnd,
		value: kept ? cleaned(value / (magnitude === "万" ? 1e4 : 1e8)) : value,
		unit: kept ? magnitude + unit : unit,
		kind,
		lone,
		more,
		upTo: null,
		fraction: false,
	};
}

/** People counted without a measure word: 为30万老年人. */
const PEOPLE =
	/^(?:农村|城镇|城乡|贫困|困难)?(?:人口|老年?人|居民|群众|学生|儿童|妇女|村民|市民|职工|志愿者)/;

function isYear(value: number, magnitude: CountedNumeral["magnitude"]): boolean {
	return magnitude === null && value >= 1900 && value <= 2100;
}

const NAMING_BEHIND = /[A-Za-z0-9+:/·•#~]/;
const SCALED_MONEY = /[万亿千百]/;

const TO = new Set(["-", "~", "至", "到"]);

/** 5-8个, 10%至15%, 三至五个: the lower end is what is owed. */
function rangeAt(
	bare: string,
	start: number,
	first: CountedNumeral,
	inner: Quantity | null,
): Quantity | null {
	const gaps = inner && inner.unit !== "" ? [first.end, inner.end] : [first.end];
	for (const gap of gaps) {
		if (!TO.has(bare.charAt(gap))) continue;
		const second = countedAt(bare, gap + 1);
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

function magnitudeOf({ magnitude }: CountedNumeral): number {
	return magnitude === "亿" ? 1e8 : 1e4;
}

/** 百分之九十五, 千分之三, 百分之百. */
function percentWordsAt(bare: string, at: number): Quantity | null {
	if (!bare.startsWith("分之", at + 1)) return null;
	const head = bare.charAt(at);
	if (head !== "百" && head !== "千") return null;
	const unit = head === "百" ? "%" : "‰";
	const common = { start: at, unit, kind: "rate", lone: false, upTo: null, fraction: false } as const;
	if (bare.charAt(at + 3) === "百") return { ...common, value: 100, end: at + 4, more: false };
	const numeral = countedAt(bare, at + 3);
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

function tenthsAt(bare: string, at: number, { value, end }: CountedNumeral): Quantity | null {
	if (value < 1 || value > 10) return null;
	if (bare.charAt(end) !== "成") return null;
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

function fractionAt(bare: string, at: number, whole: CountedNumeral): Quantity | null {
	if (!bare.startsWith("分之", whole.end)) return null;
	const part = countedAt(bare, whole.end + 2);
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
