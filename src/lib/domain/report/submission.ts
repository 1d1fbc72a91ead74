import type { TargetMeasure } from "../target/facts";
import { type Day, earlier } from "../time/day";
import type { ReportKind } from "./facts";

/** The longest narrative, in characters. */
export const MAX_NARRATIVE = 5000;

const MAX_FIGURE = 999_999_999;

/** A figure as it was typed; null where nothing was. */
export interface SubmittedReading {
	readonly targetId: string;
	readonly measure: TargetMeasure;
	readonly numerator: number | null;
	/** Only for rates. */
	readonly denominator: number | null;
	/** The unit's share; null when it has none and so owes nothing. */
	readonly share: number | null;
	/**
	 * The unit's counted figure on the day that the report speaks for: cumulative figures do not fall. Null when
	 * there is none, and in a correction, where they may.
	 */
	readonly lastCounted: { readonly numerator: number } | null;
	/** The figure that this one is never above (建成 not above the unit's sites); null for no limit. */
	readonly limit: number | null;
}

export interface Submission {
	readonly kind: ReportKind;
	readonly speaksFor: Day | null;
	readonly today: Day;
	readonly narrative: string;
	readonly readings: readonly SubmittedReading[];
	readonly planYearStart: Day;
	readonly milestoneStartOn: Day;
}

/** Why a figure cannot be submitted. Each has its sentence in lib/format/refusals.ts. */
export const READING_PROBLEMS = [
	"readingRequired",
	"denominatorRequired",
	"negative",
	"notWhole",
	"tooLarge",
	"denominatorZero",
	"aboveDenominator",
	"belowLast",
	"aboveLimit",
] as const;
export type ReadingProblemCode = (typeof READING_PROBLEMS)[number];

/** Why the rest of a report cannot be submitted. */
export const TEXT_PROBLEMS = [
	"narrativeRequired",
	"narrativeTooLong",
	"speaksForRequired",
	"speaksForInFuture",
	"speaksForBeforeYear",
] as const;
export type TextProblemCode = (typeof TEXT_PROBLEMS)[number];

export type ReadingProblem = {
	readonly code: ReadingProblemCode;
	readonly field: `readings.${string}`;
	readonly part: "numerator" | "denominator";
	readonly targetId: string;
	/** The figure that it is measured against (`belowLast`, `aboveLimit`); else null. */
	readonly limit: number | null;
};

export type SubmissionProblem =
	| { readonly code: TextProblemCode; readonly field: "narrative" | "speaksFor" }
	| ReadingProblem;

/**
 * What keeps a report from being submitted, in the order of its fields (docs/product.md, Completion report and
 * Reading); empty when it may. A 完成 carries a figure for every target that the unit has a share of; a 进展
 * may leave figures out.
 */
export function checkSubmission(report: Submission): SubmissionProblem[] {
	return [
		...checkDay(report),
		...checkNarrative(report.narrative),
		...report.readings.flatMap((reading) =>
			checkReading(reading, { required: report.kind === "completion" && reading.share !== null }),
		),
	];
}

function checkDay({ speaksFor, today, planYearStart, milestoneStartOn }: Submission): SubmissionProblem[] {
	const problem = (code: TextProblemCode): SubmissionProblem[] => [{ code, field: "speaksFor" }];
	if (speaksFor === null) return problem("speaksForRequired");
	if (speaksFor > today) return problem("speaksForInFuture");
	// Work may be finished before its window opens, but not before the year of the plan.
	if (speaksFor < earlier(planYearStart, milestoneStartOn)) return problem("speaksForBeforeYear");
	return [];
}

function checkNarrative(narrative: string): SubmissionProblem[] {
	const text = narrative.trim();
	if (text === "") return [{ code: "narrativeRequired", field: "narrative" }];
	if ([...text].length > MAX_NARRATIVE) return [{ code: "narrativeTooLong", field: "narrative" }];
	return [];
}

/**
 * What is wrong with one figure: at most one problem per part. Figures are whole, not negative and cumulative;
 * a figure that is neither required nor typed has none.
 */
export function checkReading(
	reading: SubmittedReading,
	{ required }: { readonly required: boolean },
): ReadingProblem[] {
	const { numerator, denominator, lastCounted, limit } = reading;
	const isRate = reading.measure === "rate";
	const problem = (
		code: ReadingProblemCode,
		part: ReadingProblem["part"],
		against: number | null = null,
	) => ({
		code,
		part,
		field: `readings.${reading.targetId}` as const,
		targetId: reading.targetId,
		limit: against,
	});
	if (numerator === null && (!isRate || denominator === null)) {
		return required ? [problem("readingRequired", "numerator")] : [];
	}
	const problems: ReadingProblem[] = [];
	const wrong = numerator === null ? "readingRequired" : formOf(numerator);
	if (wrong) problems.push(problem(wrong, "numerator"));
	if (isRate) {
		const wrongBelow =
			denominator === null
				? "denominatorRequired"
				: (formOf(denominator) ?? (denominator === 0 ? "denominatorZero" : null));
		if (wrongBelow) problems.push(problem(wrongBelow, "denominator"));
	}
	if (problems.length > 0 || numerator === null) return problems;
	if (isRate && denominator !== null && numerator > denominator)
		return [problem("aboveDenominator", "numerator", denominator)];
	if (lastCounted !== null && numerator < lastCounted.numerator) {
		return [problem("belowLast", "numerator", lastCounted.numerator)];
	}
	if (limit !== null && numerator > limit) return [problem("aboveLimit", "numerator", limit)];
	return [];
}

function formOf(figure: number): ReadingProblemCode | null {
	if (figure < 0) return "negative";
	if (!Number.isInteger(figure)) return "notWhole";
	return figure > MAX_FIGURE ? "tooLarge" : null;
}
