import type { ScheduleDoubtCode } from "@/lib/domain/schedule/doubts";
import type { Day } from "@/lib/domain/time/day";
import { formatMonthDay } from "./dates";
import { SCHEDULE_DOUBT_SENTENCES } from "./schedule-doubts";

/** What is shown of a window whose date is unsure; texts as shown, without closing marks. */
export interface DoubtedWindow {
	readonly words: string;
	/** What stands for the date; empty where nothing does. */
	readonly date: string;
	/** The date of the window before. */
	readonly before: string;
	readonly isLast: boolean;
	readonly kind: string;
	readonly track: string | null;
	readonly startOn: Day;
	/** Inclusive. */
	readonly endOn: Day;
}

/** 3月21日至31日, with the second month only where it is another one. */
function period({ startOn, endOn }: DoubtedWindow): string {
	const sameMonth = startOn.slice(0, 7) === endOn.slice(0, 7);
	const end = sameMonth ? `${Number(endOn.slice(8))}日` : formatMonthDay(endOn);
	return `${formatMonthDay(startOn)}至${end}`;
}

const opening = (words: string, length: number) =>
	words.length <= length ? words : `${words.slice(0, length)}……`;

const quoted = ({ date, words }: DoubtedWindow) => `“${date === "" ? opening(words, 12) : date}”`;

function undated(window: DoubtedWindow): string {
	const { words, before, isLast, kind, track } = window;
	if (kind === "monthly") {
		const rhythm = /每月[^，。；、的]{0,2}?[次期场回]/u.exec(words)?.[0] ?? "每月";
		return `${track ?? `“${opening(words, 5)}”`}只写“${rhythm}”，没有写起止月份，按全年每月载入。`;
	}
	const sentence = `${isLast ? "末句" : ""}“${opening(words, 5)}”没有写月份`;
	const apart = before === "" ? "" : `，不并入${before}`;
	return kind === "continuous"
		? `${sentence}，按全年常态化载入${apart}。`
		: `${sentence}，按全年载入${apart}，请确认。`;
}

/**
 * The sentence about a window's date or kind with the words that caused it; where more can be said than in general,
 * it says how the window was read, so that a person can confirm it.
 */
export function windowDoubtSentence(code: ScheduleDoubtCode, window: DoubtedWindow): string {
	switch (code) {
		case "undatedBesideDated":
			return undated(window);
		case "noDate":
			return undated({ ...window, before: "" });
		case "inheritedMonth": {
			const from = window.before === "" ? "" : `“${window.before}”`;
			return `${quoted(window)}没有写月份，承接前文${from}，按${period(window)}载入。`;
		}
		case "yearEnd":
			return `${quoted(window)}没有写具体日期，按${period(window)}载入，请确认。`;
		default:
			return `${quoted(window)}：${SCHEDULE_DOUBT_SENTENCES[code]}`;
	}
}
