import type { MergedTarget } from "./merged-targets";
import type { PlanWindow } from "./plan-windows";
import { speaksOf, stemOf } from "./target-words";

/** Where a goal of the project can be spoken of. */
export interface Strands {
	readonly schedule: string;
	readonly windows: readonly PlanWindow[];
	/** False where goals and windows are too many to look for each goal in each window. */
	readonly comparesWords: boolean;
}

/** A bureau's project has a dozen windows and a handful of goals; twenty times that is still read in full. */
const MOST_COMPARISONS = 20_000;

/** Whether every goal is looked for in every window. */
export const comparesWords = (goals: number, windows: number) => goals * windows <= MOST_COMPARISONS;

/** The windows whose words state a goal. */
export const statingWindows = ({ found }: MergedTarget, windows: readonly PlanWindow[]) => [
	...new Set(found.flatMap(({ window }) => (window === null ? [] : (windows[window - 1] ?? [])))),
];

/** Before anything can be counted: policies, tenders, choices, announcements. */
const PREPARATION =
	/政策|文件|方案|制度|宣传|招投标|招标|采购|需求|申请|申报|规划|设计|前期|排摸|摸排|摸底|部署|动员|制定|出台|确定|遴选服务|签订/u;

/** The windows of a strand of work that is called as the goal is, from the first in which the work itself is done. */
function windowsOfTrack(name: string, { schedule, windows }: Strands): PlanWindow[] {
	const strand = windows.filter(({ track }) => track !== null && stemOf(track) === stemOf(name));
	const prepares = ({ clauses }: PlanWindow) =>
		clauses.every(({ start, end }) => PREPARATION.test(schedule.slice(start, end)));
	const first = strand.findIndex((window) => !prepares(window));
	return first < 0 ? strand : strand.slice(first);
}

/** The windows that state a goal and those that speak of it; of a goal of the content alone those of its strand. */
export function speakingWindows(merged: MergedTarget, around: Strands): PlanWindow[] {
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
