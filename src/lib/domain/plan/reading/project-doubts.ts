import type { UnitDoubtCode } from "../../unit/unit-doubts";
import type { ResponsibleEntry } from "../facts";
import { bodyOf, shortNameIn } from "./group-names";
import { groupOf, type KnownUnits, nameOfEntry, townEntries, unitOf } from "./known-units";
import { rawSpan } from "./mended-text";
import type { PlacedUnit } from "./new-units";
import { ordinalOf } from "./ordinals";
import type { PlanDoubt, PlanDoubtWhat, ProjectField } from "./plan-doubts";
import type { ProjectReading } from "./project-reading";
import { lineAsMeant } from "./shown-text";
import { targetDoubts } from "./target-doubts";
import { windowDoubts } from "./window-doubts";

const about = (what: PlanDoubtWhat, place: PlanDoubt["place"] = null): PlanDoubt => ({
	...what,
	window: null,
	target: null,
	place,
});

const FIELDS: readonly ProjectField[] = ["name", "content", "schedule", "lead", "responsible"];

function fieldDoubts({ record, number, leads, responsible, windows }: ProjectReading): PlanDoubt[] {
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

/** Said by the new unit itself. */
const SAID_ELSEWHERE: ReadonlySet<UnitDoubtCode> = new Set(["unknownName"]);

function unitDoubts(
	field: "lead" | "responsible",
	units: readonly PlacedUnit[],
	known: KnownUnits,
): PlanDoubt[] {
	return units.flatMap(({ isNew, text, span, nearest, codes, entry }) => {
		const name = lineAsMeant(text);
		const place = { field, span };
		const taken = nameOfEntry(known, entry) ?? name;
		const unsure = codes
			.filter((doubt) => !SAID_ELSEWHERE.has(doubt))
			.map((doubt) => about({ code: "unitWords", field, doubt, name, taken }, place));
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

function memberDoubts({ schedule, responsible, windows }: ProjectReading, known: KnownUnits): PlanDoubt[] {
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

/** Places that nobody has mended. */
function suspiciousDoubts(project: ProjectReading): PlanDoubt[] {
	return project.suspicious.flatMap(({ field, code, span, suggestion }) => {
		const text = project[field];
		const words = text.raw.text.slice(span.start, span.end);
		if (text.edits.some(({ at, rawLength }) => at < span.end && span.start < at + rawLength)) return [];
		return [about({ code: "suspicious", kind: code, words, suggestion }, { field, span })];
	});
}

/** What the plan calls the towns over whom its targets are split; null where there are none. */
function partyOf({ responsible }: ProjectReading, known: KnownUnits): string | null {
	const towns = townEntries(
		responsible.map(({ entry }) => entry),
		known,
	);
	const first = towns[0];
	if (first === undefined) return null;
	return "groupId" in first ? lineAsMeant(nameOfEntry(known, first) ?? "") : "各责任单位";
}

/** A stated doubt stands where the reader's own doubt of that code would. */
function replaced(doubts: readonly PlanDoubt[], stated: readonly PlanDoubt[]): PlanDoubt[] {
	const said = stated.flatMap((one) => (one.code === "stated" && one.instead !== null ? [one] : []));
	return doubts.filter(
		(doubt) =>
			!said.some(
				({ instead, window, target }) =>
					window === doubt.window &&
					target === doubt.target &&
					(instead === doubt.code || (doubt.code === "date" && instead === doubt.schedule)),
			),
	);
}

/** Everything unsure about a project in the order in which a person goes through it. */
export function projectDoubts(project: ProjectReading, known: KnownUnits): PlanDoubt[] {
	const { windows, targets, stated, setAside } = project;
	const party = partyOf(project, known);
	const of = (window: number | null, target: string | null) =>
		stated.filter((one) => one.code !== "mended" && one.window === window && one.target === target);
	const ofWindows = windows.flatMap((window) => [
		...windowDoubts(window, project, party !== null),
		...of(window.number, null),
	]);
	const unnamed = new Set(ofWindows.flatMap(({ code, window }) => (code === "partyUnnamed" ? [window] : [])));
	const ofOthers = setAside
		.filter(({ window }) => !unnamed.has(window))
		.map(({ field, span, window }): PlanDoubt => {
			const text = project[field];
			const words = lineAsMeant(text.text.slice(span.start, span.end));
			return {
				code: "targetOfOthers",
				words,
				window,
				target: null,
				place: { field, span: rawSpan(text, span) },
			};
		});
	const found = [
		...stated.filter(({ code }) => code === "mended"),
		...suspiciousDoubts(project),
		...fieldDoubts(project),
		...unitDoubts("lead", project.leads, known),
		...unitDoubts("responsible", project.responsible, known),
		...memberDoubts(project, known),
		...of(null, null),
		...ofWindows,
		...ofOthers,
		...targets.flatMap((target) => [...targetDoubts(target, project, party), ...of(null, target.name)]),
	];
	return replaced(found, stated);
}
