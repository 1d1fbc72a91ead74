import type { Checkpoint, Comparator, TargetCurve, TargetMeasure, TargetSource } from "../../target/facts";
import { type Day, dayOfParts } from "../../time/day";
import type { ResponsibleEntry } from "../facts";
import { type KnownUnits, townEntries, unitsOf } from "./known-units";
import type { MergedTarget } from "./merged-targets";
import type { PlanWindow } from "./plan-windows";
import { lineAsMeant } from "./shown-text";
import { isOfTowns, isStock, speaksOf, stemOf, thingOf, workOf } from "./target-words";

/** A target as the reader proposes it and corrections leave it (docs/product.md, Target). */
export interface PlanTarget {
	readonly name: string;
	/** What exactly counts: the words that state it, until somebody says it better. */
	readonly counts: string;
	readonly unitLabel: string;
	readonly measure: TargetMeasure;
	readonly comparator: Comparator;
	readonly goal: number;
	readonly baseline: number;
	readonly startOn: Day;
	/** Inclusive. */
	readonly dueOn: Day;
	readonly curve: TargetCurve;
	readonly checkpoints: readonly Checkpoint[];
	readonly source: TargetSource;
	readonly minPerUnit: number | null;
	/** Name of the target of the project above whose figure a unit's cannot rise. */
	readonly limitedBy: string | null;
	/** 文本 or 补充: found in the text, or added by hand. */
	readonly origin: "text" | "added";
	/** Numbers of the windows whose reports carry the readings. */
	readonly feeds: readonly number[];
	/** What the text says of it; null when added by hand. */
	readonly stated: MergedTarget | null;
}

/** The project's parts that a target's proposal depends on. */
export interface TargetSurroundings {
	readonly planYear: number;
	readonly content: string;
	readonly schedule: string;
	readonly windows: readonly PlanWindow[];
	readonly responsible: readonly ResponsibleEntry[];
	readonly known: KnownUnits;
	/** False where goals and windows are too many to look for each goal in each window. */
	readonly comparesWords: boolean;
}

/** A bureau's project has a dozen windows and a handful of goals; twenty times that is still read in full. */
const MOST_COMPARISONS = 20_000;

/** Whether every goal is looked for in every window. */
export const comparesWords = (goals: number, windows: number) => goals * windows <= MOST_COMPARISONS;

/** Whether the words say for each town what they ask for, and not of a party that the plan does not list. */
const TOWN_PARTY = /镇|街道|板块|乡|园区|各区|各地/u;
const OTHER_PARTY = /[每各]|[二两三四五六七八九十]\S{0,4}(?:中心|部门|单位|机构|站|所)/u;

function wordsAt(target: MergedTarget["main"], { content, schedule }: TargetSurroundings): string {
	const text = target.field === "content" ? content : schedule;
	return lineAsMeant(text.slice(target.span.start, target.span.end));
}

/** Whether each of a party owes the goal that the plan's responsible units are not; then nobody can sum it up. */
export function isOfOthers(merged: MergedTarget, around: TargetSurroundings): boolean {
	if (!merged.main.perUnit) return false;
	const words = wordsAt(merged.main, around);
	const towns = townEntries(around.responsible, around.known);
	return towns.length === 0 || (!TOWN_PARTY.test(words) && OTHER_PARTY.test(words));
}

/** Before anything can be counted: policies, tenders, choices, announcements. */
const PREPARATION =
	/政策|文件|方案|制度|宣传|招投标|招标|采购|需求|申请|申报|规划|设计|前期|排摸|摸排|摸底|部署|动员|制定|出台|确定|遴选服务|签订/u;

/** The windows of a strand of work that is called as the goal is, from the first in which the work itself is done. */
function windowsOfTrack(name: string, { schedule, windows }: TargetSurroundings): PlanWindow[] {
	const strand = windows.filter(({ track }) => track !== null && stemOf(track) === stemOf(name));
	const prepares = ({ clauses }: PlanWindow) =>
		clauses.every(({ start, end }) => PREPARATION.test(schedule.slice(start, end)));
	const first = strand.findIndex((window) => !prepares(window));
	return first < 0 ? strand : strand.slice(first);
}

/** The windows whose words state a goal. */
const statingWindows = ({ found }: MergedTarget, windows: readonly PlanWindow[]) => [
	...new Set(found.flatMap(({ window }) => (window === null ? [] : (windows[window - 1] ?? [])))),
];

/** The windows that state a goal and those that speak of it; of a goal of the content alone those of its strand. */
function speakingWindows(merged: MergedTarget, around: TargetSurroundings): PlanWindow[] {
	const { schedule, windows } = around;
	const { name } = merged.main;
	const stating = statingWindows(merged, windows);
	if (!around.comparesWords) return stating;
	const strand = merged.main.window === null ? windowsOfTrack(name, around) : [];
	if (strand.length > 0) return strand;
	return windows.filter(
		(window) =>
			stating.includes(window) || speaksOf(schedule.slice(window.words.start, window.words.end), name),
	);
}

/** A rate is called so: 抽查数量不低于8% is 抽查比例, 完成60%以上行政村的地名命名 is 行政村的地名命名率. */
function nameOf({ name, unit }: MergedTarget["main"]): string {
	if (unit !== "%") return lineAsMeant(name);
	const ratio = name.replace(/(?:数量|数)$/u, "比例");
	return lineAsMeant(/[率比]$|比例$|比重$|占比$/u.test(ratio) ? ratio : `${ratio}率`);
}

/** As the content writes it where it states the goal (10个), else as the windows do (10家). */
const unitOf = ({ found, main }: MergedTarget) =>
	found.find(({ field, unit }) => field === "content" && unit !== "")?.unit ?? main.unit;

/** A goal of the text as a target, with the defaults that docs/plan-reading.md gives a reason for. */
export function proposedTarget(merged: MergedTarget, around: TargetSurroundings): PlanTarget {
	const { main, found, goal, stages } = merged;
	const { planYear, windows, known } = around;
	const towns = townEntries(around.responsible, known);
	const words = wordsAt(main, around);
	const rate = main.unit === "%";
	const meeting = main.perUnit && !rate;
	const ofTowns = towns.length > 0 && (main.perUnit || isOfTowns(main.name, main.unit, words));
	const speaking = speakingWindows(merged, around);
	const stating = statingWindows(merged, windows);
	const dueOn = found.reduce<Day>((last, { due }) => (due !== null && due > last ? due : last), "");
	const end = dueOn === "" ? dayOfParts(planYear, 12, 31) : dueOn;
	const start = (stating[0] ?? speaking[0])?.startOn ?? dayOfParts(planYear, 1, 1);
	return {
		name: nameOf(main),
		counts: words,
		unitLabel: meeting ? "个" : lineAsMeant(unitOf(merged)) || "项",
		measure: rate ? "rate" : meeting ? "unitsMeeting" : "count",
		comparator: main.comparator,
		goal: meeting ? unitsOf(towns, known).length : goal,
		baseline: 0,
		startOn: start <= end ? start : dayOfParts(Number(end.slice(0, 4)), 1, 1),
		dueOn: end,
		curve: isStock(main.name) ? "checkpoints" : "linear",
		checkpoints: meeting ? [] : stages,
		source: ofTowns ? "units" : "lead",
		minPerUnit: meeting ? goal : null,
		limitedBy: null,
		origin: "text",
		feeds: ofTowns ? speaking.map(({ number }) => number) : [],
		stated: merged,
	};
}

/** What is built stands where a place was chosen: 助餐点建设 is limited by 助餐点选址 of the same number. */
export function withLimits(targets: readonly PlanTarget[]): PlanTarget[] {
	const key = ({ name, goal }: PlanTarget) => `${thingOf(name)} ${goal}`;
	const ofUnits = targets.filter(({ source }) => source === "units");
	const sites = new Map(ofUnits.filter(({ name }) => workOf(name) === "选址").map((one) => [key(one), one]));
	return targets.map((target) => {
		const site = target.source === "units" ? sites.get(key(target)) : undefined;
		const limits = site !== undefined && site !== target && site.dueOn <= target.dueOn;
		return limits && target.limitedBy === null ? { ...target, limitedBy: site.name } : target;
	});
}
