import "server-only";
import type {
	ImportReviewPage,
	ReviewDoubt,
	ReviewTarget,
	ReviewWindow,
} from "@/lib/contracts/import-review";
import type { Option } from "@/lib/contracts/lists";
import type { ImportPage } from "@/lib/contracts/plan-import";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { confirms, doubtNames, openDoubts, surenessOf } from "@/lib/domain/plan/correction/doubt-names";
import { outsideYear } from "@/lib/domain/plan/correction/outside-year";
import { haveSameWords } from "@/lib/domain/plan/correction/same-words";
import { splittableLines } from "@/lib/domain/plan/correction/split-window";
import { valueInDoubt } from "@/lib/domain/plan/correction/value-in-doubt";
import { nameOfEntry } from "@/lib/domain/plan/reading/known-units";
import { rawSpan } from "@/lib/domain/plan/reading/mended-text";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { PlannedWindow, ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { ShownSchedule } from "@/lib/domain/plan/reading/shown-schedule";
import type { Sureness } from "@/lib/domain/schedule/span";
import { planDoubtSentence } from "@/lib/format/plan-doubts";
import { presentMade } from "./present-made";
import { presentOriginal } from "./present-original";
import { keyOf, optionsOf, presentUnits } from "./present-review-units";

/** What a page of the review is made of. */
export interface Reviewed {
	readonly page: ImportPage;
	/** As corrected. */
	readonly plan: PlanReading;
	readonly project: ProjectReading;
	readonly corrections: readonly Correction[];
}

function presentDoubts(project: ProjectReading, corrections: readonly Correction[]): ReviewDoubt[] {
	const names = doubtNames(project);
	const open = new Set(openDoubts(project, corrections));
	return project.doubts.map((doubt, index): ReviewDoubt => {
		const name = names[index] ?? "";
		const said = doubt.code === "mended" || doubt.code === "stated";
		const value = valueInDoubt(project, doubt);
		const settledAt = corrections.findLastIndex((one) => confirms(one, name, value));
		const wasSettled = corrections.some((one) => one.op === "settleDoubt" && one.doubt === name);
		const target = project.targets.findIndex((one) => one.name === doubt.target);
		const window = doubt.window === null ? null : `w${doubt.window}`;
		return {
			id: `d${index + 1}`,
			name,
			sentence: planDoubtSentence(doubt),
			sureness: surenessOf(doubt),
			state: said ? "said" : open.has(name) ? "open" : "settled",
			hasSource: doubt.place !== null && doubt.place.span.start < doubt.place.span.end,
			of: window ?? (target < 0 ? null : `t${target + 1}`),
			canConfirm: doubt.code !== "unitUnknown",
			suggestion: doubt.code === "suspicious" ? { raw: doubt.words, meant: doubt.suggestion } : null,
			settledAt: settledAt < 0 ? null : settledAt,
			isReopened: wasSettled && open.has(name),
		};
	});
}

const openOf = (doubts: readonly ReviewDoubt[], id: string) =>
	doubts.filter(({ of, state }) => of === id && state === "open").length;

const GRAVEST_FIRST = ["doubtful", "likely"] as const;

/** As sure as the gravest doubt that is open; without any, what a person looked at or set is sure. */
function sureNow(
	{ number, reading, startOn, endOn }: PlannedWindow,
	doubts: readonly ReviewDoubt[],
): Sureness {
	const own = doubts.filter(({ of }) => of === `w${number}`);
	const open = own.filter(({ state }) => state === "open");
	const gravest = GRAVEST_FIRST.find((one) => open.some(({ sureness }) => sureness === one));
	if (gravest !== undefined) return gravest;
	const isSet = startOn !== reading.startOn || endOn !== reading.endOn;
	return own.length > 0 || isSet ? "sure" : reading.sureness;
}

function presentWindow(
	window: PlannedWindow,
	project: ProjectReading,
	doubts: readonly ReviewDoubt[],
	{ known, year }: PlanReading,
): ReviewWindow {
	const { number, owners, ownersFromTarget, actingLeads } = window;
	const shown = new ShownSchedule(project);
	const shared = project.windows.some((one) => one !== window && haveSameWords(one, window));
	const raw = rawSpan(project.schedule, window.words);
	// Words that a person added have no place in the document.
	const isAdded = raw.start === raw.end;
	const places = new Set(splittableLines(window));
	const texts = shown.clauses(window);
	const names = owners.map((entry) => nameOfEntry(known, entry) ?? "");
	return {
		id: `w${number}`,
		key: isAdded ? `added-${window.words.start}` : `${raw.start}-${shared ? number : ""}`,
		number,
		hasSource: !isAdded,
		words: shown.words(window) || project.title,
		dateWords: shown.date(window),
		startOn: window.startOn,
		endOn: window.endOn,
		precision: window.precision,
		kind: window.kind,
		track: window.track,
		sureness: sureNow(window, doubts),
		lines: window.clauses.map((span, index) => ({
			text: texts[index] ?? "",
			at: places.has(index) ? rawSpan(project.schedule, span).start : null,
		})),
		canSplit: !shared && !isAdded && places.size > 0,
		canJoin: number < project.windows.length,
		actingLeads,
		owners: owners.map(keyOf),
		ownersFromTarget,
		actingNames: actingLeads.map((unitId) => nameOfEntry(known, { unitId }) ?? "").join("、"),
		ownerNames: [
			...names,
			...(ownersFromTarget === null ? [] : [`“${ownersFromTarget}”分到份额的单位`]),
		].join("、"),
		doubts: openOf(doubts, `w${number}`),
		outside: outsideYear(window, year),
	};
}

function presentTargets(
	project: ProjectReading,
	doubts: readonly ReviewDoubt[],
	year: number,
): ReviewTarget[] {
	return project.targets.map(({ stated, ...target }, index) => {
		const id = `t${index + 1}`;
		const outside = outsideYear({ startOn: target.startOn, endOn: target.dueOn }, year);
		return { ...target, id, hasSource: stated !== null, doubts: openOf(doubts, id), outside };
	});
}

/** One project of an import with everything that its review shows. */
export function presentReview({ page, plan, project, corrections }: Reviewed): ImportReviewPage {
	const { known } = plan;
	const at = plan.projects.indexOf(project);
	const doubts = presentDoubts(project, corrections);
	const responsible = project.responsible.map(({ entry }) => entry);
	const leads = project.leads.flatMap(({ entry }): Option[] =>
		"unitId" in entry ? [{ id: entry.unitId, name: nameOfEntry(known, entry) ?? "" }] : [],
	);
	const owners = new Map<string, string>([
		...responsible.map((entry) => [keyOf(entry), nameOfEntry(known, entry) ?? ""] as const),
		...leads.map(({ id, name }) => [`unit:${id}`, name] as const),
	]);
	return {
		importId: page.id,
		version: page.version,
		year: plan.year,
		fileName: page.fileName,
		isOpen: !page.isPublished,
		number: project.number,
		place: at + 1,
		of: plan.projects.length,
		previous: plan.projects[at - 1]?.number ?? null,
		next: plan.projects[at + 1]?.number ?? null,
		title: project.title || `项目${project.number}`,
		shortName: project.shortName,
		original: presentOriginal(project),
		doubts,
		windows: project.windows.map((window) => presentWindow(window, project, doubts, plan)),
		targets: presentTargets(project, doubts, plan.year),
		units: presentUnits(project, plan, corrections),
		made: presentMade(project, corrections, known),
		choices: {
			...optionsOf(known),
			leads,
			owners: [...owners].map(([id, name]) => ({ id, name })),
		},
	};
}
