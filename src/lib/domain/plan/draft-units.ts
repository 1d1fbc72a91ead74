import type { DraftPlan } from "./draft";
import type { DraftFlaw } from "./draft-flaws";
import type { KnownGroup, KnownUnit } from "./reading/known-units";

/** A unit that there is, with the words that stand for it. */
export interface RosterUnit extends Pick<KnownUnit, "id" | "name" | "aliases"> {
	readonly active: boolean;
}

/** The units and groups that there are. */
export interface RosterNow {
	readonly units: readonly RosterUnit[];
	readonly groups: readonly Pick<KnownGroup, "id" | "name">[];
}

/** Why a plan cannot be published with the units that it names. `by`: what has the name already. */
export type UnitProblem =
	/** Names of the document, or ids where the plan refers to what there is not. */
	| { readonly kind: "unitsUnknown"; readonly names: readonly string[] }
	| { readonly kind: "unitsInactive"; readonly names: readonly string[] }
	| { readonly kind: "unitNameTaken"; readonly name: string; readonly by: string };

/**
 * Why a plan cannot be published with the units and groups that it names: one that there is not, one that is out
 * of service, or a new one under a name that stands for another. Null when it can. A word stands for one unit,
 * as its name or as an alias (docs/product.md, Units); groups have names of their own.
 */
export function unitProblem(plan: DraftPlan, roster: RosterNow): UnitProblem | null {
	return nameTaken(plan, roster) ?? unknownOrInactive(plan, roster);
}

/** Units and groups that come in as new under an id that there is: they would be taken for the old ones. */
export function takenIds(plan: DraftPlan, roster: RosterNow): DraftFlaw[] {
	const taken = (
		added: readonly { readonly id: string }[],
		there: readonly { readonly id: string }[],
	): DraftFlaw[] => {
		const ids = new Set(there.map(({ id }) => id));
		return added
			.filter(({ id }) => ids.size === ids.add(id).size)
			.map(({ id }) => ({ code: "unitExists", at: id }));
	};
	return [...taken(plan.units, roster.units), ...taken(plan.groups, roster.groups)];
}

function nameTaken(plan: DraftPlan, roster: RosterNow): UnitProblem | null {
	const owners = new Map(
		roster.units.flatMap(({ name, aliases }) => [name, ...aliases].map((word) => [word, name] as const)),
	);
	for (const { name, aliases } of plan.units) {
		for (const word of new Set([name, ...aliases])) {
			const by = owners.get(word);
			if (by !== undefined) return { kind: "unitNameTaken", name: word, by };
			owners.set(word, name);
		}
	}
	const groups = new Set(roster.groups.map(({ name }) => name));
	for (const { name } of plan.groups) {
		if (groups.has(name)) return { kind: "unitNameTaken", name, by: name };
		groups.add(name);
	}
	return null;
}

function unknownOrInactive(plan: DraftPlan, roster: RosterNow): UnitProblem | null {
	const units = new Map(roster.units.map((unit) => [unit.id, unit]));
	const isNew = new Set(plan.units.map(({ id }) => id));
	const groups = new Set([...roster.groups, ...plan.groups].map(({ id }) => id));
	const named = new Set([
		...plan.groups.flatMap(({ members }) => members),
		...plan.projects.flatMap(({ leads, responsible, milestones }) => [
			...leads,
			...responsible.flatMap((entry) => ("unit" in entry ? [entry.unit] : [])),
			...milestones.flatMap(({ actingLeads, owners }) => [...actingLeads, ...owners]),
		]),
	]);
	const unknownGroups = plan.projects
		.flatMap(({ responsible }) => responsible.flatMap((entry) => ("group" in entry ? [entry.group] : [])))
		.filter((id) => !groups.has(id));
	const old = [...named].filter((id) => !isNew.has(id));
	const unknown = [...old.filter((id) => !units.has(id)), ...new Set(unknownGroups)];
	if (unknown.length > 0) return { kind: "unitsUnknown", names: unknown };
	const names = old.flatMap((id) => units.get(id) ?? []).filter(({ active }) => !active);
	return names.length > 0 ? { kind: "unitsInactive", names: names.map(({ name }) => name) } : null;
}
