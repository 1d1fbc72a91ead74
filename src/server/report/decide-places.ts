import type { OwnReadingProblem } from "@/lib/contracts/report-refusals";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { At } from "@/lib/domain/time/facts";
import { countedFigure, type ReportingDuty, type TypedFigure } from "./reporting-duty";

// Where a report's figures stand among those that count already (docs/product.md, Reading: cumulative).

/**
 * A figure for an earlier day may not be above one that counts for a later day, and no figure may fall below
 * one that it limits. A correction moves later confirmations with it, so only its dependents are asked.
 */
export function decidePlaces(
	duty: ReportingDuty,
	unitId: string,
	figures: ReadonlyMap<string, TypedFigure>,
	{ speaking, now, isCorrection }: Circumstances,
): OwnReadingProblem[] {
	return duty.carried.flatMap(({ target }): OwnReadingProblem[] => {
		const numerator = figures.get(target.id)?.numerator ?? null;
		if (numerator === null || target.measure === "rate") return [];
		const later = isCorrection ? null : laterFigure(target, unitId, speaking);
		const problem = ownReadingProblem(target.id);
		if (later && numerator > later.numerator) {
			return [{ ...problem, code: "aboveLater", on: later.effectiveOn, limit: later.numerator }];
		}
		const dependent = highestDependent(duty, target, unitId, figures, now);
		if (dependent && numerator < dependent.limit) {
			return [{ ...problem, code: "belowDependent", ...dependent }];
		}
		return [];
	});
}

interface Circumstances {
	/** The day that the report speaks for, and today. */
	readonly speaking: At;
	readonly now: At;
	readonly isCorrection: boolean;
}

/** What the problems with one figure have in common. */
export function ownReadingProblem(targetId: string) {
	return {
		field: `readings.${targetId}`,
		part: "numerator",
		targetId,
		limit: null,
		on: null,
		name: null,
	} as const;
}

/** The unit's first figure in force for a later day than `at` asks for. */
function laterFigure(target: TargetFacts, unitId: string, at: At) {
	const superseded = new Set(target.readings.map((reading) => reading.supersedesSeq));
	return target.readings
		.filter(
			(reading) => reading.unitId === unitId && reading.effectiveOn > at.asOf && !superseded.has(reading.seq),
		)
		.toSorted((a, b) =>
			a.effectiveOn === b.effectiveOn ? b.seq - a.seq : a.effectiveOn < b.effectiveOn ? -1 : 1,
		)[0];
}

/** Of the targets that this one limits and the report does not carry itself, the highest counted figure. */
function highestDependent(
	duty: ReportingDuty,
	target: TargetFacts,
	unitId: string,
	figures: ReadonlyMap<string, TypedFigure>,
	at: At,
): { readonly name: string; readonly limit: number } | null {
	const counted = duty.project.targets
		.filter((other) => other.limitedByTargetId === target.id)
		.filter((other) => (figures.get(other.id)?.numerator ?? null) === null)
		.flatMap((other) => {
			const figure = countedFigure(other, unitId, at);
			return figure ? [{ name: other.name, limit: figure.numerator }] : [];
		});
	return counted.toSorted((a, b) => b.limit - a.limit)[0] ?? null;
}
