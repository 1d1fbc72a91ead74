import { type Day, yearOf } from "../time/day";
import { firstTwice } from "./adjust";
import { contradictions } from "./adjust-target";
import type { DraftMilestone, DraftPlan, DraftProject, DraftTarget } from "./draft";

/** How a plan contradicts itself. Each has its sentence in lib/format/refusals-import.ts. */
export const DRAFT_FLAW_CODES = [
	"otherYear", // the plan is of another year than its import
	"twice", // an id or a place in the order stands twice
	"misplaced", // a part whose id belongs to another project or milestone
	"outsideYear", // a day outside the plan's year
	"figures", // baseline, checkpoints and minimum of a target do not fit its goal and days
	"unitTwice", // a unit is named twice in one list
	"actingNotLead", // an acting lead that does not lead the project
	"ownerNotOfProject", // an owner that is neither lead nor responsible
	"unknownPart", // it refers to a milestone or target that the project does not have
	"unitExists", // a unit or group that is named as new, under an id that there is
] as const;
export type DraftFlawCode = (typeof DRAFT_FLAW_CODES)[number];

/** `at`: the id of the part, as the plan gives it. */
export interface DraftFlaw {
	readonly code: DraftFlawCode;
	readonly at: string;
}

type Members = ReadonlyMap<string, readonly string[]>;

/**
 * Everything by which a plan to be published contradicts itself (docs/product.md, The rules of the domain): what
 * an adjustment would refuse later, and what would stop the loading half-way. `membersOf`: of every group, the
 * plan's own among them. Empty for a plan that can be loaded.
 */
export function draftFlaws(plan: DraftPlan, year: number, membersOf: Members): DraftFlaw[] {
	const isOther = plan.year !== year || plan.id !== String(year);
	return [
		...(isOther ? [{ code: "otherYear", at: plan.id } as const] : []),
		...twice(plan.projects.map(({ id }) => id)),
		...orderTwice(plan.projects),
		...plan.projects.flatMap((project) => projectFlaws(project, plan, membersOf)),
	];
}

function projectFlaws(project: DraftProject, plan: DraftPlan, membersOf: Members): DraftFlaw[] {
	const { id, leads, responsible, milestones, targets, doubts } = project;
	const units = new Set([
		...leads,
		...responsible.flatMap((entry) => ("unit" in entry ? [entry.unit] : (membersOf.get(entry.group) ?? []))),
	]);
	const entries = responsible.map((entry) =>
		"unit" in entry ? `unit:${entry.unit}` : `group:${entry.group}`,
	);
	const parts = new Set([...milestones, ...targets].map((part) => part.id));
	const refers = (at: string, ids: readonly (string | null)[]) =>
		ids.some((part) => part !== null && !parts.has(part)) ? [{ code: "unknownPart", at } as const] : [];
	return [
		...(id.startsWith(`${plan.id}-p`) ? [] : [{ code: "misplaced", at: id } as const]),
		...(firstTwice(leads) || firstTwice(entries) ? [{ code: "unitTwice", at: id } as const] : []),
		...twice([...milestones, ...targets, ...doubts].map((part) => part.id)),
		...twice(milestones.flatMap(({ deliverables }) => deliverables.map((one) => one.id))),
		...orderTwice(milestones),
		...orderTwice(targets),
		...misplaced(id, [...milestones, ...targets, ...doubts]),
		...milestones.flatMap((one) => [
			...milestoneFlaws(one, plan.year, leads, units),
			...refers(one.id, [one.ownersFromTarget]),
		]),
		...targets.flatMap((one) => [
			...targetFlaws(one, plan.year),
			...refers(one.id, [one.limitedBy, ...one.feeds]),
		]),
		...doubts.flatMap((one) => refers(one.id, [one.milestoneId, one.targetId])),
	];
}

function milestoneFlaws(
	milestone: DraftMilestone,
	year: number,
	leads: readonly string[],
	units: ReadonlySet<string>,
): DraftFlaw[] {
	const { id, actingLeads, owners, deliverables } = milestone;
	const flaw = (isSo: boolean, code: DraftFlawCode): DraftFlaw[] => (isSo ? [{ code, at: id }] : []);
	return [
		...flaw(isOutside([milestone.startOn, milestone.endOn], year), "outsideYear"),
		...flaw(firstTwice(actingLeads) !== undefined || firstTwice(owners) !== undefined, "unitTwice"),
		...flaw(
			actingLeads.some((unit) => !leads.includes(unit)),
			"actingNotLead",
		),
		...flaw(
			owners.some((unit) => !units.has(unit)),
			"ownerNotOfProject",
		),
		...misplaced(id, deliverables),
	];
}

function targetFlaws(target: DraftTarget, year: number): DraftFlaw[] {
	const { id, startOn, dueOn, feeds } = target;
	const flaw = (isSo: boolean, code: DraftFlawCode): DraftFlaw[] => (isSo ? [{ code, at: id }] : []);
	return [
		...flaw(isOutside([startOn, dueOn], year), "outsideYear"),
		...flaw(contradictions(target, target).length > 0, "figures"),
		...flaw(firstTwice(feeds) !== undefined, "twice"),
	];
}

function isOutside(days: readonly Day[], year: number): boolean {
	return days.some((day) => yearOf(day) !== year);
}

/** Ids that stand twice; each once. */
function twice(ids: readonly string[]): DraftFlaw[] {
	const seen = new Set<string>();
	const again = ids.filter((id) => seen.size === seen.add(id).size);
	return [...new Set(again)].map((at) => ({ code: "twice", at }));
}

/** Parts whose place in the order another has already. */
function orderTwice(parts: readonly { readonly id: string; readonly ordinal: number }[]): DraftFlaw[] {
	const taken = new Set<number>();
	const again = parts.filter(({ ordinal }) => taken.size === taken.add(ordinal).size);
	return again.map(({ id }) => ({ code: "twice", at: id }));
}

/** Parts whose id does not say whose they are. */
function misplaced(of: string, parts: readonly { readonly id: string }[]): DraftFlaw[] {
	return parts.filter(({ id }) => !id.startsWith(`${of}-`)).map(({ id }) => ({ code: "misplaced", at: id }));
}
