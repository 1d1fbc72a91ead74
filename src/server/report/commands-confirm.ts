import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ReportCommandRefusal } from "@/lib/contracts/report-refusals";
import { allocationAt } from "@/lib/domain/target/allocation";
import { startOfMonth } from "@/lib/domain/time/day";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { dateOf, dayOf } from "@/server/plan/fact-dates";
import { leadUnitOf } from "@/server/plan/scope";
import { loadProjectFacts } from "./reporting-duty";

/** The figure that was confirmed. */
export interface ConfirmedFigure {
	readonly numerator: number;
	readonly denominator: number | null;
}

/**
 * 无变化: confirms the unit's last approved figure of a target for today (docs/product.md, What is due from a
 * unit). Counts at once, as it changes no total; leads to the same report as the figure itself. Refused:
 * notFound (no share), nothingToConfirm (no approved figure), alreadyReported (one speaks for this month),
 * openReport (an open report of the unit carries the figure), planClosed.
 */
export function confirmUnchanged(
	actor: Actor,
	{ targetId }: { readonly targetId: string },
	requestId: string | null,
): Promise<Outcome<ConfirmedFigure, ReportCommandRefusal>> {
	return command<ConfirmedFigure, ReportCommandRefusal>(
		actor,
		{ name: "reading.confirm", requestId, subject: { type: "target", id: targetId } },
		async ({ tx, actor, today, recordedAt, audit }) => {
			const unitId = leadUnitOf(actor);
			if (!unitId) return refused("notFound");
			// The lock makes one of two clicks, and keeps an approval of the same figure from passing in between.
			await tx.$queryRaw`SELECT 1 FROM "Target" WHERE "id" = ${targetId} FOR NO KEY UPDATE`;
			const row = await tx.target.findFirst({
				where: { id: targetId, source: "units", project: { plan: { state: { not: "draft" } } } },
				select: { projectId: true, project: { select: { planId: true, plan: { select: { state: true } } } } },
			});
			const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { active: true } });
			const project = row && (await loadProjectFacts(tx, row.project.planId, row.projectId));
			const target = project?.targets.find((candidate) => candidate.id === targetId);
			const at = { asOf: today, knownAt: recordedAt.toISOString() };
			if (!row || !target || !unit?.active || !allocationAt(target, at)?.shares.has(unitId))
				return refused("notFound");
			if (row.project.plan.state !== "published") return refused("planClosed");
			const last = await tx.reading.findFirst({
				where: { targetId, unitId, supersededBy: null },
				orderBy: [{ effectiveOn: "desc" }, { seq: "desc" }],
				select: { numerator: true, denominator: true, effectiveOn: true, reportId: true },
			});
			if (!last) return refused("nothingToConfirm");
			if (dayOf(last.effectiveOn) >= startOfMonth(today)) return refused("alreadyReported");
			const open = await tx.report.findFirst({
				where: {
					unitId,
					state: { in: ["draft", "submitted", "returned"] },
					readings: { some: { targetId, numerator: { not: null } } },
				},
				select: { id: true },
			});
			if (open) return refused({ code: "openReport", reportId: open.id });
			const { numerator, denominator, reportId } = last;
			const { seq } = await tx.reading.create({
				data: {
					targetId,
					unitId,
					numerator,
					denominator,
					reportId,
					isConfirmation: true,
					effectiveOn: dateOf(today),
					recordedAt,
					recordedById: actor.userId,
				},
				select: { seq: true },
			});
			const figure = { numerator: numerator.toNumber(), denominator: denominator?.toNumber() ?? null };
			await audit({
				action: "reading.confirm",
				subjectType: "target",
				subjectId: targetId,
				projectId: row.projectId,
				subjectUnit: unitId,
				fields: ["numerator", ...(denominator ? ["denominator"] : []), "effectiveOn"],
				detail: { ...figure, seq: Number(seq) },
			});
			return done(figure);
		},
	);
}
