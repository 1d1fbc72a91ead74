import { isBlankAt } from "./characters";
import { noteDates } from "./date-doubts";
import type { DatedClause } from "./dated-clauses";
import { addWords, type Draft, hasWords, type Label, type Piece, wordsEnd } from "./draft";
import type { Marker } from "./markers";
import { blankMemory } from "./resolve-date";
import type { Memory } from "./resolve-point";

const NO_KINDS: ReadonlySet<Marker["kind"]> = new Set();

/** What is known while the clauses of a text are put together to windows, and the steps all of them share. */
export class AssemblyState {
	/** Folded. */
	readonly text: string;
	readonly clauses: readonly DatedClause[];
	readonly drafts: Draft[] = [];
	readonly pieces: Piece[] = [];
	readonly labels: Label[] = [];
	memory: Memory;
	/** The window that words without a date go on with. */
	open: Draft | null = null;
	/** Whether that window was opened in this sentence. */
	here = false;
	/** Clauses of this sentence that no window has yet … */
	sentence: DatedClause[] = [];
	/** … and of the item's sentences before. */
	item: DatedClause[] = [];
	label: Label | null = null;
	/** The kinds of lists that the item stands in, outermost first. */
	levels: readonly Marker["kind"][] = [];
	/** Within a sentence that says who is answerable. */
	answerable = false;
	/** Whether the text ends with a date alone: then dates follow their work line by line. */
	readonly datesFollow: boolean;

	constructor(text: string, clauses: readonly DatedClause[], planYear: number) {
		this.text = text;
		this.clauses = clauses;
		this.memory = blankMemory(planYear);
		const last = clauses.at(-1);
		this.datesFollow = last !== undefined && this.isDateAlone(last) && clauses[0]?.opening == null;
	}

	/** A clause that is nothing but a date. */
	isDateAlone({ opening, end }: DatedClause): boolean {
		return opening?.place === "head" && !hasWords(this.text, opening.expression.span.end, end);
	}

	/** A window without a date, so far without words. */
	blank(): Draft {
		return {
			ranges: [],
			expression: null,
			dateSpan: null,
			recurring: null,
			words: [],
			label: this.label,
			stage: null,
			flow: "head",
			tail: false,
			item: this.levels.at(-1) ?? null,
			inner: NO_KINDS,
			doubts: [],
		};
	}

	begin(draft: Draft): void {
		this.drafts.push(draft);
		this.open = draft;
		this.here = true;
	}

	addTo(draft: Draft, from: number, to: number): void {
		addWords(this.text, draft.words, from, to);
	}

	addAll(draft: Draft, clauses: readonly DatedClause[]): void {
		for (const clause of clauses) {
			this.addTo(draft, clause.start, wordsEnd(this.text, clause));
			noteDates(this.text, draft, clause, null, this.memory.planYear);
		}
	}

	/** Words that no date of their sentence claimed: the open window's, else the item's. */
	settle(clauses: readonly DatedClause[]): void {
		if (this.open !== null && this.open.flow !== "closed") this.addAll(this.open, clauses);
		else for (const clause of clauses) this.item.push(clause);
	}

	endSentence(): void {
		if (this.sentence.length > 0) this.settle(this.sentence.splice(0));
	}

	piece(start: number, to: number, reason: Piece["reason"]): void {
		let end = to;
		while (end > start && isBlankAt(this.text, end - 1)) end--;
		if (end > start) this.pieces.push({ span: { start, end }, reason });
	}
}
