import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scheduleLines } from "@/lib/domain/plan/schedule-lines";
import { type PreciseWindow, scheduleText } from "@/lib/format/schedule-text";

const window = (words: string, startOn: string, endOn: string, more: Partial<PreciseWindow> = {}) => ({
	track: null,
	precision: "month" as const,
	words,
	startOn,
	endOn,
	...more,
});
const pair = (first: PreciseWindow, now: Partial<PreciseWindow> = {}) => ({
	first,
	now: { ...first, ...now },
});

const survey = window("摸清底数", "2024-01-01", "2024-03-31");
const build = window("建成并启用", "2024-04-01", "2024-08-31");
const review = window("总结经验", "2024-12-21", "2024-12-31", { precision: "tenDays" });
const SCHEDULE = "1-3月，摸清底数。4-8月，建成并启用；年底，总结经验。";

const printed = (schedule: string, windows: Parameters<typeof scheduleLines<PreciseWindow>>[1]) =>
	scheduleText(scheduleLines(schedule, windows));

describe("推进时序 as the table prints it", () => {
	it("has a line for each window, in the document's own words", () => {
		expect(printed(SCHEDULE, [pair(survey), pair(build), pair(review)])).toBe(
			"1-3月，摸清底数。\n4-8月，建成并启用；\n年底，总结经验。",
		);
	});

	it("keeps the breaks that the document has, and what belongs to no window", () => {
		const text = "总体安排如下。\n1-3月，摸清底数。\n4-8月，建成并启用。\n以上请抓紧。";
		expect(printed(text, [pair(survey), pair(build)])).toBe(text);
	});

	it("leaves the text alone where a window is not in it", () => {
		const text = "1-3月，摸清底数。4-8月，建成并启用。";
		expect(printed(text, [pair({ ...survey, words: "别的话" }), pair(build)])).toBe(text);
	});

	it.each([
		["its words", { words: "建成试点并启用" }, "4-8月，建成试点并启用；"],
		["its end", { endOn: "2024-09-30" }, "4-9月，建成并启用；"],
		["its days, which are no whole months", { endOn: "2024-09-15" }, "4月1日-9月15日，建成并启用；"],
		["its track", { track: "建设" }, "建设：4-8月，建成并启用；"],
	] as const)("says what an adjustment of %s made of it, and keeps the rest", (_, now, line) => {
		expect(printed(SCHEDULE, [pair(survey), pair(build, now), pair(review)])).toBe(
			`1-3月，摸清底数。\n${line}\n年底，总结经验。`.replace(
				"年底，",
				// A window behind one that moved says its dates itself when it names no month.
				"words" in now ? "年底，" : "12月下旬，",
			),
		);
	});

	it("names the track of a moved window where the document named it", () => {
		const first = window("出台政策", "2024-01-01", "2024-03-31", { track: "改造" });
		const second = window("组织施工", "2024-04-01", "2024-06-30", { track: "改造" });
		const text = "改造：1-3月，出台政策；4-6月，组织施工。";
		const later = { endOn: "2024-04-30" };
		expect(printed(text, [pair(first, later), pair(second)])).toBe(
			"改造：1-4月，出台政策；\n4-6月，组织施工。",
		);
		expect(printed(text, [pair(first), pair(second, { endOn: "2024-07-31" })])).toBe(
			"改造：1-3月，出台政策；\n4-7月，组织施工。",
		);
	});

	it("keeps a sentence that stands in front of a moved window", () => {
		const text = "1-3月，摸清底数。请各地配合。4-8月，建成并启用。";
		expect(printed(text, [pair(survey), pair(build, { endOn: "2024-10-31" })])).toBe(
			"1-3月，摸清底数。\n请各地配合。4-10月，建成并启用。",
		);
	});

	it("writes every line from its window where one was adjusted and cannot be found", () => {
		expect(
			printed("另一种写法", [pair(survey, { words: "摸清新的底数" }), pair({ ...build, track: "建设" })]),
		).toBe("1-3月，摸清新的底数。\n建设：4-8月，建成并启用。");
	});

	it("adds nothing but breaks to any text without adjustments", () => {
		const bare = (text: string) => text.replace(/\s/gu, "");
		fc.assert(
			fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 6 }), (words) => {
				const text = words.map((one, index) => `${index}月，${one}。`).join("");
				const windows = words.map((one) => pair(window(one, "2024-01-01", "2024-01-31")));
				expect(bare(printed(text, windows))).toBe(bare(text));
			}),
		);
	});
});
