import type { Role } from "./roles";

/** What a person's unit is to the thing in question. One can be several at once. */
export const RELATIONS = [
	"lead", // 牵头单位: leads the project
	"responsible", // 责任单位: is responsible for the project, or owes one of its milestones
	"ownUnit", // the report, figure or entry is the own unit's
	"onlyReviewer", // a leader, where no lead unit may review
	"other",
] as const;
export type Relation = (typeof RELATIONS)[number];

export const CAPABILITIES = [
	"viewPlan",
	"viewTotals",
	"viewFigures",
	"viewReports",
	"viewApprovedReports",
	"viewNotes",
	"viewEvidence",
	"updateMilestone",
	"allocate",
	"enterLeadReading",
	"askExtension",
	"writeReport",
	"reviewReport",
	"instruct",
	"decideExtension",
	"remind",
	"readDraftBulletin",
	"proposeBulletinText",
	"issueBulletin",
	"readIssuedBulletin",
	"managePlan",
	"manageUsers",
	"manageUnits",
	"manageSettings",
	"viewAudit",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** "always", or in which relations; a role that is not named never may. */
type Grant = "always" | readonly Relation[];

const OWN_PROJECTS = ["lead", "responsible", "ownUnit"] as const;
const LEADS = { section: ["lead"], unit: ["lead"] } as const;

/**
 * Who may do what: the table of docs/product.md as data. Section staff, and staff of units that lead, act for
 * their unit as 牵头单位. The finer conditions stay with their rules: which lead moves a milestone, that
 * nobody reviews what their own unit submitted, that an owner writes for its own thread only.
 */
const TABLE: Record<Capability, Partial<Record<Role, Grant>>> = {
	viewPlan: {
		admin: "always",
		leader: "always",
		office: "always",
		section: "always",
		unit: OWN_PROJECTS,
		auditor: "always",
	},
	viewTotals: {
		admin: "always",
		leader: "always",
		office: "always",
		section: "always",
		unit: OWN_PROJECTS,
		auditor: "always",
	},
	/** A single unit's figures and states. */
	viewFigures: {
		admin: "always",
		leader: "always",
		office: "always",
		section: "always",
		unit: ["lead", "ownUnit"],
	},
	viewReports: { leader: "always", section: ["lead", "ownUnit"], unit: ["lead", "ownUnit"] },
	viewApprovedReports: {
		leader: "always",
		office: "always",
		section: ["lead", "ownUnit"],
		unit: ["lead", "ownUnit"],
	},
	/** What leads write about a milestone: a part of the plan, but free text that can name any unit. */
	viewNotes: { leader: "always", office: "always", section: "always", unit: ["lead"] },
	/** The files of a milestone that its lead carries out alone: read like a report that was approved. */
	viewEvidence: { leader: "always", office: "always", ...LEADS },
	updateMilestone: LEADS,
	allocate: LEADS,
	enterLeadReading: LEADS,
	askExtension: LEADS,
	writeReport: { section: ["ownUnit"], unit: ["ownUnit"] },
	reviewReport: { ...LEADS, leader: ["onlyReviewer"] },
	instruct: { leader: "always" },
	decideExtension: { leader: "always" },
	remind: { ...LEADS, leader: "always" },
	readDraftBulletin: { leader: "always", office: "always", section: ["lead"], unit: ["lead"] },
	proposeBulletinText: LEADS,
	issueBulletin: { office: "always" },
	readIssuedBulletin: {
		leader: "always",
		office: "always",
		section: ["lead"],
		unit: OWN_PROJECTS,
	},
	managePlan: { admin: "always" },
	manageUsers: { admin: "always" },
	manageUnits: { admin: "always" },
	manageSettings: { admin: "always" },
	viewAudit: { section: ["lead"], unit: ["lead", "ownUnit"], auditor: "always" },
};

/** Who asks. */
export interface Viewer {
	readonly role: Role;
	/** The unit that they work for; null for leaders, administrators, auditors. */
	readonly unitId: string | null;
}

/** Whether a viewer may do something to a thing that they have these relations to. */
export function may(
	viewer: Pick<Viewer, "role">,
	capability: Capability,
	relations: Relation | readonly Relation[],
): boolean {
	const grant = TABLE[capability][viewer.role];
	if (grant === undefined) return false;
	if (grant === "always") return true;
	const held: readonly Relation[] = typeof relations === "string" ? [relations] : relations;
	return held.some((relation) => grant.includes(relation));
}

/** The unit for which somebody acts: section and unit staff for theirs, everybody else for none. */
export function actingUnitOf({ role, unitId }: Viewer): string | null {
	return role === "section" || role === "unit" ? unitId : null;
}

/** Whether a viewer may do something to anything at all: for lists and forms, before it is known which thing. */
export function mayAnywhere(viewer: Pick<Viewer, "role">, capability: Capability): boolean {
	return may(viewer, capability, RELATIONS);
}

/**
 * What a viewer's unit is to a project, and to one unit's part of it. Only section and unit staff act for a
 * unit: everybody else is `other`.
 */
export function relationsOf(
	viewer: Viewer,
	thing: {
		readonly leadIds: readonly string[];
		/** Responsible units, groups expanded, and owners of its milestones; leave out where only leads matter. */
		readonly responsibleIds?: readonly string[];
		/** The unit whose report or figure it is; leave out for the project as a whole. */
		readonly unitId?: string | null;
	},
): Relation[] {
	const unitId = actingUnitOf(viewer);
	if (unitId === null) return ["other"];
	const relations: Relation[] = [];
	if (thing.leadIds.includes(unitId)) relations.push("lead");
	if (thing.responsibleIds?.includes(unitId)) relations.push("responsible");
	if (thing.unitId === unitId) relations.push("ownUnit");
	return relations.length > 0 ? relations : ["other"];
}
