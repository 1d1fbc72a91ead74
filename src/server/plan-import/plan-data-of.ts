import type { GroupData, PlanData, UnitData } from "@/lib/contracts/plan-data";
import { correctPlan, type RefusedCorrection } from "@/lib/domain/plan/correction/correct-plan";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { readersFor } from "@/lib/domain/plan/read-plan";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import { newOrdinals } from "@/lib/domain/unit/new-ordinals";
import { projectDataOf } from "./project-data-of";

/** What a plan's data holds besides what its document says. */
export interface PlanBasis {
	/** The document as it came. */
	readonly sourceText: string;
	/** The bureau's units and groups as reviewed; those that only the table names are added behind them. */
	readonly units: readonly UnitData[];
	readonly groups: readonly GroupData[];
	/** The units that there are, among which the added ones find their places. */
	readonly listed: readonly Pick<UnitData, "kind" | "ordinal">[];
}

export type PlanDataOutcome =
	| { readonly ok: true; readonly data: PlanData }
	| { readonly ok: false; readonly refused: readonly RefusedCorrection[] };

/** What a plan is called where nothing above its table says it: 2025年民政重点项目. */
export const planTitleOf = ({ title, year }: Pick<PlanReading, "title" | "year">) =>
	title ?? `${year}年民政重点项目`;

/** Where the owners come from until a person decides. */
const OWNERS_BASIS = "初始分解";

/**
 * The plan's data from a reading of its document and what a person said otherwise. Refused as a whole when a
 * correction speaks of what the reading does not have.
 */
export function planDataOf(
	reading: PlanReading,
	corrections: readonly Correction[],
	{ sourceText, units, groups, listed }: PlanBasis,
): PlanDataOutcome {
	const { plan, refused } = correctPlan(reading, corrections, readersFor(reading.known));
	if (refused.length > 0) return { ok: false, refused };
	const { year, known, newUnits } = plan;
	const added = newUnits.flatMap(({ id, name, kind }) => (kind === null ? [] : [{ id, name, kind }]));
	const ordinals = newOrdinals(added, listed);
	return {
		ok: true,
		data: {
			id: String(year),
			year,
			title: planTitleOf(plan),
			sourceText,
			ownersBasis: OWNERS_BASIS,
			units: [
				...units,
				...added.map((unit, index) => ({
					...unit,
					fullName: null,
					office: null,
					ordinal: ordinals[index] ?? 1,
					aliases: [],
				})),
			],
			groups: [
				...groups,
				...newUnits.flatMap(({ id, name, kind }) =>
					kind === null ? [{ id, name, membersKnown: false, members: [] }] : [],
				),
			],
			projects: plan.projects.map((project, index) => projectDataOf(project, index + 1, year, known)),
		},
	};
}
