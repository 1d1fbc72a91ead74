import { type KnownUnits, unitsOf } from "@/lib/domain/plan/reading/known-units";
import { rawSpan } from "@/lib/domain/plan/reading/mended-text";
import type { PlanTarget } from "@/lib/domain/plan/reading/plan-targets";
import type { PlannedWindow, ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { lineAsMeant, paragraphsAsMeant } from "@/lib/domain/plan/reading/shown-text";
import { doubtData } from "./doubt-data";
import type { MilestoneData, ProjectData, TargetData } from "./plan-data";

// Ids are made of the parent's id and the place: 2024-p01, 2024-p01-m1, 2024-p01-m1-d1.

interface Ids {
	readonly project: string;
	readonly target: (name: string | null) => string | null;
	readonly milestone: (number: number | null) => string | null;
}

function idsOf(project: ProjectReading, year: number): Ids {
	const id = projectIdOf(year, project.number);
	return {
		project: id,
		target: (name) => {
			const place = project.targets.findIndex((target) => target.name === name);
			return place < 0 ? null : `${id}-t${place + 1}`;
		},
		milestone: (number) => {
			const place = project.windows.findIndex((window) => window.number === number);
			return place < 0 ? null : `${id}-m${place + 1}`;
		},
	};
}

function milestoneData(
	window: PlannedWindow,
	place: number,
	project: ProjectReading,
	ids: Ids,
	known: KnownUnits,
): MilestoneData {
	const { schedule } = project;
	const shown = ({ start, end }: PlannedWindow["words"]) => lineAsMeant(schedule.text.slice(start, end));
	const raw = rawSpan(schedule, window.words);
	const written = shown(window.words);
	const words = written.replace(/[。；，、]$/u, "");
	const id = `${ids.project}-m${place + 1}`;
	const clauses = window.clauses.map(shown).filter((text) => text !== "");
	return {
		id,
		ordinal: place + 1,
		track: window.track,
		head: shown(window.head),
		words: words === "" ? project.title : words,
		tail: written.endsWith("；") ? "；" : "。",
		rawWords: schedule.raw.text.slice(raw.start, raw.end) || project.record.name.text,
		startOn: window.startOn,
		endOn: window.endOn,
		precision: window.precision,
		kind: window.kind,
		actingLeads: window.actingLeads,
		owners: unitsOf(window.owners, known),
		ownersFromTarget: ids.target(window.ownersFromTarget),
		deliverables: (clauses.length > 0 ? clauses : [words || project.title]).map((text, index) => ({
			id: `${id}-d${index + 1}`,
			text,
		})),
	};
}

/** A project without a readable schedule is one window of the whole year, and a doubt says so. */
function wholeYear(project: ProjectReading, ids: Ids, year: number, leads: readonly string[]): MilestoneData {
	const id = `${ids.project}-m1`;
	return {
		id,
		ordinal: 1,
		track: null,
		head: "",
		words: project.title,
		tail: "。",
		rawWords: project.record.name.text,
		startOn: `${year}-01-01`,
		endOn: `${year}-12-31`,
		precision: "year",
		kind: "oneOff",
		actingLeads: leads,
		owners: [],
		ownersFromTarget: null,
		deliverables: [{ id: `${id}-d1`, text: project.title }],
	};
}

function targetData(
	{ stated: _, origin, limitedBy, feeds, ...target }: PlanTarget,
	place: number,
	ids: Ids,
): TargetData {
	return {
		id: `${ids.project}-t${place + 1}`,
		ordinal: place + 1,
		...target,
		limitedBy: ids.target(limitedBy),
		origin: origin === "text" ? "文本" : "补充",
		feeds: feeds.flatMap((number) => ids.milestone(number) ?? []),
	};
}

/** A project as the plan's data holds it. Without leads in the table the first responsible units stand for them. */
export function projectDataOf(project: ProjectReading, year: number, known: KnownUnits): ProjectData {
	const { record, number, title, shortName, content, schedule, windows, targets, doubts } = project;
	const ids = idsOf(project, year);
	const responsible = project.responsible.map(({ entry }): ProjectData["responsible"][number] =>
		"unitId" in entry ? { unit: entry.unitId } : { group: entry.groupId },
	);
	const named = project.leads.flatMap(({ entry }) => ("unitId" in entry ? [entry.unitId] : []));
	const firstUnit = responsible.flatMap((one) => ("unit" in one ? [one.unit] : [])).slice(0, 1);
	const leads = named.length > 0 ? named : firstUnit;
	const milestones = windows.map((window, place) => {
		const data = milestoneData(window, place, project, ids, known);
		return data.actingLeads.length > 0 ? data : { ...data, actingLeads: leads };
	});
	return {
		id: ids.project,
		ordinal: number,
		name: title,
		shortName,
		mainContent: paragraphsAsMeant(content.text) || title,
		rawMainContent: record.content.text || record.name.text,
		schedule: paragraphsAsMeant(schedule.text) || title,
		rawSchedule: record.schedule.text || record.name.text,
		leadText: record.lead.text,
		responsibleText: record.responsible.text,
		leads,
		responsible,
		milestones: milestones.length > 0 ? milestones : [wholeYear(project, ids, year, leads)],
		targets: targets.map((target, place) => targetData(target, place, ids)),
		doubts: doubts.map((doubt, place) => ({
			id: `${ids.project}-x${place + 1}`,
			...doubtData(doubt),
			milestoneId: ids.milestone(doubt.window),
			targetId: ids.target(doubt.target),
		})),
	};
}

/** The id of a plan's project by its number in the document. */
export function projectIdOf(year: number, number: number): string {
	return `${year}-p${String(number).padStart(2, "0")}`;
}
