import "server-only";
import type { CommandContext } from "@/server/action/command";
import type { Prisma } from "@/server/db/generated/client";
import type { StoredReport } from "./stored-report";

/** A report whose date is known. */
export type DatedReport = Omit<StoredReport, "speaksFor"> & { readonly speaksFor: Date };

/**
 * Makes an approved report's figures count (docs/product.md, Reading) and answers how many. A correction
 * supersedes the figures of the report that it corrects, and the 无变化 that were said of them since: those
 * keep their own day and say the corrected figure. The caller holds the targets' rows.
 */
export async function countReadings(context: CommandContext, report: DatedReport): Promise<number> {
	const corrected = report.supersedesId
		? await context.tx.reading.findMany({
				where: { reportId: report.supersedesId, supersededBy: null },
				select: { seq: true, targetId: true, isConfirmation: true, effectiveOn: true },
				orderBy: { seq: "asc" },
			})
		: [];
	const data = report.readings.flatMap(
		({ targetId, numerator, denominator }): Prisma.ReadingCreateManyInput[] => {
			if (numerator === null) return [];
			const reading = {
				targetId,
				unitId: report.unitId,
				numerator,
				denominator,
				recordedAt: context.recordedAt,
				recordedById: context.actor.userId,
				reportId: report.id,
			};
			const before = corrected.filter((old) => old.targetId === targetId);
			const original = before.find((old) => !old.isConfirmation);
			return [
				{ ...reading, effectiveOn: report.speaksFor, supersedesSeq: original?.seq ?? null },
				...before
					.filter((old) => old !== original)
					.map((old) => ({
						...reading,
						effectiveOn: old.effectiveOn,
						isConfirmation: true,
						supersedesSeq: old.seq,
					})),
			];
		},
	);
	const { count } = await context.tx.reading.createMany({ data });
	return count;
}
