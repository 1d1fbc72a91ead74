import type { ResponsibleEntry } from "../facts";
import { bodyOf, shortNameIn } from "./group-names";
import { groupOf, type KnownUnits, nameOfEntry, unitOf } from "./known-units";
import { rawSpan } from "./mended-text";
import type { PlacedUnit } from "./new-units";
import { ordinalOf } from "./ordinals";
import type { PlanDoubt, PlanDoubtWhat, ProjectField, UnitWordsCode } from "./plan-doubts";
import type { ProjectReading } from "./project-reading";
import { lineAsMeant } from "./shown-text";

/** A doubt about the row as a whole. */
export const about = (what: PlanDoubtWhat, place: PlanDoubt["place"] = null): PlanDoubt => ({
	...what,
	window: null,
	target: null,
	place,
});

const FIELDS: readonly ProjectField[] = ["name", "content", "schedule", "lead", "responsible"];

/** Cells that say nothing, or not where they should. */
export function fieldDoubts({ record, number, leads, responsible, windows }: ProjectReading): PlanDoubt[] {
	const text: Readonly<Record<ProjectField, string>> = {
		ordinal: record.ordinal.text,
		name: record.name.text,
		content: record.content.text,
		schedule: windows.length === 0 ? "" : record.schedule.text,
		lead: leads.length === 0 ? "" : "-",
		responsible: responsible.length === 0 ? "" : "-",
	};
	const missing = FIELDS.filter((field) => text[field] === "");
	const ordinal = ordinalOf(record.ordinal.text);
	return [
		...missing.map((field) => about({ code: "fieldMissing", field })),
		...(record.ordinal.text !== "" && ordinal !== number && record.group === null
			? [about({ code: "ordinalOutOfOrder", written: lineAsMeant(record.ordinal.text) })]
			: []),
		...(record.datesOnly ? [about({ code: "wordsFromContent" })] : []),
	];
}

/** `unknownName` is said by the new unit itself. */
const ofWords = (codes: PlacedUnit["codes"]) =>
	codes.filter((code): code is UnitWordsCode => code !== "unknownName");

/** Names of a cell of units that nobody knows, or not so. */
export function unitDoubts(
	field: "lead" | "responsible",
	units: readonly PlacedUnit[],
	known: KnownUnits,
): PlanDoubt[] {
	return units.flatMap(({ isNew, text, span, nearest, codes, entry }) => {
		const name = lineAsMeant(text);
		const place = { field, span };
		const taken = nameOfEntry(known, entry) ?? name;
		const unsure = ofWords(codes).map((doubt) =>
			about({ code: "unitWords", field, doubt, name, taken }, place),
		);
		return isNew ? [about({ code: "unitUnknown", field, name, nearest }, place), ...unsure] : unsure;
	});
}

/** The groups among the entries whose members nobody has listed. */
const groupsOf = (entries: readonly ResponsibleEntry[], known: KnownUnits) =>
	entries.flatMap((entry) => {
		const group = "groupId" in entry ? groupOf(known, entry.groupId) : undefined;
		return group === undefined || group.membersKnown ? [] : [group];
	});

const namesOf = (ids: readonly string[], known: KnownUnits) =>
	ids.flatMap((id) => unitOf(known, id)?.name ?? []);

/** Groups whose members nobody has listed, and the windows that they owe. */
export function memberDoubts(
	{ schedule, responsible, windows }: ProjectReading,
	known: KnownUnits,
): PlanDoubt[] {
	const text = lineAsMeant(schedule.text);
	const unknown = groupsOf(
		responsible.map(({ entry }) => entry),
		known,
	).map(({ name, members }) => {
		const calledInText = shortNameIn(text, name);
		const named = namesOf(members, known);
		return about({ code: "membersUnknown", group: bodyOf(name), calledInText, named });
	});
	const owing = windows.flatMap(({ number, owners, words }) =>
		groupsOf(owners, known)
			.filter(({ members }) => members.length > 0)
			.map(({ name, members }): PlanDoubt => {
				const what = {
					code: "ownersIncomplete",
					group: bodyOf(name),
					named: namesOf(members, known),
				} as const;
				return {
					...what,
					window: number,
					target: null,
					place: { field: "schedule", span: rawSpan(schedule, words) },
				};
			}),
	);
	return [...unknown, ...owing];
}
