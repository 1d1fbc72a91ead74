import { leadIds } from "../reading/derived";
import { type KnownUnits, nameOfEntry, sameEntry, unitsOf } from "../reading/known-units";
import type { PlacedUnit } from "../reading/new-units";
import type { PlannedWindow, ProjectReading } from "../reading/project-reading";
import { addTarget, dropTarget, setTarget } from "./correct-targets";
import type {
	CorrectionRefusal,
	DoubtStated,
	DutiesSet,
	Outcome,
	ProjectCorrection,
	UnitsSet,
} from "./corrections";
import { joinWindows } from "./join-windows";
import { splitWindow } from "./split-window";

const made = (value: ProjectReading): Outcome<ProjectReading> => ({ ok: true, value });
const refused = (reason: CorrectionRefusal): Outcome<ProjectReading> => ({ ok: false, reason });

function unitPlaced(entry: PlacedUnit["entry"], text: string): PlacedUnit {
	return {
		text,
		span: { start: 0, end: 0 },
		entry,
		nearest: null,
		codes: [],
		sureness: "sure",
		isNew: false,
	};
}

function setUnits(
	project: ProjectReading,
	{ leads, responsible }: UnitsSet,
	known: KnownUnits,
): Outcome<ProjectReading> {
	const nameOf = (entry: PlacedUnit["entry"]) => nameOfEntry(known, entry);
	const entries = [...(leads ?? []).map((unitId) => ({ unitId })), ...(responsible ?? [])];
	if (entries.some((entry) => nameOf(entry) === undefined)) return refused("unitUnknown");
	// Those that the document names keep their places in it, and what is unsure about their names.
	const placed = (list: readonly PlacedUnit["entry"][], before: readonly PlacedUnit[]) =>
		list.map(
			(one) => before.find(({ entry }) => sameEntry(entry, one)) ?? unitPlaced(one, nameOf(one) ?? ""),
		);
	const windows = leads === undefined ? project.windows : project.windows.map((one) => ledBy(one, leads));
	return made({
		...project,
		windows,
		leads:
			leads === undefined
				? project.leads
				: placed(
						leads.map((unitId) => ({ unitId })),
						project.leads,
					),
		responsible: responsible === undefined ? project.responsible : placed(responsible, project.responsible),
	});
}

/** The window moved by those of its acting leads that lead the project still; by all leads if none does. */
function ledBy(window: PlannedWindow, leads: readonly string[]): PlannedWindow {
	const kept = window.actingLeads.filter((id) => leads.includes(id));
	return { ...window, actingLeads: kept.length > 0 ? kept : leads };
}

/** The project with some of its windows changed; refused when one of them does not exist. */
function inWindows(
	project: ProjectReading,
	numbers: readonly number[],
	change: (window: PlannedWindow) => PlannedWindow,
): Outcome<ProjectReading> {
	const windows = project.windows.map((one) => (numbers.includes(one.number) ? change(one) : one));
	const exist = numbers.every((number) => windows.some((one) => one.number === number));
	return exist ? made({ ...project, windows }) : refused("noSuchWindow");
}

function setDuties(project: ProjectReading, said: DutiesSet, known: KnownUnits): Outcome<ProjectReading> {
	const { windows, owners, ownersFromTarget = null } = said;
	const leads = leadIds(project);
	const { actingLeads } = said;
	if (actingLeads?.some((id) => !leads.includes(id))) return refused("notALead");
	const exists = ownersFromTarget === null || project.targets.some(({ name }) => name === ownersFromTarget);
	if (!exists) return refused("noSuchTarget");
	const responsible = project.responsible.map(({ entry }) => entry);
	const allowed = new Set([...leads, ...unitsOf(responsible, known)]);
	if (unitsOf(owners ?? [], known).some((id) => !allowed.has(id))) return refused("unitUnknown");
	return inWindows(project, windows, (window) => ({
		...window,
		actingLeads: actingLeads ?? window.actingLeads,
		...(owners !== undefined || ownersFromTarget !== null
			? { owners: owners ?? [], ownersFromTarget, ownersReason: "corrected" as const }
			: {}),
	}));
}

function stateDoubt(project: ProjectReading, doubt: DoubtStated): Outcome<ProjectReading> {
	const { window, target, kind, note, instead } = doubt;
	if (window !== null && !project.windows.some(({ number }) => number === window))
		return refused("noSuchWindow");
	if (target !== null && !project.targets.some(({ name }) => name === target)) return refused("noSuchTarget");
	const stated = { code: "stated", kind, note, instead, window, target, place: null } as const;
	return made({ ...project, stated: [...project.stated, stated] });
}

/**
 * One correction of a project; what follows from it is not yet derived again. Those of texts and of unknown names
 * are made before (correctPlan), and a settled doubt changes nothing of the reading.
 */
export function correctProject(
	project: ProjectReading,
	correction: ProjectCorrection,
	known: KnownUnits,
): Outcome<ProjectReading> {
	switch (correction.op) {
		case "rename": {
			const { name = project.title, shortName = project.shortName } = correction;
			return made({ ...project, title: name, shortName });
		}
		case "setUnits":
			return setUnits(project, correction, known);
		case "setWindow":
			return inWindows(project, [correction.window], (window) => ({ ...window, ...correction.set }));
		case "splitWindow":
			return splitWindow(project, correction);
		case "joinWindows":
			return joinWindows(project, correction);
		case "setDuties":
			return setDuties(project, correction, known);
		case "setTarget":
			return setTarget(project, correction);
		case "addTarget":
			return addTarget(project, correction);
		case "dropTarget":
			return dropTarget(project, correction);
		case "stateDoubt":
			return stateDoubt(project, correction);
		case "mendText":
		case "addText":
		case "dropProject":
		case "meanUnit":
		case "nameUnit":
		case "settleDoubt":
			return made(project);
	}
}
