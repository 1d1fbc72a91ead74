import type { MilestoneData, ProjectData, TargetData } from "@/lib/contracts/plan-data";
import { kindOfDoubt } from "@/lib/domain/plan/reading/kind-of-doubt";
import { type KnownUnits, unitsOf } from "@/lib/domain/plan/reading/known-units";
import { rawSpan } from "@/lib/domain/plan/reading/mended-text";
import type { PlanTarget } from "@/lib/domain/plan/reading/plan-targets";
import type { PlannedWindow, ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { lineAsMeant, paragraphsAsMeant } from "@/lib/domain/plan/reading/shown-text";
import { planDoubtSentence } from "@/lib/format/plan-doubts";

// Ids are made of the parent's id and the place: 2024-p01, 2024-p01-m1, 2024-p01-m1-d1.

interface Ids {
	readonly project: string;
	readonly target: (name: string | null) => string | null;
	readonly milestone: (number: number | null) => string | null;
}

function idsOf(project: ProjectReading, id: string): Ids {
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
		rawWords: schedule.raw.text.slice(raw.start, raw.end) || words || project.title,
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
		rawWords: project.title,
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

type Parties = Pick<ProjectData, "leads" | "responsible" | "leadText" | "responsibleText">;

/** Leads and responsible units; where the table lacks one of them the other stands for it, and a doubt says so. */
function partiesOf({ leads, responsible, record }: ProjectReading): Parties {
	const entries = responsible.map(({ entry }): ProjectData["responsible"][number] =>
		"unitId" in entry ? { unit: entry.unitId } : { group: entry.groupId },
	);
	const leading = leads.flatMap(({ entry }) => ("unitId" in entry ? [entry.unitId] : []));
	const firstUnit = entries.flatMap((one) => ("unit" in one ? [one.unit] : [])).slice(0, 1);
	return {
		leads: leading.length > 0 ? leading : firstUnit,
		responsible: entries.length > 0 ? entries : leading.map((unit) => ({ unit })),
		leadText: record.lead.text || record.responsible.text,
		responsibleText: record.responsible.text || record.lead.text,
	};
}

/**
 * A project as the plan's data holds it. `place`: among the plan's projects, from 1. What the table leaves empty is
 * filled from its name, else its place.
 */
export function projectDataOf(
	read: ProjectReading,
	place: number,
	year: number,
	known: KnownUnits,
): ProjectData {
	const title = read.title || `第${place}项`;
	const project = { ...read, title };
	const { record, content, schedule, windows, targets, doubts } = project;
	const ids = idsOf(project, projectIdOf(year, place));
	const parties = partiesOf(project);
	const milestones = windows.map((window, index) => {
		const data = milestoneData(window, index, project, ids, known);
		return data.actingLeads.length > 0 ? data : { ...data, actingLeads: parties.leads };
	});
	return {
		id: ids.project,
		ordinal: place,
		name: title,
		shortName: project.shortName || title,
		mainContent: paragraphsAsMeant(content.text) || title,
		rawMainContent: record.content.text || title,
		schedule: paragraphsAsMeant(schedule.text) || title,
		rawSchedule: record.schedule.text || title,
		...parties,
		milestones: milestones.length > 0 ? milestones : [wholeYear(project, ids, year, parties.leads)],
		targets: targets.map((target, index) => targetData(target, index, ids)),
		doubts: doubts.map((doubt, index) => ({
			id: `${ids.project}-x${index + 1}`,
			code: kindOfDoubt(doubt),
			text: planDoubtSentence(doubt),
			milestoneId: ids.milestone(doubt.window),
			targetId: ids.target(doubt.target),
		})),
	};
}

/** The id of a plan's project by its place, from 1. */
export function projectIdOf(year: number, place: number): string {
	return `${year}-p${String(place).padStart(2, "0")}`;
}
