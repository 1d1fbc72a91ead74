import { describe, expect, it } from "vitest";
import { readSchedule } from "@/lib/domain/schedule/read-schedule";

// What the reader is unsure of, and the readings that it gives of it.

const read = (text: string) => {
	const { startOn, endOn, doubts, sureness } = readSchedule(text, 2024).windows[0] ?? {};
	return [startOn, endOn, (doubts ?? []).map(({ code }) => code).join(" "), sureness];
};

describe("a doubtful date has its best reading and its doubt", () => {
	it.each([
		["6月前完成改造。", "2024-01-01", "2024-06-30", "beforePeriod", "doubtful"],
		["第三季度前完成改造。", "2024-01-01", "2024-09-30", "beforePeriod", "doubtful"],
		["6月底前完成改造。", "2024-01-01", "2024-06-30", "", "sure"],
		["6月30日前完成改造。", "2024-01-01", "2024-06-30", "", "sure"],
		["截至6月完成改造。", "2024-01-01", "2024-06-30", "", "sure"],
		["6月起实行新标准。", "2024-06-01", "2024-12-31", "openEnd", "likely"],
		["6月30日后实行新标准。", "2024-07-01", "2024-12-31", "afterDate", "doubtful"],
		["即日起实行新标准。", "2024-01-01", "2024-12-31", "fromNow", "doubtful"],
		["春节前走访慰问。", "2024-01-01", "2024-02-09", "festival", "doubtful"],
		["元旦前走访慰问。", "2024-01-01", "2024-12-31", "festival", "doubtful"],
		["秋季，检查墓地防火。", "2024-09-01", "2024-11-30", "season", "doubtful"],
		["正月，走访慰问。", "2024-01-01", "2024-01-31", "lunarMonth", "doubtful"],
		["5月20日左右举办婚礼。", "2024-05-20", "2024-05-20", "approximate", "doubtful"],
		["11月-2月，巡查街面。", "2024-11-01", "2025-02-28", "crossesYear", "doubtful"],
		["2022年3月，启动试点。", "2022-03-01", "2022-03-31", "otherYear", "doubtful"],
		["20XX年3月，启动试点。", "2024-03-01", "2024-03-31", "placeholderYear", "doubtful"],
		["2月30日，启动试点。", "2024-02-29", "2024-02-29", "impossibleDate", "doubtful"],
		["1、2月，启动试点。", "2024-01-01", "2024-02-29", "listOrMarker", "doubtful"],
		["待3月资金到位后，启动试点。", "2024-03-01", "2024-03-31", "precondition", "doubtful"],
		["1-6月，组织开展5月慈善月活动。", "2024-01-01", "2024-06-30", "dateInsideWords", "doubtful"],
		["每周巡查一次。", "2024-01-01", "2024-12-31", "otherRhythm", "doubtful"],
		["3月", "2024-03-01", "2024-03-31", "emptyWords", "likely"],
		["年底，总结经验。", "2024-12-01", "2024-12-31", "yearEnd", "likely"],
		["做好总结工作。", "2024-01-01", "2024-12-31", "noDate", "likely"],
		["启动试点（3月）。", "2024-03-01", "2024-03-31", "", "sure"],
	] as const)("%s", (text, startOn, endOn, codes, sureness) => {
		expect(read(text)).toEqual([startOn, endOn, codes, sureness]);
	});

	it("a month of a list of separate dates is a window of its own with the words of the first", () => {
		const { windows } = readSchedule("3月、9月，召开联席会议。", 2024);
		expect(
			windows.map(({ startOn, words, wordSpans, doubts }) => [
				startOn,
				words,
				wordSpans.length,
				doubts[0]?.code,
			]),
		).toEqual([
			["2024-03-01", "召开联席会议。", 1, "separateDates"],
			["2024-09-01", "召开联席会议。", 0, "separateDates"],
		]);
	});

	it("13月 is no date", () => {
		expect(readSchedule("13月，启动试点。", 2024).windows.map(({ dateSpan }) => dateSpan)).toEqual([null]);
	});
});
