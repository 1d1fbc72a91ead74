import { correctPlan } from "@/lib/domain/plan/correction/correct-plan";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { readDocument } from "@/lib/domain/plan/reading/read-document";
import { documentOf, grid } from "../plan-reading/grids";
import { KNOWN, readersFor } from "../plan-reading/stand-ins";

export const SCHEDULE =
	"2-4月，走访老人家庭，登记需求，建立台账；6月前，选定课堂地点，完成8个课堂建设。常态化开展授课，定期回访。";

const HEAD = ["序号", "项目名称", "主要内容", "推进时序", "牵头科室", "责任单位"];

export const READERS = readersFor(KNOWN);

/** A plan of one row; a unit that nobody knows leads with one that is known. */
export function planOf(
	schedule = SCHEDULE,
	leads = "养老科、银龄办",
	responsible = "各镇（街道）、市公安局",
): PlanReading {
	const row = ["1", "银龄课堂项目", "全年完成8个课堂建设。", schedule, leads, responsible];
	const second = ["2", "探访项目", "入户探访。", "3月，摸底。", "银龄办", "市公安局"];
	return readDocument(documentOf(grid([HEAD, row, second])), { planYear: 2025, known: KNOWN }, READERS);
}

export const said = { project: 1, reason: "核对后修改" } as const;

/** The first project after corrections that must all be made. */
export function corrected(reading: PlanReading, corrections: readonly Correction[]): ProjectReading {
	const { plan, refused } = correctPlan(reading, corrections, READERS);
	const [project] = plan.projects;
	if (project === undefined || refused.length > 0) throw new Error(JSON.stringify(refused));
	return project;
}

/** Why the last of the corrections is refused. */
export const refusal = (reading: PlanReading, ...corrections: readonly Correction[]) =>
	correctPlan(reading, corrections, READERS).refused.at(-1)?.reason;

export const wordsOf = ({ schedule, windows }: ProjectReading) =>
	windows.map(({ words }) => schedule.text.slice(words.start, words.end));
