import type { TargetDoubtCode } from "../../target/doubts";
import type { FoundTarget } from "./found-targets";
import { rawSpan } from "./mended-text";
import type { PlanDoubt, PlanDoubtWhat } from "./plan-doubts";
import type { PlanTarget } from "./plan-targets";
import type { ProjectReading } from "./project-reading";
import { lineAsMeant } from "./shown-text";
import { thingOf } from "./target-words";

/** Said better by another doubt of the target (eachUnit), or by its date, which is shown. */
const SAID_ELSEWHERE: ReadonlySet<TargetDoubtCode> = new Set(["perUnitImplied", "dateInherited"]);

const TOWN_THING = /行政村|自然村|村|社区|居委会/u;

type Place = { readonly start: number; readonly end: number };

function textAt(project: ProjectReading, { field }: FoundTarget, { start, end }: Place): string {
	return lineAsMeant(project[field].text.slice(start, end));
}

function wordsDoubts(project: ProjectReading, found: readonly FoundTarget[]): PlanDoubtWhat[] {
	const seen = new Set<TargetDoubtCode>();
	return found.flatMap((one) =>
		one.doubts.flatMap(({ code }) => {
			if (SAID_ELSEWHERE.has(code) || seen.has(code)) return [];
			seen.add(code);
			const name = lineAsMeant(one.name);
			return [{ code: "targetWords", doubt: code, words: textAt(project, one, one.span), name } as const];
		}),
	);
}

/** 10个助餐点 in the content, 10家助餐点 in the schedule. */
function measuresDiffer(
	project: ProjectReading,
	{ stated }: PlanTarget,
	party: string | null,
): PlanDoubtWhat[] {
	const content = stated?.found.find(({ field }) => field === "content");
	const schedule = stated?.found.findLast(({ field }) => field === "schedule");
	if (!content || !schedule || content.unit === schedule.unit) return [];
	const said = (one: FoundTarget) => textAt(project, one, one.valueSpan) + thingOf(one.name);
	return [{ code: "measuresDiffer", inContent: said(content), inSchedule: said(schedule), party }];
}

function stagingDoubts(project: ProjectReading, target: PlanTarget): PlanDoubtWhat[] {
	const { stated, goal, unitLabel, name, measure } = target;
	if (stated === null) return [];
	if (stated.staging === "differing") {
		const words = stated.found.map((one) => textAt(project, one, one.span));
		return [{ code: "figuresDiffer", words, goal, unitLabel }];
	}
	const { staging } = stated;
	const assumed = staging === "added" || (staging === "cumulative" && measure === "count");
	if (!assumed) return [];
	return [{ code: "stagesAssumed", staging, name }];
}

function splitDoubts(project: ProjectReading, target: PlanTarget, party: string): PlanDoubtWhat[] {
	const { measure, name, goal, unitLabel, counts, stated, minPerUnit } = target;
	if (measure === "unitsMeeting") {
		const main = stated?.main;
		if (main === undefined) return [];
		const words = textAt(project, main, { start: main.span.start, end: main.valueSpan.end });
		return [
			{
				code: "eachUnit",
				words,
				party,
				units: goal,
				least: minPerUnit ?? 0,
				unitLabel: lineAsMeant(main.unit),
			},
		];
	}
	if (measure === "rate") {
		const words = stated === null ? counts : textAt(project, stated.main, stated.main.span);
		return [{ code: "denominatorUnknown", party, noun: TOWN_THING.exec(words)?.[0] ?? thingOf(name) }];
	}
	const byShare = target.feeds.some((number) => project.windows[number - 1]?.ownersFromTarget === name);
	return [{ code: "splitUnknown", amount: `${goal}${unitLabel}`, thing: thingOf(name), party, byShare }];
}

/** What is unsure about one target. `party`: what the plan calls those over whom it is split; null: the lead's. */
export function targetDoubts(target: PlanTarget, project: ProjectReading, party: string | null): PlanDoubt[] {
	const split = target.source === "units" && party !== null;
	const differ = measuresDiffer(project, target, split ? party : null);
	const what = [
		...wordsDoubts(project, target.stated?.found ?? []),
		...differ,
		...stagingDoubts(project, target),
		// A target that another limits is split with it, and one sentence about a target is enough.
		...(split && differ.length === 0 && target.limitedBy === null ? splitDoubts(project, target, party) : []),
	];
	const main = target.stated?.main;
	const place =
		main === undefined ? null : { field: main.field, span: rawSpan(project[main.field], main.span) };
	return what.map((one) => ({ ...one, window: null, target: target.name, place }));
}
