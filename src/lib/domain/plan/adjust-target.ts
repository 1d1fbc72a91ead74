import type { Comparator, TargetFields, TargetMeasure } from "../target/facts";
import { yearOf } from "../time/day";
import { type AdjustAct, type AdjustDecision, changesBetween, decideAdjustment } from "./adjust";

/** What is wrong with a target's new words, figures or days. `index`: of the checkpoint. */
export type TargetProblem =
	| { readonly field: "name" | "counts"; readonly code: "blank" }
	| { readonly field: "goal"; readonly code: "goalNotPositive" | "goalNotWhole" | "goalAbove100" }
	| { readonly field: "baseline"; readonly code: "baselineNegative" | "baselineNotBelowGoal" }
	| { readonly field: "startOn" | "dueOn"; readonly code: "outsideYear"; readonly year: number }
	| { readonly field: "dueOn"; readonly code: "dueBeforeStart" }
	| { readonly field: "minPerUnit"; readonly code: "minNotPositive" | "minRequired" | "minMeaningless" }
	| {
			readonly field: "checkpoints";
			readonly code:
				| "pointTwice"
				| "pointOutside"
				| "pointNotPositive"
				| "pointAboveGoal"
				| "pointNotIncreasing";
			readonly index: number;
	  };

export interface TargetSurroundings {
	readonly planYear: number;
	readonly measure: TargetMeasure;
	readonly comparator: Comparator;
}

export const TARGET_FIELDS = [
	"name",
	"counts",
	"goal",
	"baseline",
	"startOn",
	"dueOn",
	"checkpoints",
	"minPerUnit",
] as const satisfies readonly (keyof TargetFields)[];

/**
 * Decides an adjustment of a target (docs/product.md, Target): a goal above nothing, days within the plan's
 * year, checkpoints that increase from the start to the due day and stay at or below the goal.
 */
export function adjustTarget(
	act: AdjustAct,
	before: TargetFields,
	after: TargetFields,
	around: TargetSurroundings,
): AdjustDecision<TargetFields, TargetProblem> {
	const changes = changesBetween<TargetFields>(TARGET_FIELDS, before, after);
	return decideAdjustment<TargetFields, TargetProblem>(act, changes, (touches) => [
		...(["name", "counts"] as const)
			.filter((field) => touches(field) && after[field].trim() === "")
			.map((field) => ({ field, code: "blank" }) as const),
		...(touches("goal") ? goalProblems(after, around) : []),
		...(touches("goal", "baseline") ? baselineProblems(after, around) : []),
		...(["startOn", "dueOn"] as const)
			.filter((field) => touches(field) && yearOf(after[field]) !== around.planYear)
			.map((field) => ({ field, code: "outsideYear", year: around.planYear }) as const),
		...(touches("startOn", "dueOn") && after.dueOn < after.startOn
			? [{ field: "dueOn", code: "dueBeforeStart" } as const]
			: []),
		...(touches("minPerUnit") ? minimumProblems(after, around) : []),
		...(touches("checkpoints", "goal", "startOn", "dueOn") ? checkpointProblems(after) : []),
	]);
}

type TargetFigures = Pick<
	TargetFields,
	"goal" | "baseline" | "startOn" | "dueOn" | "checkpoints" | "minPerUnit"
>;

/** How the figures of a target contradict each other, whatever was changed: what a plan must not come in with. */
export function contradictions(
	target: TargetFigures,
	around: Pick<TargetSurroundings, "measure" | "comparator">,
): TargetProblem[] {
	return [
		...baselineProblems(target, around),
		...minimumProblems(target, around),
		...checkpointProblems(target),
	];
}

function goalProblems({ goal }: TargetFields, { measure }: TargetSurroundings): TargetProblem[] {
	const field = "goal" as const;
	if (goal <= 0) return [{ field, code: "goalNotPositive" }];
	if (measure === "rate") return goal > 100 ? [{ field, code: "goalAbove100" }] : [];
	return Number.isInteger(goal) ? [] : [{ field, code: "goalNotWhole" }];
}

function baselineProblems(
	{ baseline, goal }: TargetFigures,
	{ comparator }: Pick<TargetSurroundings, "comparator">,
): TargetProblem[] {
	const field = "baseline" as const;
	if (baseline < 0) return [{ field, code: "baselineNegative" }];
	return comparator !== "atMost" && goal > 0 && baseline >= goal
		? [{ field, code: "baselineNotBelowGoal" }]
		: [];
}

function minimumProblems(
	{ minPerUnit }: TargetFigures,
	{ measure }: Pick<TargetSurroundings, "measure">,
): TargetProblem[] {
	const field = "minPerUnit" as const;
	if (measure !== "unitsMeeting") return minPerUnit === null ? [] : [{ field, code: "minMeaningless" }];
	if (minPerUnit === null) return [{ field, code: "minRequired" }];
	return minPerUnit > 0 ? [] : [{ field, code: "minNotPositive" }];
}

/** One problem per checkpoint, the gravest. */
function checkpointProblems({ checkpoints, startOn, dueOn, goal }: TargetFigures): TargetProblem[] {
	return checkpoints.flatMap(({ onDate, value }, index): TargetProblem[] => {
		const problem = (code: Extract<TargetProblem, { field: "checkpoints" }>["code"]) =>
			[{ field: "checkpoints", code, index }] as const;
		const earlier = checkpoints[index - 1];
		if (earlier && earlier.onDate >= onDate) return [...problem("pointTwice")];
		if (onDate < startOn || onDate > dueOn) return [...problem("pointOutside")];
		if (value <= 0) return [...problem("pointNotPositive")];
		if (value > goal) return [...problem("pointAboveGoal")];
		return earlier && earlier.value >= value ? [...problem("pointNotIncreasing")] : [];
	});
}
