import { withDuties } from "./derived";
import { foundTargets } from "./found-targets";
import type { KnownUnits } from "./known-units";
import { mergedTargets } from "./merged-targets";
import { type NewUnits, type PlacedUnit, withNewUnits } from "./new-units";
import { isOfOthers, proposedTarget, withLimits } from "./plan-targets";
import { planWindows } from "./plan-windows";
import { projectDoubts } from "./project-doubts";
import type { ProjectReading } from "./project-reading";
import type { ProjectRecord } from "./project-record";
import type { NamedUnit, Readers } from "./readers";
import { sharedUnits } from "./shared-units";
import { shortNameOf } from "./short-name";
import { lineAsMeant } from "./shown-text";

/** What reading a project needs besides its row. */
export interface ReadingContext {
	readonly planYear: number;
	readonly known: KnownUnits;
	readonly newUnits: NewUnits;
	readonly readers: Readers;
}

function placed(named: readonly NamedUnit[], newUnits: NewUnits): PlacedUnit[] {
	const seen = new Set<string>();
	return named.flatMap((one) => {
		const unit = newUnits.place(one);
		const key = JSON.stringify(unit.entry);
		if (seen.has(key)) return [];
		seen.add(key);
		return [unit];
	});
}

const SUSPECTED = ["name", "content", "schedule"] as const;

/** Reads what a row's cells say; `number` is its place in the plan, from 1. */
export function readProject(record: ProjectRecord, number: number, context: ReadingContext): ProjectReading {
	const { planYear, newUnits, readers } = context;
	const { lead, responsible: responsibleText } = sharedUnits(record);
	const leads = placed(readers.matchUnits(lead.text), newUnits);
	const responsible = placed(readers.matchUnits(responsibleText.text), newUnits);
	const known = withNewUnits(context.known, newUnits.all);

	const content = record.content.text;
	const schedule = record.schedule.text;
	const windows = planWindows(schedule, readers.readSchedule(schedule, planYear).windows);
	const entries = responsible.map(({ entry }) => entry);
	const around = { planYear, content, schedule, windows, responsible: entries, known };
	const merged = mergedTargets(foundTargets(content, schedule, windows, planYear, readers.readTargets));
	const others = merged.filter((one) => isOfOthers(one, around));
	const own = merged.filter((one) => !others.includes(one));
	const name = lineAsMeant(record.name.text);
	const base = {
		number,
		record: { ...record, lead, responsible: responsibleText },
		name,
		shortName: shortNameOf(name),
		mends: [],
		leads,
		responsible,
		windows,
		targets: withLimits(own.map((one) => proposedTarget(one, around))),
		setAside: others.map(({ main }) => main),
		suspicious: SUSPECTED.flatMap((field) =>
			readers.findSuspicious(record[field].text).map((place) => ({ ...place, field })),
		),
		stated: [],
	};
	const project = { ...base, windows: withDuties(base, known), doubts: [] };
	return { ...project, doubts: projectDoubts(project, known) };
}
