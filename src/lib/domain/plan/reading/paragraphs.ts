import { compared } from "../../text/fold";
import type { DocumentReading } from "../grid";

/** What the paragraphs around the tables say. */
export interface PlanParagraphs {
	readonly title: string | null;
	/** The year that the title names. */
	readonly titleYear: number | null;
	readonly notes: readonly string[];
	/** Read as none of these. */
	readonly unread: readonly string[];
}

const LONGEST_TITLE = 80;
const TITLE =
	/(?:项目|计划|任务|要点|清单|安排|一览|分解|实事|工程|台账|汇总|推进|时序|方案|目标|工作)(?:总)?(?:表|一览表|清单|计划|安排|分解表|汇总表|任务书)?(?:\([^()]{1,20}\))?$/u;
const HEADING =
	/^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[类部项章])/u;
const NOTE = /^(?:备?注|说明|附注|填表说明)\s*[:：1１一.、]/u;
const DIGITS = "〇一二三四五六七八九";

/** The first year that a text names: 2025年, ２０２５ 年, 二〇二五年; null when it names none. */
export function yearIn(text: string): number | null {
	const plain = compared(text.slice(0, 400)).replace(/[零○Ｏ]/gu, "〇");
	const digits = /(?<!\d)(20\d\d)(?=年|[-—~]20\d\d年|度)/u.exec(plain)?.[1];
	if (digits !== undefined) return Number(digits);
	const written = /二〇[〇一二三四五六七八九]{2}(?=年)/u.exec(plain)?.[0];
	if (written === undefined) return null;
	return Number([...written].map((mark) => DIGITS.indexOf(mark)).join(""));
}

/** How much a paragraph looks like the plan's title; 0 when not at all. */
function titleRank(text: string): number {
	if (text.length > LONGEST_TITLE || NOTE.test(text) || /[。；]/u.test(text)) return 0;
	const plain = compared(text);
	return (TITLE.test(plain) ? 2 : 0) + (yearIn(text) === null ? 0 : 1) - (HEADING.test(plain) ? 2 : 0);
}

const isHeading = (text: string) => text.length <= 40 && HEADING.test(compared(text));

/** The numbered heading among the paragraphs above a table, the nearest one: the group of its projects. */
export function headingAbove(before: readonly string[]): string | null {
	return before.findLast(isHeading)?.trim() ?? null;
}

/** The paragraphs in order, each with the place of the table below it; those below the last have none. */
function paragraphsOf({ grids }: DocumentReading): { text: string; above: number | null }[] {
	const last = grids.at(-1);
	return [
		...grids.flatMap(({ before }, above) => before.map((text) => ({ text, above }))),
		...(last?.after ?? []).map((text) => ({ text, above: null })),
	].filter(({ text }) => text.trim() !== "");
}

/**
 * Title and notes among the paragraphs and the title rows inside the first plan table (`inside`).
 * `plans`: the places of the tables that hold projects, in order.
 */
export function readParagraphs(
	document: DocumentReading,
	plans: readonly number[],
	inside: readonly string[],
): PlanParagraphs {
	const paragraphs = paragraphsOf(document);
	const first = plans[0] ?? 0;
	const candidates = [
		...inside.map((text) => text.trim()),
		...paragraphs.filter(({ above }) => above !== null && above <= first).map(({ text }) => text.trim()),
	];
	const ranked = candidates.toSorted((a, b) => titleRank(b) - titleRank(a));
	const title = ranked[0] !== undefined && titleRank(ranked[0]) > 1 ? ranked[0] : null;

	const notes: string[] = [];
	const unread: string[] = [];
	for (const { text: raw, above } of paragraphs) {
		const text = raw.trim();
		if (text === title) continue;
		if (above !== null && plans.includes(above) && isHeading(text)) continue;
		(NOTE.test(text) ? notes : unread).push(text);
	}
	const titleYear = title === null ? null : yearIn(title);
	return { title: title === null ? null : title.replace(/\s+/gu, ""), titleYear, notes, unread };
}
