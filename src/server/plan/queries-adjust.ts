import "server-only";
import type { AdjustMilestoneForm, AdjustProjectForm, AdjustTargetForm } from "@/lib/contracts/adjust-forms";
import { keyOf, projectUnits } from "@/lib/domain/plan/adjust-project";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { dayOf } from "./fact-dates";
import {
	adjustedMilestoneSelect,
	adjustedTargetSelect,
	milestoneFieldsOf,
	targetFieldsOf,
} from "./managed-parts";
import { managedProjectSelect, managesPlan, projectFieldsOf, type Roster, readRoster } from "./managed-plan";

const published = { plan: { state: { not: "draft" } } } as const;

/** The form 调整项目; null for a missing project and for who manages no plan. */
export async function adjustProjectForm(actor: Actor, id: string): Promise<AdjustProjectForm | null> {
	const form = managesPlan(actor) ? await projectForm(id) : null;
	return foundOrRefused(actor, { type: "project", id }, form);
}

async function projectForm(id: string): Promise<AdjustProjectForm | null> {
	const row = await db.project.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, published] },
		select: managedProjectSelect,
	});
	if (!row) return null;
	const roster = await readRoster(db);
	const { responsible, ...fields } = projectFieldsOf(row);
	const named = [
		...fields.leadIds,
		...responsible.flatMap((entry) => ("unitId" in entry ? [entry.unitId] : [])),
	];
	return {
		id,
		...headOf(row.version, row.plan, row),
		...fields,
		responsibleKeys: responsible.map(keyOf),
		units: roster.units
			.filter((unit) => unit.active || named.includes(unit.id))
			.map(({ id, name }) => ({ id, name })),
		groups: roster.groups.map(({ id, name }) => ({
			id,
			name,
			members: roster.membersOf.get(id)?.length ?? 0,
		})),
	};
}

/** The form 调整节点; null for a missing milestone and for who manages no plan. */
export async function adjustMilestoneForm(actor: Actor, id: string): Promise<AdjustMilestoneForm | null> {
	const form = managesPlan(actor) ? await milestoneForm(id) : null;
	return foundOrRefused(actor, { type: "milestone", id }, form);
}

async function milestoneForm(id: string): Promise<AdjustMilestoneForm | null> {
	const row = await db.milestone.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, { project: published }] },
		select: {
			...adjustedMilestoneSelect,
			ordinal: true,
			ownersFromTarget: { select: { name: true } },
			project: { select: managedProjectSelect },
		},
	});
	if (!row) return null;
	const roster = await readRoster(db);
	const fields = milestoneFieldsOf(row, roster);
	const project = projectFieldsOf(row.project);
	const reporting = new Set(row.reports.map(({ unitId }) => unitId));
	const dueOn = dayOf(row.dueOn);
	return {
		id,
		...headOf(row.version, row.project.plan, row.project),
		...fields,
		ordinal: row.ordinal,
		leads: options(project.leadIds, roster),
		units: options(unitsOf(project, fields.ownerIds, roster), roster).map((unit) => ({
			...unit,
			isBound: reporting.has(unit.id) && fields.ownerIds.includes(unit.id),
		})),
		ownersFrom: row.ownersFromTarget?.name ?? null,
		extendedTo: dueOn === fields.endOn ? null : dueOn,
		extensionAsked: row.requests.length > 0,
	};
}

/** The form 调整指标; null for a missing target and for who manages no plan. */
export async function adjustTargetForm(actor: Actor, id: string): Promise<AdjustTargetForm | null> {
	const form = managesPlan(actor) ? await targetForm(id) : null;
	return foundOrRefused(actor, { type: "target", id }, form);
}

async function targetForm(id: string): Promise<AdjustTargetForm | null> {
	const row = await db.target.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, { project: published }] },
		select: {
			...adjustedTargetSelect,
			unitLabel: true,
			project: { select: { id: true, shortName: true, plan: { select: { year: true, state: true } } } },
		},
	});
	if (!row) return null;
	const [split] = row.allocations;
	return {
		id,
		...headOf(row.version, row.project.plan, row.project),
		...targetFieldsOf(row),
		unitLabel: row.unitLabel,
		measure: row.measure,
		allocated: split?.lines.reduce((sum, { amount }) => sum + amount.toNumber(), 0) ?? null,
	};
}

function headOf(
	version: number,
	plan: { readonly year: number; readonly state: string },
	{ id, shortName }: { readonly id: string; readonly shortName: string },
) {
	return { version, year: plan.year, planOpen: plan.state === "published", project: { id, shortName } };
}

function unitsOf(
	project: ReturnType<typeof projectFieldsOf>,
	ownerIds: readonly string[],
	{ units, membersOf, inOrder }: Roster,
): string[] {
	const active = new Set(units.filter((unit) => unit.active).map(({ id }) => id));
	const ofProject = projectUnits(project, membersOf).filter((id) => active.has(id));
	return inOrder([...new Set([...ofProject, ...ownerIds])]);
}

function options(ids: readonly string[], { namesOf }: Roster) {
	const names = namesOf(ids);
	return ids.map((id) => ({ id, name: names[id] ?? id }));
}
