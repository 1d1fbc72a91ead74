import { type KnownUnits, nameOfEntry, townEntries } from "./known-units";
import { rawSpan } from "./mended-text";
import type { PlanDoubt } from "./plan-doubts";
import type { ProjectReading } from "./project-reading";
import { about, fieldDoubts, memberDoubts, unitDoubts } from "./row-doubts";
import { lineAsMeant } from "./shown-text";
import { targetDoubts } from "./target-doubts";
import { windowDoubts } from "./window-doubts";

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
