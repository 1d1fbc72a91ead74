import type { ReadingEvent, SplitEvent } from "@/lib/contracts/target-page";
import { type ChangedShare, changedShares } from "@/lib/domain/target/changed-shares";
import { Prisma } from "@/server/db/generated/client";
import { dayOf } from "@/server/plan/fact-dates";
import type { TargetRow } from "./target-row";

/** The page shows this many of the latest figures. */
const SHOWN = 50;

interface Names {
	readonly unitOf: (unitId: string) => string;
	readonly userOf: (userId: string) => string;
	/** Whether the viewer may open a report. */
	readonly opens: (reportId: string) => boolean;
}

/** Figures that were counted, the latest first, with what they corrected. `rows` in any order. */
export function presentReadings(rows: TargetRow["readings"], names: Names): ReadingEvent[] {
	const bySeq = new Map(rows.map((row) => [row.seq, row]));
	const superseded = new Set(rows.map((row) => row.supersedesSeq));
	return rows
		.toSorted((a, b) => Number(b.seq - a.seq))
		.slice(0, SHOWN)
		.map((row) => {
			const corrected = row.supersedesSeq === null ? undefined : bySeq.get(row.supersedesSeq);
			return {
				seq: Number(row.seq),
				unitName: names.unitOf(row.unitId),
				amount: amountOf(row),
				effectiveOn: dayOf(row.effectiveOn),
				recordedAt: row.recordedAt.toISOString(),
				byName: names.userOf(row.recordedById),
				reportId: row.reportId && names.opens(row.reportId) ? row.reportId : null,
				sourceNote: row.sourceNote,
				isConfirmation: row.isConfirmation,
				supersedes: corrected ? { ...amountOf(corrected), effectiveOn: dayOf(corrected.effectiveOn) } : null,
				isSuperseded: superseded.has(row.seq),
			};
		});
}

/** Versions of the split, the latest first. */
export function presentSplits(
	rows: TargetRow["allocations"],
	inForceSeq: number | null,
	names: Names,
): SplitEvent[] {
	return rows
		.toSorted((a, b) => Number(b.seq - a.seq))
		.map((row) => ({
			seq: Number(row.seq),
			isFinal: row.isFinal,
			inForce: Number(row.seq) === inForceSeq,
			note: row.note,
			recordedAt: row.recordedAt.toISOString(),
			byName: names.userOf(row.recordedById),
			total: row.lines.reduce((sum, line) => sum.plus(line.amount), new Prisma.Decimal(0)).toNumber(),
			units: row.lines.length,
			changes: changesOf(row, rows).map(({ unitId, before, after }) => ({
				unitName: names.unitOf(unitId),
				before,
				after,
			})),
		}));
}

/** The shares that a final version changed against the final one before it; none for the first. */
export function changesOf(row: SplitVersion, rows: readonly SplitVersion[]): ChangedShare[] {
	const replaced = rows
		.filter(({ isFinal, seq }) => isFinal && seq < row.seq)
		.toSorted((a, b) => Number(a.seq - b.seq))
		.at(-1);
	return replaced && row.isFinal ? changedShares(sharesOf(replaced), sharesOf(row)) : [];
}

interface SplitVersion {
	readonly seq: bigint;
	readonly isFinal: boolean;
	readonly lines: readonly { readonly unitId: string; readonly amount: Prisma.Decimal }[];
}

function sharesOf({ lines }: SplitVersion) {
	return lines.map(({ unitId, amount }) => ({ unitId, amount: amount.toNumber() }));
}

function amountOf(row: TargetRow["readings"][number]) {
	return { numerator: row.numerator.toNumber(), denominator: row.denominator?.toNumber() ?? null };
}
