import { withDuties } from "./derived";
import { foundTargets } from "./found-targets";
import type { KnownUnits } from "./known-units";
import { type Mend, mendedText } from "./mended-text";
import { mergedTargets } from "./merged-targets";
import type { NewUnits, PlacedUnit } from "./new-units";
import { isOfOthers, proposedTarget, withLimits } from "./plan-targets";
import { planWindows } from "./plan-windows";
import { projectDoubts } from "./project-doubts";
import type { ProjectReading } from "./project-reading";
import type { ProjectRecord } from "./project-record";
import type { NamedUnit, Readers } from "./readers";
import { sharedUnits } from "./shared-units";
import { shortNameOf } from "./short-name";
import { lineAsMeant } from "./shown-text";
import { comparesWords } from "./target-windows";

/** What reading a project needs besides its row. */
export interface ReadingContext {
	readonly planYear: number;
	/** The units that the plan names among them. */
	readonly known: KnownUnits;
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

/** A row with its units placed, before its texts are read. */
export type PlacedRow = Pick<ProjectReading, "number" | "record" | "leads" | "responsible">;

/** Reads who leads and carries out a row of the plan; `number` is its place, from 1. */
export function placedRow(
	record: ProjectRecord,
	number: number,
	newUnits: NewUnits,
	{ matchUnits }: Readers,
): PlacedRow {
	const { lead, responsible } = sharedUnits(record);
	return {
		number,
		record: { ...record, lead, responsible },
		leads: placed(matchUnits(lead.text), newUnits),
		responsible: placed(matchUnits(responsible.text), newUnits),
	};
}

/** A line that a person adds to a text of the row. */
export interface AddedText {
	readonly field: "content" | "schedule";
	readonly text: string;
}

/** Reads the texts of a row, mended places as they are meant and added lines behind them; the units of the whole plan are known by then. */
export function readTexts(
	row: PlacedRow,
	mends: readonly Mend[],
	{ planYear, known, readers }: ReadingContext,
	added: readonly AddedText[] = [],
): ProjectReading {
	const { record } = row;
	const name = mendedText(record.name, mends);
	const addedTo = (field: AddedText["field"]) =>
		added.flatMap((one) => (one.field === field ? [one.text] : []));
	const content = mendedText(record.content, mends, addedTo("content"));
	const schedule = mendedText(record.schedule, mends, addedTo("schedule"));
	const windows = planWindows(schedule.text, readers.readSchedule(schedule.text, planYear).windows);
	const found = foundTargets(content.text, schedule.text, windows, planYear, readers.readTargets);
	const merged = mergedTargets(found);
	const around = {
		planYear,
		content: content.text,
		schedule: schedule.text,
		windows,
		responsible: row.responsible.map(({ entry }) => entry),
		known,
		comparesWords: comparesWords(merged.length, windows.length),
	};
	const others = new Set(merged.filter((one) => isOfOthers(one, around)));
	const own = merged.filter((one) => !others.has(one));
	const title = lineAsMeant(name.text);
	const base = {
		...row,
		name,
		content,
		schedule,
		title,
		shortName: shortNameOf(title),
		windows,
		targets: withLimits(own.map((one) => proposedTarget(one, around))),
		setAside: [...others].map(({ main }) => main),
		suspicious: SUSPECTED.flatMap((field) =>
			readers.findSuspicious(record[field].text).map((place) => ({ ...place, field })),
		),
		stated: [],
	};
	const project = { ...base, windows: withDuties(base, known), doubts: [] };
	return { ...project, doubts: projectDoubts(project, known) };
}
