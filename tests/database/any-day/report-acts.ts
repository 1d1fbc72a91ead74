import type { ReportState } from "@/lib/domain/report/facts";
import { addDays, type Day } from "@/lib/domain/time/day";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { startCorrection, startReport } from "@/server/report/commands-draft";
import { approveReport, returnReport } from "@/server/report/commands-review";
import { deleteDraft, saveDraft } from "@/server/report/commands-save";
import { submitReport, withdrawReport } from "@/server/report/commands-submit";
import { reportEdit } from "@/server/report/queries";
import type { Chance } from "./chance";
import type { Act } from "./milestone-acts";

async function anyReport(chance: Chance, states: readonly ReportState[]) {
	const rows = await db.report.findMany({
		where: { state: { in: [...states] } },
		select: {
			id: true,
			unitId: true,
			version: true,
			milestone: { select: { project: { select: { leads: { select: { unitId: true } } } } } },
		},
		orderBy: [{ createdAt: "asc" }, { unitId: "asc" }],
	});
	return chance.oneOf(rows);
}

/** Fills a draft in as its form would: figures go up from what counts. */
async function write(chance: Chance, actor: Actor, reportId: string, today: Day): Promise<boolean> {
	const draft = await reportEdit(actor, reportId);
	if (!draft) return false;
	const readings = Object.fromEntries(
		draft.figures.map(({ targetId, measure, share, last, limit }) => {
			const most = Math.min(limit?.amount ?? Number.POSITIVE_INFINITY, (share ?? 3) + 1);
			const numerator = Math.max(last?.numerator ?? 0, Math.min(most, chance.below(most + 1)));
			return [targetId, { numerator, denominator: measure === "rate" ? Math.max(1, numerator, most) : null }];
		}),
	);
	const input = {
		reportId,
		version: draft.version,
		kind: draft.mayComplete && chance.happens(0.7) ? ("completion" as const) : ("progress" as const),
		speaksFor: addDays(today, -chance.below(4)),
		narrative: `${today} 写的情况`,
		readings,
		goOn: "stay" as const,
	};
	return (await saveDraft(actor, input, null)).ok;
}

export const start: Act = async (chance, people, today) => {
	const owed = await db.milestone.findMany({
		where: { startOn: { lte: new Date(today) } },
		select: {
			id: true,
			owners: { select: { unitId: true } },
			ownersFromTarget: {
				select: {
					allocations: { where: { isFinal: true }, select: { lines: { select: { unitId: true } } } },
				},
			},
		},
		orderBy: { id: "asc" },
	});
	const pairs = owed.flatMap(({ id, owners, ownersFromTarget }) =>
		[...owners, ...(ownersFromTarget?.allocations.flatMap(({ lines }) => lines) ?? [])].map(({ unitId }) => ({
			milestoneId: id,
			unitId,
		})),
	);
	const pair = chance.oneOf(pairs);
	if (!pair) return false;
	const actor = people.of(pair.unitId);
	const started = await startReport(actor, { milestoneId: pair.milestoneId }, null);
	if (started.ok) await write(chance, actor, started.value.reportId, today);
	return started.ok;
};

export const rewrite: Act = async (chance, people, today) => {
	const report = await anyReport(chance, ["draft", "returned"]);
	return report !== null && write(chance, people.of(report.unitId), report.id, today);
};

export const submit: Act = async (chance, people) => {
	const report = await anyReport(chance, ["draft", "returned"]);
	if (!report) return false;
	const { id, version, unitId } = report;
	return (await submitReport(people.of(unitId), { reportId: id, version }, null)).ok;
};

export const withdraw: Act = async (chance, people) => {
	const report = await anyReport(chance, ["submitted"]);
	if (!report) return false;
	const { id, version, unitId } = report;
	return (await withdrawReport(people.of(unitId), { reportId: id, version }, null)).ok;
};

/** A lead of the project, not always one who may; the leader where the unit is the only lead. */
const review =
	(decide: (actor: Actor, report: { reportId: string; version: number }) => Promise<{ ok: boolean }>): Act =>
	async (chance, people) => {
		const report = await anyReport(chance, ["submitted"]);
		if (!report) return false;
		const { leads } = report.milestone.project;
		const others = leads.filter(({ unitId }) => unitId !== report.unitId);
		const reviewer = others.length > 0 ? people.of(chance.oneOf(others)?.unitId ?? "") : people.leader;
		return (await decide(reviewer, { reportId: report.id, version: report.version })).ok;
	};

export const approve = review((actor, report) => approveReport(actor, report, null));

export const sendBack = review((actor, report) =>
	returnReport(actor, { ...report, reason: "请补充数据来源", fields: ["narrative"] }, null),
);

export const correct: Act = async (chance, people, today) => {
	const report = await anyReport(chance, ["approved"]);
	if (!report) return false;
	const actor = people.of(report.unitId);
	const started = await startCorrection(actor, { reportId: report.id }, null);
	if (started.ok) await write(chance, actor, started.value.reportId, today);
	return started.ok;
};

export const discard: Act = async (chance, people) => {
	const report = await anyReport(chance, ["draft"]);
	if (!report) return false;
	const { id, version, unitId } = report;
	return (await deleteDraft(people.of(unitId), { reportId: id, version }, null)).ok;
};
