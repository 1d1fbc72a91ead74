import type { Amount, EvidenceRow } from "@/lib/contracts/target-page";
import { type Actual, meetsMinimum } from "@/lib/domain/target/actual";
import type { Allocation } from "@/lib/domain/target/allocation";
import type { ReadingDuty } from "@/lib/domain/target/due-readings";
import type { PendingReading, TargetFacts } from "@/lib/domain/target/facts";
import type { Day } from "@/lib/domain/time/day";
import type { UnitName } from "@/lib/domain/unit/kinds";

/** Where a counted figure comes from. */
export interface ReadingOrigin {
	/** Null where the viewer may not open it, and for the lead's own figures. */
	readonly reportId: string | null;
	readonly sourceNote: string | null;
	readonly isConfirmation: boolean;
}

interface Parts {
	readonly target: TargetFacts;
	readonly actual: Actual;
	/** The split in force; null without one. */
	readonly allocation: Allocation | null;
	readonly duties: readonly ReadingDuty[];
	/** Figures that wait for review. */
	readonly pending: readonly PendingReading[];
	readonly units: readonly UnitName[];
	/** By number of the reading. */
	readonly origins: ReadonlyMap<number, ReadingOrigin>;
}

/**
 * One line for each unit that has a share or a counted figure, in the official order; their `counted` amounts
 * add up to the target's figure.
 */
export function presentEvidence(parts: Parts): EvidenceRow[] {
	const { actual, allocation, duties } = parts;
	const overdue = new Set(duties.filter((duty) => duty.overdue).map((duty) => duty.unitId));
	return parts.units
		.filter(({ id }) => allocation?.shares.has(id) || actual.byUnit.has(id))
		.map(({ id, name }) => rowOf(parts, id, name, overdue.has(id)));
}

function rowOf(
	{ target, actual, allocation, origins, pending }: Parts,
	unitId: string,
	unitName: string,
	missing: boolean,
) {
	const share = allocation?.shares.get(unitId) ?? null;
	const counted = actual.byUnit.get(unitId) ?? null;
	const origin = counted ? origins.get(counted.seq) : undefined;
	const pendingOn = latest(pendingDays(pending, unitId));
	const amount = countedAmount(target, counted, share, allocation === null || share !== null);
	return {
		unitId,
		unitName,
		share,
		reading: counted && {
			numerator: counted.numerator,
			denominator: counted.denominator,
			effectiveOn: counted.effectiveOn,
			isConfirmation: origin?.isConfirmation ?? false,
		},
		counted: amount,
		completion: completionOf(target, counted, share),
		meets: target.measure === "unitsMeeting" && counted ? amount.numerator === 1 : null,
		reportId: origin?.reportId ?? null,
		sourceNote: origin?.sourceNote ?? null,
		lastReportedOn: latest([...(counted ? [counted.effectiveOn] : []), ...(pendingOn ? [pendingOn] : [])]),
		isPending: pendingOn !== null && pendingOn >= (counted?.effectiveOn ?? ""),
		missing,
	} satisfies EvidenceRow;
}

/** What a unit's line adds up with. A rate counts the share as denominator until the unit has reported. */
function countedAmount(
	target: TargetFacts,
	reading: Amount | null,
	share: number | null,
	inSplit: boolean,
): Amount {
	switch (target.measure) {
		case "count":
			return { numerator: reading?.numerator ?? 0, denominator: null };
		case "rate":
			return { numerator: reading?.numerator ?? 0, denominator: reading?.denominator ?? share ?? 0 };
		case "unitsMeeting": {
			// A unit outside the split is not among the units that count.
			const meets = reading !== null && inSplit && meetsMinimum(target, reading);
			return { numerator: meets ? 1 : 0, denominator: null };
		}
	}
}

/** Null where nothing is known: 0 is only a true zero. */
function completionOf(target: TargetFacts, reading: Amount | null, share: number | null): number | null {
	if (reading === null) return null;
	if (target.measure === "rate") return reading.denominator ? reading.numerator / reading.denominator : null;
	if (target.source === "lead") return reading.numerator / target.goal;
	const owed = target.measure === "unitsMeeting" ? (target.minPerUnit ?? 1) : share;
	return share === null || !owed ? null : reading.numerator / owed;
}

function pendingDays(pending: readonly PendingReading[], unitId: string): Day[] {
	return pending.filter((one) => one.unitId === unitId).map((one) => one.effectiveOn);
}

function latest(days: readonly Day[]): Day | null {
	return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}
