import { leadIds } from "../reading/derived";
import { sameEntry } from "../reading/known-units";
import type { ProjectReading } from "../reading/project-reading";
import type { DoubtSettled, DutiesSet, ProjectCorrection, UnitsSet } from "./corrections";
import { doubtNames } from "./doubt-names";
import { valueInDoubt } from "./value-in-doubt";

type Entries = NonNullable<DutiesSet["owners"]>;

const haveSame = (a: Entries, b: Entries) =>
	a.length === b.length && a.every((one) => b.some((other) => sameEntry(one, other)));

/** Leads in their order, owners in any; owners and the target that they follow are one thing. */
function changedDuties(project: ProjectReading, said: DutiesSet): DutiesSet | null {
	const { actingLeads, owners, ownersFromTarget, ...rest } = said;
	const windows = project.windows.filter(({ number }) => said.windows.includes(number));
	const leadsStay = windows.every((one) => actingLeads?.join("\n") === one.actingLeads.join("\n"));
	const ownersStay = windows.every(
		(one) => haveSame(owners ?? [], one.owners) && (ownersFromTarget ?? null) === one.ownersFromTarget,
	);
	if (windows.length > 0 && leadsStay && ownersStay) return null;
	return {
		...rest,
		...(actingLeads === undefined || leadsStay ? {} : { actingLeads }),
		...(owners === undefined || ownersStay ? {} : { owners }),
		...(ownersFromTarget === undefined || ownersStay ? {} : { ownersFromTarget }),
	};
}

/** Leads in their order, responsible units in any. */
function changedUnits(project: ProjectReading, { leads, responsible, ...rest }: UnitsSet): UnitsSet | null {
	const leadsStay = leads === undefined || leads.join("\n") === leadIds(project).join("\n");
	const entries = project.responsible.map(({ entry }) => entry);
	const othersStay = responsible === undefined || haveSame(responsible, entries);
	if (leadsStay && othersStay) return null;
	return { ...rest, ...(leadsStay ? {} : { leads }), ...(othersStay ? {} : { responsible }) };
}

/** The confirmation with what it confirms: that of a doubt that is none says nothing of it. */
export function bound(project: ProjectReading, settled: DoubtSettled): DoubtSettled {
	const doubt = project.doubts[doubtNames(project).indexOf(settled.doubt)];
	return doubt === undefined ? settled : { ...settled, value: valueInDoubt(project, doubt) };
}

/**
 * A correction of a form, which sends all of its fields, as it is kept: of units and duties what is another than in
 * the project as corrected so far, so that what the reader proposed and nobody touched stays a proposal; a confirmation
 * with what it confirms. Null where nothing was changed.
 */
export function keptCorrection(
	project: ProjectReading,
	correction: ProjectCorrection,
): ProjectCorrection | null {
	switch (correction.op) {
		case "setUnits":
			return changedUnits(project, correction);
		case "setDuties":
			return changedDuties(project, correction);
		case "settleDoubt":
			return bound(project, correction);
		default:
			return correction;
	}
}
