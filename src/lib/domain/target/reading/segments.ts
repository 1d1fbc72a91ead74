import type { Clause } from "./clauses";
import { type Compared, comparedAt } from "./comparators";
import { type Quantity, quantitiesIn } from "./quantities";

/** A quantity with the words of its clause that are its own. Positions are in the view. */
export interface Segment {
	readonly quantity: Quantity;
	readonly compared: Compared;
	/** Where its own words begin and end. */
	readonly start: number;
	readonly end: number;
	/** Its own words before the comparison, and behind it. */
	readonly before: string;
	readonly after: string;
	/** Everything between it and the next quantity or the clause's end. */
	readonly rest: string;
	/** The clause's words before it, at most the nearest `REACH`. */
	readonly lead: string;
	/** Straight behind another quantity's and a 、: 1个A、2个B. */
	readonly listed: boolean;
	readonly followed: boolean;
}

/** How many units around a quantity are looked at. */
const REACH = 80;
const SEPARATOR = /[、/]|和|及|与|以及|;/g;

/** The quantities of a clause that are no dates, durations, ages or ranks, each with its own words. */
export function segmentsOf(bare: string, clause: Clause, wordsFrom: number): Segment[] {
	const quantities = quantitiesIn(bare, wordsFrom, clause.end).filter((one) => isFigure(bare, one));
	const segments: Segment[] = [];
	let spanFrom = wordsFrom;
	// Without a 、 between them, what stands between two quantities speaks for both: 5栋安置房192套.
	let ownFrom = wordsFrom;
	let listed = false;
	for (const [index, quantity] of quantities.entries()) {
		const next = quantities[index + 1];
		const limit = next?.start ?? clause.end;
		const compared = comparedAt(bare, ownFrom, limit, quantity);
		const boundary = next ? ownEnd(bare, compared.to, next.start) : clause.end;
		segments.push({
			quantity,
			compared,
			start: spanFrom,
			end: boundary,
			before: bare.slice(Math.max(ownFrom, compared.from - REACH), compared.from),
			after: bare.slice(compared.to, Math.min(boundary, compared.to + REACH)),
			rest: bare.slice(compared.to, Math.min(limit, compared.to + REACH)),
			lead: bare.slice(Math.max(wordsFrom, quantity.start - REACH), quantity.start),
			listed,
			followed: next !== undefined,
		});
		listed = next !== undefined && boundary < next.start;
		spanFrom = listed ? boundary + 1 : boundary;
		ownFrom = listed ? spanFrom : compared.to;
	}
	return segments;
}

/** 四分类 and 金鑫二小区 are names; a lone digit counts with a measure word of its own. */
const NOUNS = new Set("小区 社区 村 站 班 组 路 队 团 校 课 首 集 本 口 面 线 片 点位 站点 网格".split(" "));

/** 办理时限压缩至5个工作日以内: a length of time that is itself the goal. */
const SHORTENED = /(?:压缩|缩短|压减)[至到为]$|(?:时限|时间|时长|周期)(?:控制在|减少[至到]|不超过)$/;
const LONGEST_CUE = 8;

/** 8路公交 is a name; 12路视频 is counted. */
const COUNTED_LINES = /^[^,;:。]{0,4}(?:视频|监控|摄像|图像|信号|探头)/;
const LONGEST_LINES = 8;
/** 三方, 5方联动 are parties; 6万方 is earth. */
const LEAST_EARTH = 50;

function isFigure(bare: string, { kind, lone, unit, start, end, value }: Quantity): boolean {
	if (unit === "路" && !COUNTED_LINES.test(bare.slice(end, end + LONGEST_LINES))) return false;
	if (unit === "方" && value < LEAST_EARTH) return false;
	if (kind === "span" && unit.endsWith("工作日") && /不超过$/.test(bare.slice(Math.max(0, start - 3), start)))
		return true;
	if (kind === "span") return SHORTENED.test(bare.slice(Math.max(0, start - LONGEST_CUE), start));
	return !lone || ((kind === "count" || kind === "rate") && !NOUNS.has(unit));
}

/** Where one quantity's words end and the next one's begin: at the 、 between them, else at the next number. */
function ownEnd(bare: string, from: number, to: number): number {
	const start = Math.max(from, to - REACH);
	const between = bare.slice(start, to);
	SEPARATOR.lastIndex = 0;
	const first = SEPARATOR.exec(between);
	if (!first) return to;
	if (first.index === 0) return start;
	let last = first;
	for (let match = SEPARATOR.exec(between); match; match = SEPARATOR.exec(between)) last = match;
	return start + last.index;
}
