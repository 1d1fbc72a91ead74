import "server-only";
import type {
	ImportOverview,
	OverviewDoubt,
	OverviewDropped,
	OverviewProject,
	OverviewUnknown,
} from "@/lib/contracts/import-overview";
import type { StoredReading } from "@/lib/contracts/import-reading";
import type { ImportDraft, ImportPage } from "@/lib/contracts/plan-import";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { doubtNames, openDoubts, surenessOf } from "@/lib/domain/plan/correction/doubt-names";
import { nameOfEntry } from "@/lib/domain/plan/reading/known-units";
import type { PlacedUnit } from "@/lib/domain/plan/reading/new-units";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { documentNoteSentence } from "@/lib/format/document-refusals";
import { unreadSentence } from "@/lib/format/import-overview-words";
import { planDoubtSentence } from "@/lib/format/plan-doubts";
import { hindrancesOf } from "./hindrances";
import { planTitleOf } from "./plan-data-of";
import { optionsOf } from "./present-review-units";
import { projectIdOf } from "./project-data-of";

/** What the page of an import is made of. */
interface Overviewed {
	readonly page: ImportPage;
	readonly stored: StoredReading;
	/** As corrected. */
	readonly plan: PlanReading;
	readonly corrections: readonly Correction[];
	readonly draft: ImportDraft;
}

function presentProject(
	project: ProjectReading,
	place: number,
	{ known, year }: PlanReading,
	open: ReadonlySet<string>,
): OverviewProject {
	const names = (units: readonly PlacedUnit[]) =>
		units.map(({ entry, text }) => nameOfEntry(known, entry) ?? text).join("、");
	const asked = project.doubts.filter(({ code }) => code !== "mended" && code !== "stated").length;
	return {
		number: project.number,
		planProjectId: projectIdOf(year, place),
		ordinal: project.record.ordinal.text.trim() || String(project.number),
		name: project.title || "没有读到名称",
		// Without any it is one window of the whole year.
		windows: Math.max(1, project.windows.length),
		targets: project.targets.length,
		leadNames: names(project.leads),
		responsibleNames: names(project.responsible),
		openDoubts: open.size,
		settledDoubts: asked - open.size,
	};
}

function presentDoubts(project: ProjectReading, open: ReadonlySet<string>): OverviewDoubt[] {
	const names = doubtNames(project);
	return project.doubts.flatMap((doubt, index): OverviewDoubt[] => {
		const name = names[index] ?? "";
		if (!open.has(name)) return [];
		const sentence = planDoubtSentence(doubt);
		const id = `d${index + 1}`;
		return [{ ...{ name, id, sentence }, project: project.number, sureness: surenessOf(doubt) }];
	});
}

function presentUnknown(
	{ newUnits, projects }: PlanReading,
	corrections: readonly Correction[],
): OverviewUnknown[] {
	const named = new Set(corrections.flatMap((one) => (one.op === "nameUnit" ? [one.unit] : [])));
	const numbers = new Map<string, number[]>();
	for (const { number, leads, responsible } of projects)
		for (const { entry } of [...leads, ...responsible]) {
			const id = "unitId" in entry ? entry.unitId : entry.groupId;
			const list = numbers.get(id) ?? [];
			if (list.at(-1) !== number) list.push(number);
			numbers.set(id, list);
		}
	return newUnits
		.filter(({ id }) => !named.has(id))
		.map(({ id, name, kind }) => ({ id, name, isGroup: kind === null, projects: numbers.get(id) ?? [] }));
}

function presentDropped({ projects }: PlanReading, corrections: readonly Correction[]): OverviewDropped[] {
	return corrections.flatMap(({ op, project: number }, place) => {
		const row = op === "dropProject" ? projects.find((one) => one.number === number) : undefined;
		return row ? [{ place, number: row.number, name: row.title || "没有读到名称" }] : [];
	});
}

/** An import as a whole: what was read, what is open, and what still stands in the way of publishing it. */
export function presentOverview({ page, stored, plan, corrections, draft }: Overviewed): ImportOverview {
	const { id, version, year, fileName, bytes, createdBy, createdAt, updatedAt, isPublished } = page;
	const openOf = new Map(plan.projects.map((one) => [one.number, new Set(openDoubts(one, corrections))]));
	const openIn = ({ number }: ProjectReading) => openOf.get(number) ?? new Set<string>();
	const projects = plan.projects.map((project, index) =>
		presentProject(project, index + 1, plan, openIn(project)),
	);
	const planTitle = planTitleOf(plan);
	const unknown = presentUnknown(plan, corrections);
	const isUnknown = new Set(unknown.map((one) => one.id));
	const isNew = new Set(plan.newUnits.map((one) => one.id));
	const old = { ...plan.known, units: plan.known.units.filter((one) => !isNew.has(one.id)) };
	const known = { ...old, groups: old.groups.filter((one) => !isNew.has(one.id)) };
	return {
		importId: id,
		...{ version, year, fileName, bytes, createdBy, createdAt, updatedAt, isPublished },
		...{ title: plan.title, planTitle, titleRead: stored.reading.title, projects, unknown },
		dropped: presentDropped(stored.reading, corrections),
		doubts: plan.projects.flatMap((project) => presentDoubts(project, openIn(project))),
		settledDoubts: projects.reduce((sum, { settledDoubts }) => sum + settledDoubts, 0),
		choices: optionsOf(known).entries,
		unread: [...stored.notes.map(documentNoteSentence), ...plan.unread.map(unreadSentence)],
		notes: plan.notes,
		hindrances: isPublished ? [] : hindrancesOf(page, draft, plan),
		newUnits: plan.newUnits.filter((one) => !isUnknown.has(one.id)).map(({ name }) => name),
		milestones: projects.reduce((sum, { windows }) => sum + windows, 0),
		targets: projects.reduce((sum, { targets }) => sum + targets, 0),
	};
}
