import type { PlanAssessment } from "../light/assess-plan";
import type { Light } from "../light/facts";

/** How many projects stand at each light; the five parts add up to `total`. */
export interface LightCounts {
	readonly total: number;
	/** 已完成 */
	readonly done: number;
	/** 正常 */
	readonly normal: number;
	/** 预警 */
	readonly warning: number;
	/** 滞后 */
	readonly late: number;
	/** 未到期 */
	readonly notDue: number;
}

const PART = {
	blue: "done",
	green: "normal",
	yellow: "warning",
	red: "late",
	grey: "notDue",
} as const satisfies Record<Light, keyof LightCounts>;

/** Counts the projects for the sentence on top of the leader's screen (docs/product.md, Lights). */
export function countLights({ projects }: Pick<PlanAssessment, "projects">): LightCounts {
	const counts = { total: projects.length, done: 0, normal: 0, warning: 0, late: 0, notDue: 0 };
	for (const { light } of projects) counts[PART[light.light]] += 1;
	return counts;
}
