import { adjustedAt, type FieldAdjustment } from "../plan/adjusted";
import type { At } from "../time/facts";

/** The settings of the bureau by which lights are computed (docs/product.md, Lights). */
export interface Thresholds {
	/** 即将到期, and the most that "close to the end" ever means, in days. */
	readonly soonDays: number;
	/** The share of a window that is "close to the end", and that may pass before it is started. */
	readonly windowShare: number;
	/** The share of owed completions, or of the checklist, wanted close to the end. */
	readonly halfShare: number;
	/** A gap above this is red, in points. */
	readonly redGapPoints: number;
	/** A gap of at least this is yellow, in points. */
	readonly yellowGapPoints: number;
	/** A review that waits for more working days than this is red. */
	readonly reviewWorkingDays: number;
	/** A returned report not resubmitted after more working days than this is yellow. */
	readonly returnWorkingDays: number;
	/** Days after a quarter's end within which a 常态化 one is to be confirmed. */
	readonly continuousGraceDays: number;
	/** How many whole months a lead's last figure may lie back. */
	readonly staleMonths: number;
	/** How many month-ends running in yellow make red. */
	readonly persistentMonthEnds: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = {
	soonDays: 7,
	windowShare: 1 / 3,
	halfShare: 1 / 2,
	redGapPoints: 30,
	yellowGapPoints: 10,
	reviewWorkingDays: 3,
	returnWorkingDays: 3,
	continuousGraceDays: 10,
	staleMonths: 2,
	persistentMonthEnds: 2,
};

/** The settings with what they were before. */
export interface ThresholdFacts {
	readonly current: Thresholds;
	readonly adjustments: readonly FieldAdjustment<Thresholds>[];
}

/** The settings of a bureau that has changed none. */
export const UNCHANGED_THRESHOLDS: ThresholdFacts = { current: DEFAULT_THRESHOLDS, adjustments: [] };

/** The settings in force at a point: a light of June is computed by what was in force in June. */
export function thresholdsAt(facts: ThresholdFacts, at: At): Thresholds {
	return adjustedAt(facts.current, facts.adjustments, at);
}

/** Differences below this are noise of floating point, not progress. */
const NOISE = 1e-9;

/** `a >= b`, forgiving the noise of floating point. */
export function atLeast(a: number, b: number): boolean {
	return a >= b - NOISE;
}

/** `a > b`, beyond the noise of floating point. */
export function above(a: number, b: number): boolean {
	return a > b + NOISE;
}
