import type { ResponsibleEntry } from "../facts";
import { type KnownUnits, nameOfEntry, sameEntry, townEntries, unitOf, unitsOf } from "./known-units";
import type { PlanTarget } from "./plan-targets";
import { lineAsMeant } from "./shown-text";

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

/** Behind these a named unit is asked, visited or considered; it does not do the work. */
const ASKED =
	/(?:走访|调研|征询|征求|对接|联系|联动|联合|会同|协同|根据|按照|结合|对照|邀请|列入|纳入|听取|依托|争取)[^，。；、]{0,6}$/u;
export const BOTH_LEVELS = /市、?(?:区)?、?(?:镇|镇（街道）)、?(?:村)?[两三]级|[市镇]、?[镇村]两级/u;
const WORKS = /安装|检修|施工/u;
const FIELD_WORK = /排摸|摸排|摸底|入户/u;

/** Whether words name a unit as a doer. */
function isDoer(words: string, names: readonly string[]): boolean {
	return names.some((name) => {
		const at = name.length < 2 ? -1 : words.indexOf(name);
		return at >= 0 && !ASKED.test(words.slice(Math.max(0, at - 10), at));
	});
}

/** The names of a unit or group in a running text: 各区镇（街道） is 各区镇 too. */
function namesOf(entry: ResponsibleEntry, known: KnownUnits): string[] {
	const name = lineAsMeant(nameOfEntry(known, entry) ?? "");
	if ("groupId" in entry) return [name, name.replace(/（[^（）]*）/gu, "")];
	const aliases = unitOf(known, entry.unitId)?.aliases ?? [];
	return [name, ...aliases.map((alias) => lineAsMeant(alias))];
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

/** The first rule that gives a window owners; without towns among the responsible units only their names do. */
function reasonOf(
	words: string,
	{ named, feeds, towns }: { readonly named: boolean; readonly feeds: boolean; readonly towns: boolean },
): OwnersReason {
	if (named) return "named";
	if (!towns) return "none";
	if (BOTH_LEVELS.test(words)) return "bothLevels";
	if (feeds) return "feedsTarget";
	if (WORKS.test(words)) return "works";
	return FIELD_WORK.test(words) ? "fieldWork" : "none";
}

/**
 * Who carries a window out, as far as its words and the targets it feeds say (docs/plan-2024.md, Owners).
 * `words` as meant, on one line. A proposal: a person decides.
 */
export function proposedOwners(
	window: { readonly number: number; readonly words: string },
	{
		leads,
		responsible,
	}: { readonly leads: readonly string[]; readonly responsible: readonly ResponsibleEntry[] },
	targets: FedTargets,
	known: KnownUnits,
): ProposedOwners {
	const { number } = window;
	const words = lineAsMeant(window.words);
	const towns = townEntries(responsible, known);
	const share = shareTarget(number, targets, unitsOf(towns, known).length);
	if (share !== undefined) return { owners: [], fromTarget: share.name, reason: "shareOfTarget" };

	const named = responsible.filter((entry) => isDoer(words, namesOf(entry, known)));
	const feeds = targets.ofWindow.get(number)?.some(({ source }) => source === "units") ?? false;
	const reason = reasonOf(words, { named: named.length > 0, feeds, towns: towns.length > 0 });
	if (reason === "works") {
		const owners = responsible.filter((entry) => !leads.some((unitId) => sameEntry({ unitId }, entry)));
		return { owners, fromTarget: null, reason };
	}
	const withTowns = reason !== "none" && (reason !== "named" || feeds || BOTH_LEVELS.test(words));
	const owners = responsible.filter(
		(entry) =>
			named.some((one) => sameEntry(one, entry)) || (withTowns && towns.some((one) => sameEntry(one, entry))),
	);
	return { owners, fromTarget: null, reason };
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
	const named = leads.filter((unitId) => words.some((text) => isDoer(text, namesOf({ unitId }, known))));
	return named.length > 0 ? named : leads;
}
