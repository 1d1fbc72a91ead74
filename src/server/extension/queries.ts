import "server-only";
import { checkpointMovesShape } from "@/lib/contracts/extension";
import type { ExtensionPageDto, ExtensionRow, PendingExtensions } from "@/lib/contracts/extension-pages";
import type { ViewAt } from "@/lib/contracts/view-at";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { displayNames } from "@/server/milestone/history-rows";
import { completionCounts } from "@/server/milestone/present-owners";
import { assessedProject } from "@/server/plan/assessment";
import { dayOf, instantOf } from "@/server/plan/fact-dates";
import { presentLight } from "@/server/plan/overview/present-light";
import { viewpointOf } from "@/server/plan/overview/scope";
import { leadUnitOf } from "@/server/plan/scope";
import { type BriefRow, briefSelect, decisionOf, extensionBriefs } from "./present-brief";
import { decidableExtensions, visibleExtensions } from "./scope";

export const extensionRowSelect = {
	id: true,
	state: true,
	dueOn: true,
	newEndOn: true,
	askedAt: true,
	unit: { select: { name: true } },
	milestone: {
		select: { ordinal: true, words: true, endOn: true, project: { select: { shortName: true } } },
	},
} as const satisfies Prisma.ExtensionRequestSelect;

/** One line of a list of requests. */
export function extensionRow(
	{
		id,
		state,
		unit,
		milestone,
		dueOn,
		newEndOn,
		askedAt,
	}: Prisma.ExtensionRequestGetPayload<{
		select: typeof extensionRowSelect;
	}>,
	forMe: boolean,
): ExtensionRow {
	return {
		id,
		state,
		projectName: milestone.project.shortName,
		milestoneOrdinal: milestone.ordinal,
		words: milestone.words,
		unitName: unit.name,
		endOn: dayOf(milestone.endOn),
		dueOn: dayOf(dueOn),
		newEndOn: dayOf(newEndOn),
		askedAt: instantOf(askedAt),
		forMe,
	};
}

/**
 * Requests of published plans that wait: for a leader those that it decides, for a lead those of its projects,
 * the longest waiting first. Null for who reads none, and in the past: what waits is to be decided now. One
 * statement.
 */
export async function pendingExtensions(
	actor: Actor,
	{ isPast }: Pick<ViewAt, "isPast"> = { isPast: false },
): Promise<PendingExtensions | null> {
	if (isPast) return null;
	const decides = may(actor, "decideExtension", "other");
	if (!decides && leadUnitOf(actor) === null) return null;
	const own = decides ? decidableExtensions(actor, actor.supervisedUnitIds) : visibleExtensions(actor);
	const rows = await db.extensionRequest.findMany({
		relationLoadStrategy: "join",
		where: {
			AND: [own, { state: "asked", milestone: { project: { plan: { state: "published" } } } }],
		},
		select: extensionRowSelect,
		orderBy: [{ askedAt: "asc" }, { id: "asc" }],
	});
	return { decides, requests: rows.map((row) => extensionRow(row, decides)) };
}

/**
 * One request with all that its decision asks for: the milestone as it stands, earlier requests. Null for one
 * that is missing or out of sight. A handful of statements.
 */
export async function extensionPage(actor: Actor, id: string): Promise<ExtensionPageDto | null> {
	const row = await db.extensionRequest.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, visibleExtensions(actor)] },
		select: {
			...briefSelect,
			milestone: {
				select: {
					id: true,
					project: { select: { id: true, planId: true, shortName: true } },
					requests: { where: { id: { not: id } }, select: briefSelect, orderBy: { askedAt: "desc" } },
				},
			},
		},
	});
	if (!row) return null;
	const { id: projectId, planId, shortName } = row.milestone.project;
	const decision = decisionOf(row);
	const [assessed, names, decidable] = await Promise.all([
		assessedProject(actor, { projectId, planId }),
		displayNames(db, new Set([row.askedById, ...(decision ? [decision.recordedById] : [])])),
		db.extensionRequest.count({
			where: { AND: [{ id, state: "asked" }, decidableExtensions(actor, actor.supervisedUnitIds)] },
		}),
	]);
	const milestone = assessed?.project.milestones.find(({ facts }) => facts.id === row.milestone.id);
	if (!assessed || !milestone) return null;
	const { facts, state, light } = milestone;
	const scope = viewpointOf(actor).cellsOf(assessed.project.project.leadIds);
	const targets = new Map(assessed.project.targets.map((target) => [target.facts.id, target.facts.name]));
	const briefs = (rows: readonly BriefRow[]) =>
		extensionBriefs(rows, {
			at: assessed.at,
			unitId: leadUnitOf(actor),
			planOpen: assessed.planOpen,
			unitOf: (unitId) => assessed.units.get(unitId)?.name ?? unitId,
		});
	const [brief] = briefs([row]);
	if (!brief) return null;
	return {
		...brief,
		today: assessed.at.asOf,
		year: assessed.year,
		askedBy: names.get(row.askedById) ?? "",
		decidedBy: decision && (names.get(decision.recordedById) ?? ""),
		project: { id: projectId, shortName },
		milestone: {
			id: facts.id,
			ordinal: facts.ordinal,
			words: facts.words,
			startOn: facts.startOn,
			endOn: facts.endOn,
			dueOn: state.dueOn,
			status: state.status,
			light: presentLight(light, scope, { units: assessed.units, asOf: assessed.at.asOf }),
			checklist: { done: state.checklist.done.length, total: state.checklist.total },
			completions: completionCounts(milestone),
		},
		moves: checkpointMovesShape
			.parse(row.checkpointMoves)
			.map((move) => ({ ...move, targetName: targets.get(move.targetId) ?? move.targetId })),
		earlier: briefs(row.milestone.requests),
		mayDecide: assessed.planOpen && decidable > 0,
	};
}
