import { type AdjustAct, type AdjustDecision, changesBetween, decideAdjustment, firstTwice } from "./adjust";
import type { ProjectFields, ResponsibleEntry } from "./facts";

/** What is wrong with a project's new words or units. */
export type ProjectProblem =
	| { readonly field: "name" | "shortName" | "mainContent"; readonly code: "blank" }
	| { readonly field: "leadIds"; readonly code: "noLead" }
	| { readonly field: "leadIds"; readonly code: "leadTwice" | "leadUnknown"; readonly unitId: string }
	/** It is an acting lead of these milestones, by their ordinals. */
	| {
			readonly field: "leadIds";
			readonly code: "leadActs";
			readonly unitId: string;
			readonly ordinals: readonly number[];
	  }
	| { readonly field: "responsible"; readonly code: "entryUnknown" }
	/** Units that owe a milestone, or have a share of a target, and would be no units of the project any more. */
	| { readonly field: "responsible"; readonly code: "ownerLeft"; readonly unitIds: readonly string[] };

/** What the rules look at beside the project's own fields. */
export interface ProjectSurroundings {
	/** Units in service. */
	readonly unitIds: ReadonlySet<string>;
	/** Members of every group. */
	readonly membersOf: ReadonlyMap<string, readonly string[]>;
	readonly milestones: readonly {
		readonly ordinal: number;
		readonly actingLeadIds: readonly string[];
		readonly ownerIds: readonly string[];
	}[];
	/** Units with a share in a final split of one of its targets. */
	readonly sharingIds: readonly string[];
}

export const PROJECT_FIELDS = ["name", "shortName", "mainContent", "leadIds", "responsible"] as const;

/**
 * Decides an adjustment of a project (docs/product.md, Plan and Project): it keeps a lead; a lead that moves
 * one of its milestones stays; a unit that owes a milestone or has a share of a target stays one of its units.
 */
export function adjustProject(
	act: AdjustAct,
	before: ProjectFields,
	after: ProjectFields,
	around: ProjectSurroundings,
): AdjustDecision<ProjectFields, ProjectProblem> {
	const changes = changesBetween<ProjectFields>(PROJECT_FIELDS, before, after);
	return decideAdjustment<ProjectFields, ProjectProblem>(act, changes, (touches) => [
		...(["name", "shortName", "mainContent"] as const)
			.filter((field) => touches(field) && after[field].trim() === "")
			.map((field) => ({ field, code: "blank" as const })),
		...(touches("leadIds") ? leadProblems(before, after, around) : []),
		...(touches("responsible", "leadIds") ? responsibleProblems(before, after, around) : []),
	]);
}

function leadProblems(
	before: ProjectFields,
	after: ProjectFields,
	{ unitIds, milestones }: ProjectSurroundings,
): ProjectProblem[] {
	const field = "leadIds" as const;
	if (after.leadIds.length === 0) return [{ field, code: "noLead" }];
	const twice = firstTwice(after.leadIds);
	if (twice) return [{ field, code: "leadTwice", unitId: twice }];
	const unknown = after.leadIds.find((id) => !unitIds.has(id) && !before.leadIds.includes(id));
	if (unknown) return [{ field, code: "leadUnknown", unitId: unknown }];
	return before.leadIds
		.filter((id) => !after.leadIds.includes(id))
		.flatMap((unitId): ProjectProblem[] => {
			const ordinals = milestones
				.filter(({ actingLeadIds }) => actingLeadIds.includes(unitId))
				.map(({ ordinal }) => ordinal);
			return ordinals.length > 0 ? [{ field, code: "leadActs", unitId, ordinals }] : [];
		});
}

function responsibleProblems(
	before: ProjectFields,
	after: ProjectFields,
	around: ProjectSurroundings,
): ProjectProblem[] {
	const field = "responsible" as const;
	const keys = after.responsible.map(keyOf);
	const had = new Set(before.responsible.map(keyOf));
	const exists = (entry: ResponsibleEntry) =>
		"unitId" in entry ? around.unitIds.has(entry.unitId) : around.membersOf.has(entry.groupId);
	if (firstTwice(keys) || after.responsible.some((entry) => !had.has(keyOf(entry)) && !exists(entry))) {
		return [{ field, code: "entryUnknown" }];
	}
	const was = new Set(projectUnits(before, around.membersOf));
	const is = new Set(projectUnits(after, around.membersOf));
	const bound = [...around.milestones.flatMap(({ ownerIds }) => ownerIds), ...around.sharingIds];
	const left = [...new Set(bound)].filter((id) => was.has(id) && !is.has(id));
	return left.length > 0 ? [{ field, code: "ownerLeft", unitIds: left }] : [];
}

/** An entry of 责任单位 as one word. */
export function keyOf(entry: ResponsibleEntry): string {
	return "unitId" in entry ? `unit:${entry.unitId}` : `group:${entry.groupId}`;
}

/** The units among which a project's milestones may have owners: its leads and responsible units. */
export function projectUnits(
	{ leadIds, responsible }: Pick<ProjectFields, "leadIds" | "responsible">,
	membersOf: ReadonlyMap<string, readonly string[]>,
): string[] {
	const named = responsible.flatMap((entry) =>
		"unitId" in entry ? [entry.unitId] : (membersOf.get(entry.groupId) ?? []),
	);
	return [...new Set([...leadIds, ...named])];
}
