import type { ScheduleDoubtCode } from "../../schedule/doubts";
import { BOTH_LEVELS } from "./owners";
import type { PlanDoubt, PlanDoubtWhat } from "./plan-doubts";
import type { PlannedWindow, ProjectReading } from "./project-reading";
import { lineAsMeant } from "./shown-text";
import { speaksOf, workOf } from "./target-words";

/** 四中心各组建1支: a party that the plan gives by number only. */
const PARTY = /([二两三四五六七八九十])个?(中心|部门|机构|单位|站点|基地)(?=各|分别|均)/u;

type Cell = { readonly start: number; readonly end: number };

/** A doubt about a window, with the place in the schedule that caused it. */
function about({ number }: PlannedWindow, what: PlanDoubtWhat, span: Cell | null): PlanDoubt {
	return { ...what, window: number, target: null, place: span === null ? null : { field: "schedule", span } };
}

/** A project's texts as shown, by their places in the schedule. */
export class ShownSchedule {
	constructor(private readonly project: ProjectReading) {}

	at({ start, end }: Cell): string {
		return lineAsMeant(this.project.record.schedule.text.slice(start, end), this.project.mends);
	}

	words({ words }: PlannedWindow): string {
		return this.at(words).replace(/[。；，、]$/u, "");
	}

	/** What stands for the date, without the comma: 1-3月; empty where nothing does. */
	date({ reading }: PlannedWindow): string {
		return reading.dateSpan === null ? "" : this.at(reading.dateSpan).replace(/[，。：；、]+$/u, "");
	}

	clauses({ clauses }: PlannedWindow): string[] {
		return clauses.map((span) => this.at(span));
	}
}

function partyDoubts(window: PlannedWindow, shown: ShownSchedule): PlanDoubt[] {
	const found = PARTY.exec(shown.words(window));
	if (found === null) return [];
	const [party, number = "", noun = ""] = found;
	return [about(window, { code: "partyUnnamed", party, number, noun }, window.words)];
}

function levelDoubts(window: PlannedWindow, shown: ShownSchedule, hasTowns: boolean): PlanDoubt[] {
	if (hasTowns) return [];
	const index = shown.clauses(window).findIndex((clause) => BOTH_LEVELS.test(clause));
	const span = window.clauses[index];
	if (span === undefined) return [];
	return [about(window, { code: "levelsWithoutTowns", words: shown.at(span) }, span)];
}

/** Said by the drawing of the year already, or by nothing that a person could decide. */
const SAID_ELSEWHERE: ReadonlySet<ScheduleDoubtCode> = new Set(["trackOrStage"]);

function dateDoubts(
	window: PlannedWindow,
	before: PlannedWindow | undefined,
	shown: ShownSchedule,
): PlanDoubt[] {
	const { reading, track, startOn, endOn } = window;
	const seen = new Set<ScheduleDoubtCode>();
	return reading.doubts.flatMap(({ code, span }) => {
		if (SAID_ELSEWHERE.has(code) || seen.has(code)) return [];
		seen.add(code);
		const said: PlanDoubtWhat = {
			code: "date",
			schedule: code,
			words: shown.words(window),
			date: shown.date(window),
			before: before === undefined ? "" : shown.date(before),
			kind: window.kind,
			track,
			startOn,
			endOn,
		};
		return [about(window, said, span)];
	});
}

/** Work of a target that is due comes again in a later window. */
function repeatedWork(window: PlannedWindow, project: ProjectReading, shown: ShownSchedule): PlanDoubt[] {
	return project.targets.flatMap(({ stated, dueOn }) => {
		const work = stated === null ? "" : workOf(stated.main.name);
		const first = project.windows.find(({ number }) => number === stated?.main.window);
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
		return [about(window, what, span)];
	});
}

/** What is unsure about one window, in the order: who, when, what. */
export function windowDoubts(
	window: PlannedWindow,
	before: PlannedWindow | undefined,
	project: ProjectReading,
	hasTowns: boolean,
): PlanDoubt[] {
	const shown = new ShownSchedule(project);
	return [
		...partyDoubts(window, shown),
		...levelDoubts(window, shown, hasTowns),
		...dateDoubts(window, before, shown),
		...repeatedWork(window, project, shown),
	];
}
