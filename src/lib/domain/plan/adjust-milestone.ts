import type { MilestoneFields } from "../milestone/facts";
import { yearOf } from "../time/day";
import { type AdjustAct, type AdjustDecision, changesBetween, decideAdjustment, firstTwice } from "./adjust";

/** What is wrong with a milestone's new words, dates or units. */
export type MilestoneProblem =
	| { readonly field: "words"; readonly code: "blank" }
	| { readonly field: "startOn" | "endOn"; readonly code: "outsideYear"; readonly year: number }
	| { readonly field: "endOn"; readonly code: "endBeforeStart" | "extensionAsked" }
	| { readonly field: "actingLeadIds"; readonly code: "noActingLead" }
	| {
			readonly field: "actingLeadIds";
			readonly code: "actingTwice" | "actingNotLead";
			readonly unitId: string;
	  }
	| { readonly field: "ownerIds"; readonly code: "ownerNotOfProject"; readonly unitId: string }
	/** A unit that is to owe nothing any more has a report: open, or approved. */
	| { readonly field: "ownerIds"; readonly code: "ownerReports" | "ownerReported"; readonly unitId: string };

/** What the rules look at beside the milestone's own fields. */
export interface MilestoneSurroundings {
	readonly planYear: number;
	/** The project's leads. */
	readonly leadIds: readonly string[];
	/** Units of the project that are in service: its leads and responsible units. */
	readonly unitIds: readonly string[];
	readonly reports: readonly { readonly unitId: string; readonly isOpen: boolean }[];
	/** An extension was asked for and nobody has decided yet. */
	readonly extensionAsked: boolean;
}

export const MILESTONE_FIELDS = [
	"words",
	"track",
	"startOn",
	"endOn",
	"actingLeadIds",
	"ownerIds",
] as const satisfies readonly (keyof MilestoneFields)[];

/**
 * Decides an adjustment of a milestone (docs/product.md, Milestone and Owners): a window within the plan's
 * year, acting leads among the project's leads, owners among its units. An owner that reported stays: its
 * report would speak for nobody.
 */
export function adjustMilestone(
	act: AdjustAct,
	before: MilestoneFields,
	after: MilestoneFields,
	around: MilestoneSurroundings,
): AdjustDecision<MilestoneFields, MilestoneProblem> {
	const changes = changesBetween<MilestoneFields>(MILESTONE_FIELDS, before, after);
	return decideAdjustment<MilestoneFields, MilestoneProblem>(act, changes, (touches) => [
		...(touches("words") && after.words.trim() === "" ? [{ field: "words", code: "blank" } as const] : []),
		...(["startOn", "endOn"] as const)
			.filter((field) => touches(field) && yearOf(after[field]) !== around.planYear)
			.map((field) => ({ field, code: "outsideYear", year: around.planYear }) as const),
		...(touches("startOn", "endOn") && after.endOn < after.startOn
			? [{ field: "endOn", code: "endBeforeStart" } as const]
			: []),
		...(touches("endOn") && around.extensionAsked
			? [{ field: "endOn", code: "extensionAsked" } as const]
			: []),
		...(touches("actingLeadIds") ? actingProblems(after, around) : []),
		...(touches("ownerIds") ? ownerProblems(before, after, around) : []),
	]);
}

function actingProblems(
	{ actingLeadIds }: MilestoneFields,
	{ leadIds }: MilestoneSurroundings,
): MilestoneProblem[] {
	const field = "actingLeadIds" as const;
	if (actingLeadIds.length === 0) return [{ field, code: "noActingLead" }];
	const twice = firstTwice(actingLeadIds);
	if (twice) return [{ field, code: "actingTwice", unitId: twice }];
	const stranger = actingLeadIds.find((id) => !leadIds.includes(id));
	return stranger ? [{ field, code: "actingNotLead", unitId: stranger }] : [];
}

function ownerProblems(
	before: MilestoneFields,
	after: MilestoneFields,
	{ unitIds, reports }: MilestoneSurroundings,
): MilestoneProblem[] {
	const field = "ownerIds" as const;
	const stranger = after.ownerIds.find((id) => !unitIds.includes(id) && !before.ownerIds.includes(id));
	if (stranger) return [{ field, code: "ownerNotOfProject", unitId: stranger }];
	return before.ownerIds
		.filter((id) => !after.ownerIds.includes(id))
		.flatMap((unitId): MilestoneProblem[] => {
			const own = reports.filter((report) => report.unitId === unitId);
			if (own.length === 0) return [];
			return [{ field, code: own.some(({ isOpen }) => isOpen) ? "ownerReports" : "ownerReported", unitId }];
		});
}
