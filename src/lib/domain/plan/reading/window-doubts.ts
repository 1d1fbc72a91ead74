import type { ScheduleDoubtCode } from "../../schedule/doubts";
import type { Span } from "../../schedule/span";
import { namesBothLevels } from "./owners";
import type { PlanDoubt, PlanDoubtWhat } from "./plan-doubts";
import { comparesWords } from "./plan-targets";
import { kindOf } from "./plan-windows";
import type { PlannedWindow, ProjectReading } from "./project-reading";
import { ShownSchedule } from "./shown-schedule";
import { speaksOf, workOf } from "./target-words";

/** 四中心各组建1支: a party that the plan gives by number only. */
const PARTY = /([二两三四五六七八九十])个?(中心|部门|机构|单位|站点|基地)(?=各|分别|均)/u;

function partyDoubts(window: PlannedWindow, shown: ShownSchedule): PlanDoubt[] {
	const found = PARTY.exec(shown.words(window));
	if (found === null) return [];
	const [party, number = "", noun = ""] = found;
	return [shown.doubt(window, { code: "partyUnnamed", party, number, noun }, window.words)];
}

function levelDoubts(window: PlannedWindow, shown: ShownSchedule, hasTowns: boolean): PlanDoubt[] {
	if (hasTowns) return [];
	const index = shown.clauses(window).findIndex((clause) => namesBothLevels(clause));
	const span = window.clauses[index];
	if (span === undefined) return [];
	return [shown.doubt(window, { code: "levelsWithoutTowns", words: shown.at(span) }, span)];
}

/** Said by the drawing of the year already, or by nothing that a person could decide. */
const SAID_ELSEWHERE: ReadonlySet<ScheduleDoubtCode> = new Set(["trackOrStage"]);

const UNDATED: readonly ScheduleDoubtCode[] = ["noDate", "undatedBesideDated"];

/** 常态化做好…, 每月一次: a rhythm without months of its own, taken for the whole year. */
function isRhythmOnly({ reading, precision, kind }: PlannedWindow, date: string): boolean {
	const told = reading.doubts.some(({ code }) => UNDATED.includes(code));
	return !told && precision === "year" && kind !== "oneOff" && (date === "" || date.startsWith("每"));
}

const overlap = (a: Span, b: Span) => a.start < Math.max(b.end, b.start + 1) && b.start < a.end;

/** Of a window that was split, doubts about words are those of the part that has them. */
function isOwn(span: Span, { reading, words }: PlannedWindow): boolean {
	return !reading.wordSpans.some((one) => overlap(one, span)) || overlap(words, span);
}

const OF_KIND: ReadonlySet<ScheduleDoubtCode> = new Set(["mixedKinds", "otherRhythm"]);
const OF_NEITHER: ReadonlySet<ScheduleDoubtCode> = new Set(["emptyWords", "trackOrStage"]);

/** Whether a person has said otherwise what the doubt is about: when, or how often. */
function isDecided(code: ScheduleDoubtCode, { reading, startOn, endOn, precision, kind }: PlannedWindow) {
	if (OF_NEITHER.has(code)) return false;
	if (OF_KIND.has(code)) return kind !== kindOf(reading);
	return startOn !== reading.startOn || endOn !== reading.endOn || precision !== reading.precision;
}

function dateDoubts(window: PlannedWindow, project: ProjectReading, shown: ShownSchedule): PlanDoubt[] {
	const { reading, track, kind, startOn, endOn, words } = window;
	const index = window.number - 1;
	const before = project.windows[index - 1];
	const found = new Map(
		reading.doubts
			.filter(
				({ code, span }) => !SAID_ELSEWHERE.has(code) && !isDecided(code, window) && isOwn(span, window),
			)
			.map(({ code, span }) => [code, span]),
	);
	const undated = project.windows.length > 1 ? "undatedBesideDated" : "noDate";
	if (isRhythmOnly(window, shown.date(window)) && !isDecided(undated, window)) found.set(undated, words);
	return [...found].map(([schedule, span]) =>
		shown.doubt(
			window,
			{
				code: "date",
				schedule,
				words: shown.words(window),
				date: shown.date(window),
				before: before === undefined ? "" : shown.date(before),
				isLast: index === project.windows.length - 1,
				kind,
				track,
				startOn,
				endOn,
			},
			span,
		),
	);
}

/** Work of a target that is due comes again in a later window. */
function repeatedWork(window: PlannedWindow, project: ProjectReading, shown: ShownSchedule): PlanDoubt[] {
	if (!comparesWords(project.targets.length, project.windows.length)) return [];
	return project.targets.flatMap(({ stated, dueOn }) => {
		const work = stated === null ? "" : workOf(stated.main.name);
		const first = project.windows[(stated?.main.window ?? 0) - 1];
		if (stated === null || work === "" || first === undefined || window.startOn <= dueOn) return [];
		const clauses = shown.clauses(window);
		const index = clauses.findIndex((clause) => speaksOf(clause, stated.main.name));
		const clause = clauses[index];
		const span = window.clauses[index];
		if (clause === undefined || span === undefined) return [];
		const what: PlanDoubtWhat = {
			code: "repeatedWork",
			work,
			first: shown.date(first),
			firstWords: shown.at(stated.main.span),
			again: shown.date(window),
			againWords: clause.slice(clause.lastIndexOf(work)),
			dueOn,
		};
		return [shown.doubt(window, what, span)];
	});
}

/** What is unsure about one window, in the order: who, when, what. */
export function windowDoubts(window: PlannedWindow, project: ProjectReading, hasTowns: boolean): PlanDoubt[] {
	const shown = new ShownSchedule(project);
	return [
		...partyDoubts(window, shown),
		...levelDoubts(window, shown, hasTowns),
		...dateDoubts(window, project, shown),
		...repeatedWork(window, project, shown),
	];
}
