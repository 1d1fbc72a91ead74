import { type Bound, type LeadIn, leadInBefore, type Suffix, suffixAt } from "./bounds";
import { afterBlanks } from "./characters";
import type { ScheduleDoubtCode } from "./doubts";
import type { Point } from "./point";
import { bodyAt, type DateBody, type PointRange } from "./read-range";
import { type Rhythm, rhythmAt } from "./read-rhythm";
import type { Span } from "./span";

/** A date as written, before the dates around it are known. */
export interface DateExpression {
	/** With the words that lead to it and those that follow it (力争于…前). */
	readonly span: Span;
	/** Where the date itself begins. */
	readonly core: number;
	/** Empty for a rhythm. */
	readonly ranges: readonly PointRange[];
	readonly bound: Bound;
	readonly rhythm: Rhythm | null;
	readonly doubts: readonly ScheduleDoubtCode[];
	/** 于, 在, 到 … stand before it. */
	readonly preposed: boolean;
	/** 3.15: needs a bound, or a place that is only a date's. */
	readonly dotted: boolean;
	/** 6月的…: part of a name. */
	readonly attributive: boolean;
}

/** The date or rhythm that begins at `from`, in a clause that begins at `least`; null when none does. */
export function dateAt(text: string, from: number, least: number): DateExpression | null {
	return rhythmExpression(text, from, least) ?? calendarExpression(text, from, least);
}

function rhythmExpression(text: string, from: number, least: number): DateExpression | null {
	const read = rhythmAt(text, from);
	if (read === null) return null;
	// 每年3月: the month counts.
	if (read.rhythm === "other" && text.startsWith("年", read.end - 1)) {
		const dated = calendarExpression(text, afterBlanks(text, read.end), read.end);
		if (dated !== null) {
			const lead = leadInBefore(text, from, least);
			return {
				...dated,
				span: { start: lead.start, end: dated.span.end },
				core: from,
				doubts: [...dated.doubts, "otherRhythm"],
			};
		}
	}
	const lead = leadInBefore(text, from, least);
	return {
		span: { start: lead.start, end: read.end },
		core: from,
		ranges: [],
		bound: "within",
		rhythm: read.rhythm,
		doubts: read.rhythm === "other" ? ["otherRhythm"] : [],
		preposed: lead.preposed,
		dotted: false,
		attributive: false,
	};
}

const NO_DOUBTS: readonly ScheduleDoubtCode[] = [];

function calendarExpression(text: string, from: number, least: number): DateExpression | null {
	const body = bodyAt(text, from);
	if (body === null) return null;
	const lead = leadInBefore(text, from, least);
	const suffix = suffixAfter(text, body.end, isExact(body));
	const ranged = body.ranges.length === 1 && body.ranges[0]?.to !== null;
	const event =
		lead.preposed &&
		suffix.bound === "within" &&
		BEFORE_AN_EVENT.test(text.slice(suffix.end, suffix.end + LONGEST_EVENT));
	const bound = event ? "until" : boundOf(suffix, lead.bound, ranged);
	const doubts: ScheduleDoubtCode[] = [];
	// Most dates have none, and share that.
	if (suffix.approximate || lead.approximate) doubts.push("approximate");
	if (body.impossible) doubts.push("impossibleDate");
	if (body.markerLike && beginsLine(text, lead.start)) doubts.push("listOrMarker");
	if (bound === "until" && body.ranges.some(({ from: point, to }) => isPeriod(to ?? point)))
		doubts.push("beforePeriod");
	if (bound === "until" && lead.bound === "until" && suffix.bound !== "until") {
		const at = doubts.indexOf("beforePeriod");
		if (at >= 0) doubts.splice(at, 1);
	}
	if (bound === "from" || bound === "fromVerb") doubts.push("openEnd");
	if (bound === "after") doubts.push("afterDate");
	return {
		span: { start: lead.start, end: suffix.end },
		core: from,
		ranges: body.ranges,
		bound,
		rhythm: null,
		doubts: doubts.length === 0 ? NO_DOUBTS : doubts.slice(),
		preposed: lead.preposed,
		dotted: body.dotted,
		attributive:
			isAttributive(text, suffix.end) ||
			isObject(text, from, lead, bound) ||
			(text.startsWith("以来", suffix.end - 2) && bound === "from"),
	};
}

/** 6月底前的目标任务是…: the date says when, in the form of a name. */
const IS_TASK = /^的[主重要点具体阶段年度]{0,4}(?:目标|任务|工作){1,2}(?:是|为|:)/;
const LONGEST_TASK = 12;

function isAttributive(text: string, end: number): boolean {
	return text[end] === "的" && !IS_TASK.test(text.slice(end, end + LONGEST_TASK));
}

/** 将第一、第二季度完成情况报送: the date is part of what is sent. */
function isObject(text: string, from: number, { start, preposed }: LeadIn, bound: Bound): boolean {
	return bound === "within" && !preposed && from === start + 1 && text[start] === "将";
}

/** 在8月份正式命名之前: the words between belong to the date. */
const BEFORE_AN_EVENT = /^[^,;:。!?\n的\d]{2,8}(?:之前|以前)/;
const LONGEST_EVENT = 10;

/** Where the number of a list may stand. */
function beginsLine(text: string, at: number): boolean {
	let before = at - 1;
	while (text[before] === " " && before > at - 4) before--;
	return before < 0 || text[before] === "\n" || text[before] === "。";
}

function isExact({ ranges }: DateBody): boolean {
	const last = ranges.at(-1);
	const point = last?.to ?? last?.from;
	return point !== undefined && !isPeriod(point);
}

/** What may stand between a day and 前: （星期五）下午17时30分下班. */
const HOUR =
	/^(\((星期|周)[一二三四五六日天]\))?(上午|下午|中午|早上|晚上|晚)?(\d{1,2}(:\d{2}(?!\d)|时半?|点(?!位)半?)(\d{1,2}分)?)?(下班|上班)?/;
const LONGEST_HOUR = 18;

/** 2月9日(除夕)前: a short remark may stand before what follows a date. */
const NOTE = /^\([^()]{1,6}\)/;
const LONGEST_NOTE = 8;

/** 3月10日下班前; 4月10 前: one blank may stand before what follows. */
function suffixAfter(text: string, end: number, exact: boolean): Suffix {
	const day = text[end - 1] === "日" || text[end - 1] === "号";
	const hour = day ? (HOUR.exec(text.slice(end, end + LONGEST_HOUR))?.[0].length ?? 0) : 0;
	const close = suffixAt(text, end + hour, exact);
	const note = NOTE.exec(text.slice(end, end + LONGEST_NOTE));
	if (note !== null) {
		const behind = suffixAt(text, end + note[0].length, exact);
		if (behind.bound === "until") return behind;
	}
	if (text[end] !== " " || close.end !== end) return close;
	const apart = suffixAt(text, end + 1, exact);
	return apart.bound === "until" ? apart : close;
}

function boundOf(suffix: Suffix, lead: "until" | "from" | null, ranged: boolean): Bound {
	if (ranged) return suffix.bound === "after" ? "after" : "within";
	if (suffix.bound !== "within") return suffix.bound;
	return lead ?? "within";
}

/** Whether 前 leaves open if the period itself is meant: 6月前, but not 6月底前 and not 6月5日前. */
function isPeriod(point: Point): boolean {
	switch (point.unit) {
		case "day":
		case "festival":
		case "now":
			return false;
		case "tenDays":
			return !point.end;
		case "quarter":
		case "half":
			return point.edge !== "end";
		case "year":
			return point.edge !== "end";
		case "month":
		case "season":
			return true;
	}
}
