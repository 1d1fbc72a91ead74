import { type PlanData, planDataSchema } from "@/lib/contracts/plan-data";
import { plan2024 } from "../../prisma/plan/2024/index";

/**
 * The plan of 2024 as if the bureau did all of it again in 2025, without the units that there are already: what
 * comes out of a review.
 */
export const plan2025: PlanData = planDataSchema.parse({
	...JSON.parse(JSON.stringify(plan2024).replaceAll("2024-", "2025-").replaceAll("2025-02-29", "2025-02-28")),
	...{ id: "2025", year: 2025, title: "2025年民政重点项目", units: [], groups: [] },
});

/** It with other parts of its first project. */
export function withFirst(
	change: Partial<PlanData["projects"][number]>,
	rest: Partial<PlanData> = {},
): PlanData {
	const [first, ...others] = plan2025.projects;
	if (!first) throw new Error("the plan has no project");
	return { ...plan2025, ...rest, projects: [{ ...first, ...change }, ...others] };
}

/** A unit that is not there yet. */
export const school = {
	...{ id: "unit-school", name: "市教育局", fullName: null, kind: "partner" as const },
	...{ office: null, ordinal: 300, aliases: ["教育局"] },
};
