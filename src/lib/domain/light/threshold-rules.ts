import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds";

/** What a threshold may be set to: whole numbers between two, both inclusive, or one of some shares. */
export type ThresholdRange =
	| { readonly kind: "whole"; readonly min: number; readonly max: number }
	| { readonly kind: "share"; readonly choices: readonly Share[] };

/** A share of a whole, kept apart until it is used: a third is not 0.33. */
export interface Share {
	readonly of: number;
	readonly parts: number;
}

const share = (of: number, parts: number): Share => ({ of, parts });

/** The range of every threshold (docs/product.md, Lights), in the order of the page. */
export const THRESHOLD_RANGES: Record<keyof Thresholds, ThresholdRange> = {
	soonDays: { kind: "whole", min: 1, max: 30 },
	windowShare: { kind: "share", choices: [share(1, 5), share(1, 4), share(1, 3), share(1, 2)] },
	halfShare: { kind: "share", choices: [share(1, 4), share(1, 3), share(1, 2), share(2, 3), share(3, 4)] },
	redGapPoints: { kind: "whole", min: 5, max: 100 },
	yellowGapPoints: { kind: "whole", min: 1, max: 50 },
	reviewWorkingDays: { kind: "whole", min: 1, max: 20 },
	returnWorkingDays: { kind: "whole", min: 1, max: 20 },
	continuousGraceDays: { kind: "whole", min: 0, max: 60 },
	staleMonths: { kind: "whole", min: 1, max: 6 },
	persistentMonthEnds: { kind: "whole", min: 1, max: 6 },
};

export const THRESHOLD_FIELDS = Object.keys(THRESHOLD_RANGES) as readonly (keyof Thresholds)[];

export const THRESHOLD_PROBLEMS = ["outOfRange", "yellowNotBelowRed"] as const;
export type ThresholdProblem = {
	readonly code: (typeof THRESHOLD_PROBLEMS)[number];
	readonly field: keyof Thresholds;
};

/** Everything that is wrong with thresholds: values out of their ranges, and yellow that is not below red. */
export function thresholdProblems(thresholds: Thresholds): ThresholdProblem[] {
	const problems = THRESHOLD_FIELDS.filter(
		(field) => !isWithin(THRESHOLD_RANGES[field], thresholds[field]),
	).map((field): ThresholdProblem => ({ code: "outOfRange", field }));
	if (problems.length === 0 && thresholds.yellowGapPoints >= thresholds.redGapPoints) {
		problems.push({ code: "yellowNotBelowRed", field: "yellowGapPoints" });
	}
	return problems;
}

function isWithin(range: ThresholdRange, value: number): boolean {
	if (range.kind === "share") return range.choices.some(({ of, parts }) => of / parts === value);
	return Number.isInteger(value) && range.min <= value && value <= range.max;
}

/** What differs between two sets of thresholds, in the order of the page. */
export function changedThresholds(
	before: Thresholds,
	after: Thresholds,
): { readonly field: keyof Thresholds; readonly before: number; readonly after: number }[] {
	return THRESHOLD_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
		field,
		before: before[field],
		after: after[field],
	}));
}

export function isDefault(field: keyof Thresholds, value: number): boolean {
	return DEFAULT_THRESHOLDS[field] === value;
}
