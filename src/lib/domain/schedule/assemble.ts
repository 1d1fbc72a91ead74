import { isBlank } from "./characters";
import { isOccasion, isSubordinate, opensWindow } from "./date-use";
import type { DatedClause } from "./dated-clauses";
import { addWords, type Draft, type Flow, hasWords, type Label, type Piece, wordsEnd } from "./draft";
import type { PlacedDate } from "./find-dates";
import {
	FINISHING,
	isGeneralLabel,
	isHeadingName,
	isResponsibleLabel,
	isStageName,
	isTimeLabel,
	withoutMarks,
} from "./labels";
import type { Marker } from "./markers";
import type { Rhythm } from "./read-rhythm";
import { blankMemory, type DatedRange, type ResolvedDate, resolveDate } from "./resolve-date";
import type { Memory } from "./resolve-point";
import { beginsSentence } from "./segment";
import type { Span } from "./span";
import { isStandingAlone, standsAt } from "./standing";

export interface Assembled {
	readonly drafts: readonly Draft[];
	readonly pieces: readonly Piece[];
	readonly labels: readonly Label[];
}

/** How far ahead a 3月开始… looks for the date that ends it. */
const AHEAD = 8;
/** A longer label is a sentence with a colon. */
const LONGEST_LABEL = 16;

/** Puts clauses together to windows: what a date, a label, a list's number and the sentence before it decide. */
export class Assembly {
	readonly #text: string;
	readonly #clauses: readonly DatedClause[];
	readonly #drafts: Draft[] = [];
	readonly #pieces: Piece[] = [];
	readonly #labels: Label[] = [];
	#memory: Memory;
	/** The window that words without a date go on with. */
	#open: Draft | null = null;
	/** Whether that window was opened in this sentence. */
	#here = false;
	/** Clauses of this sentence that no window has yet … */
	#sentence: DatedClause[] = [];
	/** … and of the item's sentences before. */
	#item: DatedClause[] = [];
	#label: Label | null = null;
	#levels: Marker["kind"][] = [];
	#answerable = false;
	/** Whether the text ends with a date alone: then dates follow their work line by line. */
	readonly #datesFollow: boolean;

	constructor(text: string, clauses: readonly DatedClause[], planYear: number) {
		this.#text = text;
		this.#clauses = clauses;
		this.#memory = blankMemory(planYear);
		const last = clauses.at(-1);
		this.#datesFollow = last !== undefined && this.#isDateAlone(last) && clauses[0]?.opening == null;
	}

	run(): Assembled {
		for (const [index, clause] of this.#clauses.entries()) this.#take(clause, index);
		this.#endSentence();
		this.#flushItem();
		return { drafts: this.#drafts, pieces: this.#pieces, labels: this.#labels };
	}

	#take(clause: DatedClause, index: number): void {
		if (beginsSentence(clause.before) || clause.marker !== null) {
			this.#endSentence();
			this.#here = false;
			this.#answerable = false;
		}
		if (clause.marker !== null) this.#takeMarker(clause.marker);
		if (clause.start >= clause.end) return;
		if (this.#answerable) {
			this.#piece(clause.start, wordsEnd(this.#text, clause), "responsible");
			return;
		}
		if (clause.after === ":" && clause.opening?.place !== "head" && this.#takeLabel(clause, index)) return;
		const opening = clause.opening;
		if (opening === null || this.#staysInWords(clause, opening) || !this.#takeDate(clause, opening, index)) {
			this.#takeWords(clause, index);
		}
	}

	#takeMarker(marker: Marker): void {
		this.#piece(marker.start, marker.end, "listMarker");
		const open = this.#open;
		if (open?.inner.has(marker.kind)) return;
		if (
			open !== null &&
			open.flow !== "closed" &&
			open.item !== marker.kind &&
			!this.#levels.includes(marker.kind)
		) {
			open.inner.add(marker.kind);
			return;
		}
		this.#flushItem();
		this.#open = null;
		this.#label = null;
		const level = this.#levels.indexOf(marker.kind);
		this.#levels = level < 0 ? [...this.#levels, marker.kind] : this.#levels.slice(0, level + 1);
	}

	/** Words before a colon; false when they are words like others. */
	#takeLabel(clause: DatedClause, index: number): boolean {
		const words = this.#text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST_LABEL + 8));
		const end = wordsEnd(this.#text, clause);
		if (isTimeLabel(words)) {
			this.#piece(clause.start, end, "timeLabel");
			return true;
		}
		if (isResponsibleLabel(words)) {
			this.#piece(clause.start, end, "responsible");
			this.#answerable = true;
			return true;
		}
		const fresh =
			beginsSentence(clause.before) ||
			clause.marker !== null ||
			clause.before === ";" ||
			clause.before === ":";
		if (clause.opening !== null || clause.end - clause.start > LONGEST_LABEL || !fresh || this.#here)
			return false;
		if (isGeneralLabel(words)) {
			this.#piece(clause.start, end, "label");
			return true;
		}
		if (/(如下|以下|包括|方面|即|为|是)$/.test(words) || standsAt(this.#text, clause.start)) return false;
		const dated = this.#clauses[index + 1]?.opening?.place === "head";
		if (!dated && this.#open !== null && this.#open.label === null && this.#open.expression !== null)
			return false;
		this.#endSentence();
		this.#flushItem();
		this.#open = null;
		this.#label = {
			span: { start: clause.start, end: clause.end },
			withMark: { start: clause.start, end },
			numbered: clause.marker !== null,
			named: isStageName(words) ? "stage" : "open",
		};
		this.#labels.push(this.#label);
		return true;
	}

	/** Dates that say when within the window they stand in. */
	#staysInWords(clause: DatedClause, { expression, place }: PlacedDate): boolean {
		const point = expression.ranges[0]?.from;
		const open = this.#open;
		if (open === null) return false;
		if (this.#here) {
			if (isOccasion(point)) return true;
			if (open.expression?.rhythm != null && isSubordinate(point)) return true;
			if (place === "paren") return open.flow !== "paren";
			if (place === "head")
				return (
					expression.rhythm === null &&
					isSubordinate(point) &&
					expression.bound === "within" &&
					point?.unit === "month"
				);
			return expression.rhythm !== null || !(expression.preposed || expression.bound === "until");
		}
		if (open.flow === "closed" || place !== "mid") return false;
		if (this.#sentence.length === 0 && clause.marker !== null && !open.inner.has(clause.marker.kind))
			return false;
		if (expression.rhythm !== null) return open.ranges.length > 0;
		if (expression.preposed || expression.bound !== "within") return false;
		const days = resolveDate(expression, this.#memory)?.ranges[0];
		const around = open.ranges[0];
		return (
			days === undefined ||
			around === undefined ||
			(around.startOn <= days.startOn && days.endOn <= around.endOn)
		);
	}

	/** Opens a window with a date; false when its days cannot be told. */
	#takeDate(clause: DatedClause, opening: PlacedDate, index: number): boolean {
		const { expression, place } = opening;
		const resolved =
			expression.rhythm === null ? resolveDate(this.#asMeant(expression, index), this.#memory) : null;
		if (expression.rhythm === null && resolved === null) return false;
		if (this.#joinsRhythm(opening)) {
			this.#addTo(this.#open, opening.expression.span.end, wordsEnd(this.#text, clause));
			return true;
		}
		if (resolved !== null) this.#memory = resolved.memory;
		const prefix = this.#takePrefix(clause, place);
		const { span } = expression;
		const draft = this.#draftOf(opening, resolved, clause);
		const end = wordsEnd(this.#text, clause);
		if (place === "head" && prefix.length === 0 && this.#endsItsWork(clause, opening, index)) {
			this.#addAll(draft, this.#item.splice(0));
			if (hasWords(this.#text, span.end, clause.end)) this.#piece(span.end, clause.end, "finishing");
			draft.flow = "closed";
			draft.doubts.push({ code: "dateAfterWords", span });
		} else {
			this.#flushItem(draft);
			this.#addAll(draft, prefix);
			if (place !== "head") this.#addTo(draft, clause.start, span.start);
			this.#takeRhythm(draft, clause, opening);
			this.#addRest(draft, clause, draft.dateSpan?.end ?? span.end, end);
			this.#noteDates(draft, clause, opening);
		}
		this.#begin(draft);
		return true;
	}

	/** 3-11月每月开展: the rhythm of a range stands behind it; 3-11月组织社工每月开展 keeps it among its words. */
	#takeRhythm(draft: Draft, clause: DatedClause, opening: PlacedDate): void {
		const next = clause.dates[clause.dates.indexOf(opening) + 1]?.expression;
		const rhythm = next?.rhythm;
		if (next === undefined || rhythm == null || opening.expression.rhythm !== null || draft.dateSpan === null)
			return;
		if (!hasWords(this.#text, opening.expression.span.end, next.span.start)) {
			draft.dateSpan = { start: draft.dateSpan.start, end: next.span.end };
			if (rhythm === "other") draft.doubts.push({ code: "otherRhythm", span: next.span });
		}
		draft.recurring = recurringOf(rhythm);
	}

	/** Dates among the words that might have been meant as windows. */
	#noteDates(draft: Draft, clause: DatedClause, taken: PlacedDate | null): void {
		for (const date of clause.dates) {
			const { span, rhythm } = date.expression;
			if (
				date === taken ||
				(draft.dateSpan !== null && span.start < draft.dateSpan.end && draft.dateSpan.start < span.end)
			)
				continue;
			if (rhythm === "other") draft.doubts.push({ code: "otherRhythm", span });
			else if (rhythm !== null && draft.recurring === null) draft.doubts.push({ code: "mixedKinds", span });
			else if (
				rhythm === null &&
				!isOccasion(date.expression.ranges[0]?.from) &&
				opensWindow(this.#text, clause, date, this.#memory.planYear)
			) {
				draft.doubts.push({ code: date.place === "paren" ? "dateInParentheses" : "dateInsideWords", span });
			}
		}
	}

	/** The words after a date, but for a label of the column (第一季度工作进展：). */
	#addRest(draft: Draft, clause: DatedClause, from: number, end: number): void {
		if (
			clause.after === ":" &&
			isGeneralLabel(this.#text.slice(from, Math.min(clause.end, from + LONGEST_LABEL)))
		) {
			this.#piece(from, end, "label");
			return;
		}
		// 2-5月：… begins its words after the colon.
		this.#addTo(draft, from, hasWords(this.#text, from, clause.end) || draft.words.length > 0 ? end : from);
	}

	/** 3月开始建设，10月建成: the window of the first is March when another date ends it. */
	#asMeant(expression: PlacedDate["expression"], index: number): PlacedDate["expression"] {
		if (expression.bound !== "fromVerb") return expression;
		for (let ahead = index + 1; ahead <= index + AHEAD; ahead++) {
			const next = this.#clauses[ahead];
			if (next === undefined || beginsSentence(next.before)) break;
			if (next.opening !== null && next.opening.expression.rhythm === null)
				return { ...expression, bound: "within" };
		}
		return expression;
	}

	/** 7-12月，每月…: the rhythm is that of the months before it. */
	#joinsRhythm({ expression, place }: PlacedDate): boolean {
		const open = this.#open;
		if (open === null || !this.#here || place !== "head" || expression.rhythm === null) return false;
		if (open.words.length > 0 || open.expression?.rhythm !== null || open.dateSpan === null) return false;
		open.recurring = recurringOf(expression.rhythm);
		open.dateSpan = { start: open.dateSpan.start, end: expression.span.end };
		if (expression.rhythm === "other") open.doubts.push({ code: "otherRhythm", span: expression.span });
		return true;
	}

	/** The clauses before the date in its sentence that belong to it: those after the last semicolon. */
	#takePrefix(clause: DatedClause, place: PlacedDate["place"]): DatedClause[] {
		const waiting = this.#sentence.splice(0);
		let from = waiting.length;
		const cuts = (before: string) => before === ";" || (before === " " && place === "head");
		if (!cuts(clause.before)) {
			from = waiting.length === 0 ? 0 : waiting.findLastIndex(({ before }) => cuts(before));
			if (from < 0) from = 0;
		} else if (clause.before === " " && this.#isDateAlone(clause)) from = 0;
		const others = waiting.slice(0, from);
		if (others.length > 0) this.#settle(others);
		return waiting.slice(from);
	}

	/** Words that no date of their sentence claimed. */
	#settle(clauses: readonly DatedClause[]): void {
		if (this.#open !== null && this.#open.flow !== "closed") this.#addAll(this.#open, clauses);
		else this.#item.push(...clauses);
	}

	/** “11月末完成。”: a sentence that only says when the work before it is done. */
	#endsItsWork(clause: DatedClause, { expression }: PlacedDate, index: number): boolean {
		if (this.#item.length === 0 || clause.after === "," || clause.after === ":") return false;
		const rest = withoutMarks(
			this.#text.slice(expression.span.end, Math.min(clause.end, expression.span.end + 20)),
		);
		if (rest !== "") return FINISHING.includes(rest);
		const next = this.#clauses[index + 1];
		if (clause.after !== "\n" || next === undefined || next.marker !== null || next.opening?.place === "head")
			return true;
		return this.#datesFollow;
	}

	#isDateAlone({ opening, end }: DatedClause): boolean {
		return opening?.place === "head" && !hasWords(this.#text, opening.expression.span.end, end);
	}

	#takeWords(clause: DatedClause, index: number): void {
		const open = this.#open;
		const sentence = beginsSentence(clause.before) || clause.marker !== null;
		const alone = isStandingAlone(this.#text.slice(clause.start, Math.min(clause.end, clause.start + 20)));
		if (alone && !this.#here && this.#sentence.length === 0 && clause.after !== ",") {
			this.#takeStanding(clause, this.#item.splice(0), "closed");
			return;
		}
		if (alone && this.#here && open?.expression?.bound === "until") {
			this.#takeStanding(clause, [], "closed");
			return;
		}
		const nested = clause.marker !== null && open?.inner.has(clause.marker.kind) === true;
		if (
			sentence &&
			!nested &&
			standsAt(this.#text, clause.start) &&
			(open !== null || this.#item.length > 0) &&
			this.#standsForItself(index)
		) {
			this.#flushItem();
			this.#takeStanding(clause, [], "head");
			return;
		}
		if (this.#here && open !== null && open.flow === "head") this.#addAll(open, [clause]);
		else this.#sentence.push(clause);
	}

	/** No date of its sentence claims the standing work. */
	#standsForItself(index: number): boolean {
		for (let ahead = index + 1; ahead <= index + AHEAD; ahead++) {
			const next = this.#clauses[ahead];
			if (next === undefined || beginsSentence(next.before) || next.before === ";") return true;
			if (next.opening !== null) return false;
		}
		return true;
	}

	#takeStanding(clause: DatedClause, before: readonly DatedClause[], flow: Flow): void {
		const draft = this.#blank();
		draft.recurring = "continuous";
		this.#addAll(draft, before);
		this.#addAll(draft, [clause]);
		draft.flow = flow;
		this.#begin(draft);
	}

	#begin(draft: Draft): void {
		this.#drafts.push(draft);
		this.#open = draft;
		this.#here = true;
	}

	#endSentence(): void {
		if (this.#sentence.length > 0) this.#settle(this.#sentence.splice(0));
	}

	/** What is left without a date: a window of the whole year, a heading, or the stage of the window that follows. */
	#flushItem(next?: Draft): void {
		const clauses = this.#item.splice(0);
		const [first] = clauses;
		const last = clauses.at(-1);
		if (first === undefined || last === undefined) return;
		const words = this.#text.slice(first.start, Math.min(last.end, first.start + 40));
		if (next !== undefined && clauses.length === 1 && isStageName(words)) {
			next.stage = { start: first.start, end: wordsEnd(this.#text, first) };
			return;
		}
		const heads = next !== undefined || first.after === "\n";
		if (
			heads &&
			clauses.length === 1 &&
			first.dates.length === 0 &&
			isHeadingName(words) &&
			(next !== undefined || this.#open === null) &&
			this.#goesOn(last)
		) {
			this.#piece(first.start, wordsEnd(this.#text, first), "heading");
			return;
		}
		const draft = this.#blank();
		this.#addAll(draft, clauses);
		draft.flow = "closed";
		this.#drafts.push(draft);
	}

	#goesOn({ afterEnd }: DatedClause): boolean {
		const last = this.#clauses.at(-1);
		return last !== undefined && last.end > afterEnd;
	}

	#blank(): Draft {
		return this.#draftOf(null, null, null);
	}

	#draftOf(opening: PlacedDate | null, resolved: ResolvedDate | null, clause: DatedClause | null): Draft {
		const expression = opening?.expression ?? null;
		const span: Span | null = expression?.span ?? null;
		const codes = resolved?.doubts ?? expression?.doubts ?? [];
		const doubts = span === null ? [] : codes.map((code) => ({ code, span }));
		if (
			span !== null &&
			clause !== null &&
			opening?.place === "mid" &&
			preconditionEnds(this.#text, clause)
		) {
			doubts.push({ code: "precondition", span });
		}
		return {
			ranges: [...(resolved?.ranges ?? this.#aroundRhythm(expression))],
			expression,
			dateSpan: span,
			recurring: recurringOf(expression?.rhythm ?? null),
			words: [],
			label: this.#label,
			stage: null,
			flow: opening?.place === "paren" ? "paren" : "head",
			item: this.#levels.at(-1) ?? null,
			inner: new Set(),
			doubts,
		};
	}

	/** 3-11月，…，每月…: a rhythm in the sentence of a range keeps within it. */
	#aroundRhythm(expression: PlacedDate["expression"] | null): readonly DatedRange[] {
		const open = this.#open;
		if (expression?.rhythm == null || !this.#here || open === null) return [];
		const ranged =
			open.expression?.bound === "within" && open.ranges.length === 1 && open.expression.rhythm === null;
		return ranged ? open.ranges : [];
	}

	#addAll(draft: Draft | null, clauses: readonly DatedClause[]): void {
		for (const clause of clauses) {
			this.#addTo(draft, clause.start, wordsEnd(this.#text, clause));
			if (draft !== null) this.#noteDates(draft, clause, null);
		}
	}

	#addTo(draft: Draft | null, from: number, to: number): void {
		if (draft !== null) addWords(this.#text, draft.words, from, to);
	}

	#piece(start: number, to: number, reason: Piece["reason"]): void {
		let end = to;
		while (end > start && isBlank(this.#text[end - 1])) end--;
		if (end > start) this.#pieces.push({ span: { start, end }, reason });
	}
}

function recurringOf(rhythm: Rhythm | null): Draft["recurring"] {
	return rhythm === "other" ? null : rhythm;
}

/** 待村党支部3月末换届完成后: the date of what must have happened before. */
function preconditionEnds(text: string, { start, end }: DatedClause): boolean {
	return (
		text[start] === "待" ||
		text.startsWith("待", start + 1) ||
		(text[end - 1] === "后" && !/\d/.test(text[end - 2] ?? ""))
	);
}
