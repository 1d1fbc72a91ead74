import "server-only";
import type { ProjectFields, ResponsibleEntry } from "@/lib/domain/plan/facts";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import type { Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";

// What the administrator adjusts, as commands and forms find it.

/** Whether the actor may adjust a published plan (docs/product.md, Who may do what). */
export function managesPlan(actor: Actor): boolean {
	return may(actor, "managePlan", "other");
}

export const managedProjectSelect = {
	id: true,
	planId: true,
	version: true,
	ordinal: true,
	name: true,
	shortName: true,
	mainContent: true,
	plan: { select: { year: true, state: true } },
	leads: { select: { unitId: true }, orderBy: { position: "asc" } },
	responsible: { select: { unitId: true, groupId: true }, orderBy: { position: "asc" } },
	milestones: {
		select: { ordinal: true, leads: { select: { unitId: true } }, owners: { select: { unitId: true } } },
		orderBy: { ordinal: "asc" },
	},
} as const satisfies Prisma.ProjectSelect;

export type ManagedProject = Prisma.ProjectGetPayload<{ select: typeof managedProjectSelect }>;

/**
 * Locks a project for its adjustment, with its milestones and targets; null for one that is missing and for
 * who manages no plan. Held to the end of the transaction, in one order for all adjustments of a project: it
 * protects what its parts say of one another (acting leads among leads, owners among units).
 */
export async function lockManagedProject(
	tx: Tx,
	actor: Actor,
	projectId: string,
): Promise<ManagedProject | null> {
	if (!managesPlan(actor)) return null;
	await tx.$queryRaw`SELECT 1 FROM "Project" WHERE "id" = ${projectId} FOR UPDATE`;
	await tx.$queryRaw`SELECT 1 FROM "Milestone" WHERE "projectId" = ${projectId} ORDER BY "id" FOR UPDATE`;
	await tx.$queryRaw`SELECT 1 FROM "Target" WHERE "projectId" = ${projectId} ORDER BY "id" FOR UPDATE`;
	return tx.project.findUnique({
		relationLoadStrategy: "join",
		where: { id: projectId },
		select: managedProjectSelect,
	});
}

/** What the plan says of the project today. */
export function projectFieldsOf(row: ManagedProject): ProjectFields {
	return {
		name: row.name,
		shortName: row.shortName,
		mainContent: row.mainContent,
		leadIds: row.leads.map(({ unitId }) => unitId),
		responsible: row.responsible.flatMap(({ unitId, groupId }): ResponsibleEntry[] =>
			unitId !== null ? [{ unitId }] : groupId !== null ? [{ groupId }] : [],
		),
	};
}

/** Units in the official order and the members of every group. Two statements. */
export interface Roster {
	readonly units: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
	readonly groups: readonly { readonly id: string; readonly name: string }[];
	readonly membersOf: ReadonlyMap<string, readonly string[]>;
	/** The ids in the official order. */
	inOrder(ids: readonly string[]): string[];
	/** Names by id, for sentences. */
	namesOf(ids: readonly string[]): Record<string, string>;
}

export async function readRoster(tx: Tx): Promise<Roster> {
	const [units, groups] = await Promise.all([
		tx.unit.findMany({
			select: { id: true, name: true, active: true },
			orderBy: [{ ordinal: "asc" }, { id: "asc" }],
		}),
		tx.unitGroup.findMany({
			relationLoadStrategy: "join",
			select: { id: true, name: true, members: { select: { unitId: true }, orderBy: { ordinal: "asc" } } },
			orderBy: { name: "asc" },
		}),
	]);
	const places = new Map(units.map(({ id }, index) => [id, index]));
	const names = new Map(units.map(({ id, name }) => [id, name]));
	return {
		units,
		groups,
		membersOf: new Map(groups.map(({ id, members }) => [id, members.map(({ unitId }) => unitId)])),
		inOrder: (ids) => ids.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
		namesOf: (ids) => Object.fromEntries(ids.map((id) => [id, names.get(id) ?? id])),
	};
}
