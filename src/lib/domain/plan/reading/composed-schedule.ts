import { isStartHeader } from "./header-words";
import { type Slot, slotText } from "./slots";
import { joined, lines, NO_TEXT, type SourcedText, sliced } from "./sourced-text";

interface Composed {
	readonly schedule: SourcedText;
	readonly content: SourcedText;
	readonly datesOnly: boolean;
}

/** A cell that says when and nothing else: 6月底前, 3月中旬, 2025年4—6月, 常态化推进. */
const DATE_ONLY =
	/^(?:[\d０-９\s年月日号旬季度上中下前后初末底半全内至到起止始开以一二三四五六七八九十第份、，,.．。/／\-－—–~～()（）]|常态化|常年|长期|坚持|持续|推进|开展|实施|完成|当年|每)+$/u;
const LONGEST_DATE = 30;
const PERIOD =
	/^(?:第?[一二三四1-4１-４]季度?|[上下]半年|前三季度|[\d０-９一二三四五六七八九十、\-－—~～至到]{1,6}月份?)[末底]?/u;
const OWN_DATE = /^[\d０-９一二三四五六七八九十第上下全年]{1,5}(?:[月季半年]|[-－—~～至到、])/u;

const isDateOnly = ({ text }: SourcedText) => text.length <= LONGEST_DATE && DATE_ONLY.test(text);

/** A date and its words: the comma that the table's line between two columns stands for. */
const dated = (when: SourcedText, words: SourcedText) =>
	words.text === "" ? when : joined([when, /[：:，,]$/u.test(when.text) ? "" : "，", words]);

/** The texts of a column for a time of its own, each behind the words of its header, unless it says when itself. */
function periodText(slot: Slot, merged: boolean): SourcedText {
	const text = slotText(slot, merged);
	const head = slot.column.period;
	if (head === null || text.text === "" || OWN_DATE.test(text.text)) return text;
	const end = PERIOD.exec(head.text)?.[0].length ?? head.text.length;
	return joined([sliced(head, { start: 0, end }), "：", text]);
}

/** The column whose cells are the words of the dates: the one with most rows, of equals the last. */
function workSlot(contents: readonly Slot[]): Slot | null {
	return contents.reduce<Slot | null>(
		(best, slot) => (best !== null && best.fragments.length > slot.fragments.length ? best : slot),
		null,
	);
}

/** One line per date: each row's date with the words that stand beside it. */
function linePerDate(dates: Slot, work: Slot): SourcedText {
	const parts = new Map<number, { when: SourcedText; words: SourcedText[] }>();
	for (const { line, text } of dates.fragments) {
		const beside = parts.get(line);
		// Two columns of the same header may both say when.
		parts.set(line, { when: beside ? joined([beside.when, "、", text]) : text, words: [] });
	}
	let current = parts.get(dates.fragments[0]?.line ?? 0);
	for (const { line, text } of work.fragments) {
		current = parts.get(line) ?? current;
		current?.words.push(text);
	}
	return lines([...parts.values()].map(({ when, words }) => dated(when, lines(words))));
}

/** A column of starts and one of ends are one of spans: 3月 | 6月 is 3月至6月, a start alone 3月起. */
function ofSpans(columns: readonly Slot[]): readonly Slot[] {
	const start = columns.find(({ column }) => isStartHeader(column.header.split("\n").at(-1) ?? ""));
	const [end, ...more] = columns.filter((slot) => slot !== start);
	if (start === undefined || more.length > 0 || end?.column.period) return columns;
	const ends = new Map(end?.fragments.map(({ line, text }) => [line, text]));
	const begun = new Set(start.fragments.map(({ line }) => line));
	const spans = start.fragments.map(({ line, text }) => {
		const until = ends.get(line);
		if (until !== undefined) return { line, text: joined([text, "至", until]) };
		return { line, text: /[起始]$/u.test(text.text) ? text : joined([text, "起"]) };
	});
	const ended = end?.fragments.filter(({ line }) => !begun.has(line)) ?? [];
	const fragments = [...spans, ...ended].toSorted((a, b) => a.line - b.line);
	return [{ column: (end ?? start).column, fragments }];
}

/**
 * Schedule and content of a project. A schedule may be one text, a column per quarter (一季度, 二季度 …), or dates
 * alone (完成时限; 开始时间 and 完成时间), whose words are then those of the content's column, else the name.
 */
export function composedSchedule(
	columns: readonly Slot[],
	contents: readonly Slot[],
	name: SourcedText,
	merged: boolean,
): Composed {
	const schedules = ofSpans(columns);
	const text = (slot: Slot) => slotText(slot, merged);
	const content = lines(contents.map(text));
	const dates = schedules[0];
	const datesOnly =
		schedules.length === 1 &&
		dates?.column.period === null &&
		dates.fragments.every((fragment) => isDateOnly(fragment.text));
	if (!datesOnly || dates === undefined) {
		const parts = lines(schedules.map((slot) => periodText(slot, merged)));
		return { schedule: parts, content, datesOnly: false };
	}
	const work = workSlot(contents);
	if (work === null) return { schedule: dated(text(dates), name), content, datesOnly };
	if (dates.fragments.length === 1 && work.fragments.length === 1) {
		return { schedule: dated(text(dates), text(work)), content, datesOnly };
	}
	const rest = contents.filter((slot) => slot !== work);
	return {
		schedule: linePerDate(dates, work),
		content: rest.length > 0 ? lines(rest.map(text)) : NO_TEXT,
		datesOnly: false,
	};
}
