import type { Day } from "../time/day";
import { type At, known } from "../time/facts";
import { type Allocation, allocationAt } from "./allocation";
import type { ReadingFact, TargetFacts } from "./facts";

/** A unit's figure in force. */
export interface UnitReading {
	readonly numerator: number;
	readonly denominator: number | null;
	readonly effectiveOn: Day;
	readonly seq: number;
}

/** What a target has reached. */
export interface Actual {
	/** Counts: the total. Rates: Σ numerators. unitsMeeting: the units that meet the minimum. */
	readonly numerator: number;
	/** Rates: Σ denominators. unitsMeeting: the units allocated. Counts: null. */
	readonly denominator: number | null;
	/** In the goal's unit (rates: per cent, not rounded); null when nothing is known. */
	readonly value: number | null;
	/** The figures in force, by unit. */
	readonly byUnit: ReadonlyMap<string, UnitReading>;
	readonly known: boolean;
	/** The latest day that a figure in force speaks for. */
	readonly lastOn: Day | null;
}

/**
 * What a target has reached at a point (docs/product.md, Target). Figures are cumulative since January and
 * absolute: the baseline is not added. In force is a unit's figure for the latest day that no counted figure
 * supersedes. A unit with a share that has not reported counts in a rate with its denominator and nothing done.
 */
export function actualAt(target: TargetFacts, at: At, allocation = allocationAt(target, at)): Actual {
	const byUnit = readingsInForce(target, at);
	const known = byUnit.size > 0;
	const { numerator, denominator } = totals(target, byUnit, allocation);
	return {
		numerator,
		denominator,
		value: actualValue(target, known, numerator, denominator),
		byUnit,
		known,
		lastOn: lastDay(byUnit),
	};
}

/**
 * By unit the figure in force. With source `lead` a figure is the whole target's, whichever of the lead
 * units entered it: only the last one counts.
 */
function readingsInForce(target: TargetFacts, at: At): Map<string, UnitReading> {
	const readings = known(target.readings, at);
	const superseded = new Set(readings.map((reading) => reading.supersedesSeq));
	const inForce = readings.filter((reading) => !superseded.has(reading.seq));
	const counted = target.source === "lead" ? inForce.slice(-1) : inForce;
	return new Map(counted.map((reading) => [reading.unitId, unitReading(reading)]));
}

function unitReading({ numerator, denominator, effectiveOn, seq }: ReadingFact): UnitReading {
	return { numerator, denominator, effectiveOn, seq };
}

function totals(
	target: TargetFacts,
	byUnit: ReadonlyMap<string, UnitReading>,
	allocation: Allocation | null,
): { numerator: number; denominator: number | null } {
	const readings = [...byUnit.values()];
	switch (target.measure) {
		case "count":
			return { numerator: sum(readings.map((reading) => reading.numerator)), denominator: null };
		case "rate": {
			const silent = [...(allocation?.shares ?? [])].filter(([unitId]) => !byUnit.has(unitId));
			return {
				numerator: sum(readings.map((reading) => reading.numerator)),
				denominator:
					sum(readings.map((reading) => reading.denominator ?? 0)) + sum(silent.map(([, amount]) => amount)),
			};
		}
		case "unitsMeeting": {
			const meeting = [...byUnit].filter(
				([unitId, reading]) => meetsMinimum(target, reading) && (allocation?.shares.has(unitId) ?? true),
			);
			return { numerator: meeting.length, denominator: allocation?.shares.size ?? target.goal };
		}
	}
}

/** Whether a unit's figure reaches the minimum per unit (1 unless said). */
export function meetsMinimum(target: TargetFacts, reading: { readonly numerator: number }): boolean {
	return reading.numerator >= (target.minPerUnit ?? 1);
}

function actualValue(
	target: TargetFacts,
	known: boolean,
	numerator: number,
	denominator: number | null,
): number | null {
	if (!known) return null;
	if (target.measure !== "rate") return numerator;
	// Multiplied before dividing: 29 of 100 is exactly 29 per cent.
	return denominator ? (numerator * 100) / denominator : null;
}

function lastDay(byUnit: ReadonlyMap<string, UnitReading>): Day | null {
	return (
		[...byUnit.values()]
			.map((reading) => reading.effectiveOn)
			.sort()
			.at(-1) ?? null
	);
}

function sum(amounts: readonly number[]): number {
	return amounts.reduce((total, amount) => total + amount, 0);
}
