import "server-only";
import type { GroupPage, GroupRow, MergePage } from "@/lib/contracts/reform";
import { mergeRefusal } from "@/lib/domain/unit/merge";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { readRoster } from "@/server/plan/managed-plan";
import { administers } from "@/server/user/scope";
import { sightByGroup } from "./group-bonds";
import { mergeCounts, mergeObstacles } from "./merge-consequences";

/** The page 并入其他科室 with a preview once a section is chosen; null for who administers none, and for what is no section in service. */
export async function mergePage(actor: Actor, unitId: string, intoId?: string): Promise<MergePage | null> {
	const page = administers(actor) ? await findMergePage(unitId, intoId) : null;
	return foundOrRefused(actor, { type: "unit", id: unitId }, page);
}

async function findMergePage(unitId: string, intoId?: string): Promise<MergePage | null> {
	const sections = await db.unit.findMany({
		where: { kind: "section", active: true },
		select: { id: true, name: true, version: true, kind: true, active: true },
		orderBy: [{ ordinal: "asc" }, { id: "asc" }],
	});
	const unit = sections.find(({ id }) => id === unitId);
	const into = sections.find(({ id }) => id === intoId && id !== unitId);
	if (!unit) return null;
	const others = sections.filter(({ id }) => id !== unitId);
	const page = {
		unit: { id: unit.id, name: unit.name, version: unit.version },
		choices: others.map(({ id, name }) => ({ id, name })),
	};
	if (!into) return { ...page, preview: null };
	const [counts, obstacles] = await Promise.all([
		mergeCounts(db, unit.id, into.id),
		mergeObstacles(db, unit.id),
	]);
	const refusal = mergeRefusal(unit, into, obstacles);
	return { ...page, preview: { into: { id: into.id, name: into.name }, counts, obstacles, refusal } };
}

/** All groups of the plan's text by name; null for who administers none. */
export async function groupList(actor: Actor): Promise<readonly GroupRow[] | null> {
	if (!administers(actor)) return foundOrRefused(actor, { type: "unit", id: "-" }, null);
	const groups = await db.unitGroup.findMany({
		relationLoadStrategy: "join",
		select: groupSelect,
		orderBy: { name: "asc" },
	});
	return groups.map(({ members, responsible, ...group }) => ({
		...group,
		members: members.map(({ unit }) => unit.name),
		projects: responsible.map(({ project }) => project.shortName),
	}));
}

const groupSelect = {
	id: true,
	name: true,
	membersKnown: true,
	members: { select: { unit: { select: { id: true, name: true } } }, orderBy: { ordinal: "asc" } },
	responsible: {
		where: { project: { plan: { state: "published" } } },
		select: { project: { select: { shortName: true } } },
		orderBy: { projectId: "asc" },
	},
} as const;

/** One group with the units that could belong to it; null for a missing one and for who administers none. */
export async function groupPage(actor: Actor, groupId: string): Promise<GroupPage | null> {
	const page = administers(actor) ? await findGroupPage(groupId) : null;
	return foundOrRefused(actor, { type: "group", id: groupId }, page);
}

async function findGroupPage(groupId: string): Promise<GroupPage | null> {
	const [group, roster, sight] = await Promise.all([
		db.unitGroup.findUnique({ where: { id: groupId }, select: { ...groupSelect, version: true } }),
		readRoster(db),
		sightByGroup(db, groupId),
	]);
	if (!group) return null;
	const memberIds = group.members.map(({ unit }) => unit.id);
	return {
		id: group.id,
		name: group.name,
		membersKnown: group.membersKnown,
		version: group.version,
		memberIds,
		projects: group.responsible.map(({ project }) => project.shortName),
		units: roster.units
			.filter(({ id, active }) => active || memberIds.includes(id))
			.map(({ id, name }) => ({ id, name, loses: sight.get(id) ?? 0 })),
	};
}
