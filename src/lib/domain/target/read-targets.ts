import type { Span, Sureness } from "../schedule/span";
import { type Day, yearOf } from "../time/day";
import type { TargetDoubtCode } from "./doubts";
import type { Comparator } from "./facts";
import { asideTarget } from "./reading/asides";
import { type ClauseTarget, clauseTargets, surenessOf } from "./reading/clause-targets";
import { type Clause, type Sentence, sentencesOf, startOfWords } from "./reading/clauses";
import { type Dated, DatesOfText } from "./reading/dates-of-text";
import { deadlinesIn } from "./reading/deadline";
import { perUnitOf } from "./reading/per-unit";
import { canBeSummedUp, labelOf, progressIn, sumsUp } from "./reading/progress";
import { segmentsOf } from "./reading/segments";
import { readableView, type View } from "./reading/view";

export interface TargetDoubt {
	readonly code: TargetDoubtCode;
	readonly span: Span;
}

/** A quantified goal as a plan's text states it (docs/product.md, Target). */
export interface TargetReading {
	/** What is counted, from the words around: a proposal, never empty. */
	readonly name: string;
	/** In `unit`; of a range the lower end. 万 is multiplied out, except before 元. */
	readonly value: number;
	/** As written (个, 户, %, 万元); "" where none is named. */
	readonly unit: string;
	readonly comparator: Comparator;
	/** Inclusive; only where the text states it for this figure. */
	readonly byDate: Day | null;
	/** Each town, village or centre owes it by itself. */
	readonly perUnit: boolean;
	/** The words that state it. Spans of a text do not overlap and are in order. */
	readonly span: Span;
	/** The number with its measure word. Two figures stated at once (A和B均达到90%) share it. */
	readonly valueSpan: Span;
	readonly sureness: Sureness;
	readonly doubts: readonly TargetDoubt[];
}

/**
 * The goals that a plan's text states, in order. Numbers that are none are left out: dates, ages, durations, ranks,
 * frequencies, what stands in quotation marks, and what is told as done. `planYear` is the year of dates without one.
 * Takes any text; time is linear in its length.
 */
export function readTargets(text: string, planYear: number): TargetReading[] {
	const view = readableView(text);
	const sentences = sentencesOf(view.bare);
	const section: Section = { dates: new DatesOfText(), told: false };
	const sums = sentences.map((sentence) => sumsUp(wordsOf(view, sentence)));
	const found: TargetReading[] = [];
	for (const [index, sentence] of sentences.entries()) {
		const summed = sums[index + 1] === true || sums[index + 2] === true;
		if (summed && canBeSummedUp(wordsOf(view, sentence))) continue;
		for (const dated of sentenceTargets(view, sentence, planYear, section))
			found.push(readingOf(view, dated, planYear));
	}
	return found;
}

/** What a text has said so far that still holds. */
interface Section {
	readonly dates: DatesOfText;
	/** Under a label like 目前进度: until the next label. */
	told: boolean;
}

/** Enough of a sentence to see what it is about. */
function wordsOf({ bare }: View, { clauses }: Sentence): string {
	const start = clauses[0]?.start ?? 0;
	return bare.slice(start, Math.min(clauses.at(-1)?.end ?? start, start + 80));
}

const OWN_VERB =
	/新[建增改设]|建[成设立]|改造|完成|培[训育]|发放|安装|打造|创建|开展|举办|实施|达到|组建|设立|投入|购置|整治|修[建缮复]|提[升高]|推[进动广]|[引招]|[为对给]/;

function sentenceTargets(view: View, { clauses }: Sentence, planYear: number, section: Section): Dated[] {
	const { bare } = view;
	const { dates } = section;
	const starts = clauses.map((clause) => startOfWords(bare, clause));
	const deadlines = clauses.map((clause, index) =>
		deadlinesIn(bare, starts[index] ?? clause.start, clause.end, planYear),
	);
	const told = progressIn(bare, clauses, deadlines);
	const found: Dated[] = [];
	let unitsAreSubject = false;
	let breakdown = false;
	let carried = "";
	dates.enterSentence();
	for (const [index, clause] of clauses.entries()) {
		const start = starts[index] ?? clause.start;
		const stated = deadlines[index] ?? [];
		section.told = labelOf(bare, clause, start) ?? section.told;
		const done = section.told || told[index] === true;
		const segments = segmentsOf(bare, clause, start);
		const words = bare.slice(start, Math.min(clause.end, start + 60));
		const ofBreakdown: boolean = breakdown && !OWN_VERB.test(words);
		const setting = { unitsAreSubject, ofBreakdown, dates: stated, carried };
		const read = clauseTargets(view, clause, start, segments, setting);
		const owed = done ? [] : read.targets;
		carried = read.carried;
		const aside = done || segments.length > 0 ? null : asideTarget(view, clause, start);
		dates.enterClause(bare, clause, start, stated);
		for (const one of dates.dated(aside ? [aside] : owed, stated)) found.push(one);
		if (segments.length === 0) dates.settleEarlier(words, stated);
		breakdown = clause.mark !== ";" && (ofBreakdown || words.startsWith("其中"));
		unitsAreSubject = clause.mark !== ";" && (unitsAreSubject || isAboutUnits(bare, clause, start));
	}
	return found;
}

function isAboutUnits(bare: string, { end }: Clause, start: number): boolean {
	const whose = perUnitOf(bare.slice(start, Math.min(end, start + 40)), "", { money: true });
	return whose === "implied" || whose === "each";
}

function readingOf(view: View, { target, byDate, codes: dateCodes }: Dated, planYear: number): TargetReading {
	const words = spanOf(view, target.start, target.end);
	const span = { start: words.start, end: Math.max(words.end, target.inAside?.end ?? 0) };
	const codes = [...target.codes, ...dateCodes];
	if (byDate !== null && yearOf(byDate) !== planYear) codes.push("otherYear");
	return {
		name: target.name,
		value: target.value,
		unit: target.unit,
		comparator: target.comparator,
		byDate,
		perUnit: target.perUnit,
		span,
		valueSpan: valueSpanOf(view, target),
		sureness: surenessOf(codes),
		doubts: codes.map((code) => ({ code, span })),
	};
}

function valueSpanOf(view: View, { valueStart, valueEnd, inAside }: ClauseTarget): Span {
	return inAside ?? spanOf(view, valueStart, valueEnd);
}

/** From positions in the view to the original. */
function spanOf(view: View, start: number, end: number): Span {
	const first = view.at[start] ?? 0;
	return { start: first, end: (view.at[end - 1] ?? first) + 1 };
}
