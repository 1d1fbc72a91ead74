import type { AssemblyState } from "./assembly-state";
import type { DatedClause } from "./dated-clauses";
import { hasWords, wordsEnd } from "./draft";
import { flushItem } from "./flush-item";
import { isGeneralLabel, isResponsibleLabel, isStageName, isTimeLabel } from "./labels";
import { beginsSentence } from "./segment";
import { standsAt } from "./standing";

/** A longer label is a sentence with a colon. */
const LONGEST = 16;
/** 全年计划举办讲座2场 */
const ALL_YEAR = /^(?:全年|年内|年度)(?:计划|拟|共|预计)/;
/** 分三步走：… */
const IN_STEPS = /^分[两二三四五]个?(?:步|阶段|批次?|期)(?:走|推进|实施|进行)?$/;
/** 开展以下工作：一是… goes on as a sentence. */
const GOES_ON = /(如下|以下|包括|方面|即|为|是)$/;

/** Takes the words before a colon as a label of some kind; false when they are words like others. */
export function takeLabel(state: AssemblyState, clause: DatedClause, index: number): boolean {
	const words = state.text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST + 1));
	if (!hasWords(state.text, clause.start, clause.end)) return false;
	const end = wordsEnd(state.text, clause);
	if (isTimeLabel(words)) {
		state.piece(clause.start, end, "timeLabel");
		return true;
	}
	if (isResponsibleLabel(words)) {
		state.piece(clause.start, end, "responsible");
		state.answerable = true;
		return true;
	}
	const fresh =
		beginsSentence(clause.before) || clause.marker !== null || clause.before === ";" || clause.before === ":";
	const dated = state.clauses[index + 1]?.opening?.place === "head";
	if (!fresh || clause.opening !== null || words.length > LONGEST || (state.here && !dated)) return false;
	// 全年计划举办讲座2场：4月、9月…: a label with a date of its own is a sentence.
	if (clause.dates.length > 0 || ALL_YEAR.test(words)) return false;
	if (IN_STEPS.test(words)) {
		state.piece(clause.start, end, "label");
		return true;
	}
	if (isGeneralLabel(words)) {
		state.piece(clause.start, end, "label");
		return true;
	}
	if (GOES_ON.test(words) || standsAt(state.text, clause.start) || (!dated && isWithinWindow(state)))
		return false;
	state.endSentence();
	flushItem(state);
	state.open = null;
	state.label = {
		span: { start: clause.start, end: clause.end },
		withMark: { start: clause.start, end },
		numbered: clause.marker !== null,
		named: isStageName(words) ? "stage" : "open",
	};
	state.labels.push(state.label);
	return true;
}

/** 1-3月：宣传：…；培训：…: labels under a date structure its words. */
function isWithinWindow({ open }: AssemblyState): boolean {
	return open !== null && open.label === null && open.expression !== null;
}
