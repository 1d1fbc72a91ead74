import type { UnitNames } from "../../unit/unit-names";
import { unitsNamedIn } from "../../unit/units-named-in";
import type { ResponsibleEntry } from "../facts";
import { groupOf, type KnownUnits, sameEntry, townEntries, unitOf, unitsOf } from "./known-units";
import type { PlanTarget } from "./plan-targets";

/** Why units were proposed as the owners of a window; `corrected`: a person said so. */
export type OwnersReason =
	| "shareOfTarget" // only units with a share of the target it feeds
	| "named" // the words name them as doers
	| "bothLevels" // 市、镇两级
	| "feedsTarget" // it feeds a target that is split over them
	| "works" // 安装, 检修, 施工: towns and partners together
	| "fieldWork" // 排摸, 入户: done where people live
	| "none" // the lead alone
	| "corrected";

export interface ProposedOwners {
	/** In the order of 责任单位. */
	readonly owners: readonly ResponsibleEntry[];
	/** Owners are, besides, the units with a share of this target. */
	readonly fromTarget: string | null;
	readonly reason: OwnersReason;
}

const WORKS = /安装|检修|施工/u;
const FIELD_WORK = /排摸|摸排|摸底|入户/u;

/** What words say of these units: who does the work or is where it is done, and whether 市、镇两级 do. */
function mentionsIn(words: string, names: UnitNames) {
	const mentions = unitsNamedIn(words, names);
	return {
		named: mentions.flatMap(({ entry, part }): ResponsibleEntry[] => {
			if (entry === null || part === "asked") return [];
			return [entry.kind === "unit" ? { unitId: entry.unitId } : { groupId: entry.groupId }];
		}),
		bothLevels: mentions.some(({ doubt }) => doubt === "bothLevels"),
	};
}

/** Whether words give work to city and towns together (市、镇两级). */
export const namesBothLevels = (words: string) => mentionsIn(words, { units: [], groups: [] }).bothLevels;

/** The known names of entries alone: a running text is asked about a project's own units only. */
function namesOf(entries: readonly ResponsibleEntry[], known: KnownUnits): UnitNames {
	return {
		units: entries.flatMap((entry) => ("unitId" in entry ? (unitOf(known, entry.unitId) ?? []) : [])),
		groups: entries.flatMap((entry) => ("groupId" in entry ? (groupOf(known, entry.groupId) ?? []) : [])),
	};
}

/** A target too small to give every town a share: its owners are those that get one. */
function isShared(target: PlanTarget, towns: number): boolean {
	return target.source === "units" && target.measure === "count" && target.goal < towns;
}

/** The target whose shares decide: that of the places where one is limited by them. */
function shareTarget(
	number: number,
	{ ofWindow, byName }: FedTargets,
	towns: number,
): PlanTarget | undefined {
	const fed = ofWindow.get(number)?.find((one) => isShared(one, towns));
	return byName.get(fed?.limitedBy ?? "") ?? fed;
}

/** A project's targets by the windows that feed them, and by name. */
export interface FedTargets {
	readonly ofWindow: ReadonlyMap<number, readonly PlanTarget[]>;
	readonly byName: ReadonlyMap<string, PlanTarget>;
}

export function fedTargets(targets: readonly PlanTarget[]): FedTargets {
	const ofWindow = new Map<number, PlanTarget[]>();
	for (const target of targets) {
		for (const number of target.feeds) {
			const fed = ofWindow.get(number);
			if (fed === undefined) ofWindow.set(number, [target]);
			else fed.push(target);
		}
	}
	return { ofWindow, byName: new Map(targets.map((target) => [target.name, target])) };
}

interface Grounds {
	readonly named: boolean;
	readonly bothLevels: boolean;
	readonly feeds: boolean;
	readonly hasTowns: boolean;
}

/** The first rule that gives a window owners; without towns among the responsible units only their names do. */
function reasonOf(words: string, { named, bothLevels, feeds, hasTowns }: Grounds): OwnersReason {
	if (named) return "named";
	if (!hasTowns) return "none";
	if (bothLevels) return "bothLevels";
	if (feeds) return "feedsTarget";
	if (WORKS.test(words)) return "works";
	return FIELD_WORK.test(words) ? "fieldWork" : "none";
}

/** The responsible units of a project as its windows ask for them. */
export interface Parties {
	/** In the order of 责任单位. */
	readonly all: readonly {
		readonly entry: ResponsibleEntry;
		readonly isLead: boolean;
		readonly isTowns: boolean;
	}[];
	/** How a text calls them. */
	readonly names: UnitNames;
	/** How many towns they are. */
	readonly towns: number;
}

export function partiesOf(
	responsible: readonly ResponsibleEntry[],
	leads: readonly string[],
	known: KnownUnits,
): Parties {
	const towns = townEntries(responsible, known);
	const all = responsible.map((entry) => ({
		entry,
		isLead: leads.some((unitId) => sameEntry({ unitId }, entry)),
		isTowns: towns.includes(entry),
	}));
	return { all, names: namesOf(responsible, known), towns: unitsOf(towns, known).length };
}

/**
 * Who carries a window out, as far as its words and the targets it feeds say (docs/plan-2024.md, Owners).
 * `words` as meant, on one line. A proposal: a person decides.
 */
export function proposedOwners(
	number: number,
	words: string,
	{ all, names, towns }: Parties,
	targets: FedTargets,
): ProposedOwners {
	const share = shareTarget(number, targets, towns);
	if (share !== undefined) return { owners: [], fromTarget: share.name, reason: "shareOfTarget" };
	const { named, bothLevels } = mentionsIn(words, names);
	const doers = new Set(all.filter(({ entry }) => named.some((one) => sameEntry(one, entry))));
	const feeds = targets.ofWindow.get(number)?.some(({ source }) => source === "units") ?? false;
	const hasTowns = all.some(({ isTowns }) => isTowns);
	const reason = reasonOf(words, { named: doers.size > 0, bothLevels, feeds, hasTowns });
	const withTowns = reason !== "none" && (reason !== "named" || feeds || bothLevels);
	const owners = all.filter((party) =>
		reason === "works" ? !party.isLead : doers.has(party) || (withTowns && party.isTowns),
	);
	return { owners: owners.map(({ entry }) => entry), fromTarget: null, reason };
}

/**
 * Who moves a window: the leads that the words of its track name, else all leads in order, the main one first.
 * `words` of each window of the track, as meant.
 */
export function actingLeadsOf(
	leads: readonly string[],
	words: readonly string[],
	known: KnownUnits,
): readonly string[] {
	if (leads.length < 2) return leads;
	const names = namesOf(
		leads.map((unitId) => ({ unitId })),
		known,
	);
	const said = words.flatMap((text) => mentionsIn(text, names).named);
	const named = leads.filter((unitId) => said.some((one) => sameEntry(one, { unitId })));
	return named.length > 0 ? named : leads;
}
