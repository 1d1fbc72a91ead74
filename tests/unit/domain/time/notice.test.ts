import { describe, expect, it } from "vitest";
import { calendarProblems, rangesOf, readDays, readNotice } from "@/lib/domain/time/notice";
import { knownCalendar } from "@/lib/domain/time/working-days";

describe("days as people type them", () => {
	it.each([
		["2025-10-01", ["2025-10-01"]],
		["10月1日", ["2025-10-01"]],
		["１０月１日", ["2025-10-01"]],
		["10月1日至3日", ["2025-10-01", "2025-10-02", "2025-10-03"]],
		["10月30日—11月1日", ["2025-10-30", "2025-10-31", "2025-11-01"]],
		["2025-10-01 至 2025-10-02", ["2025-10-01", "2025-10-02"]],
		["2025/1/26\n2月8日（星期六）", ["2025-01-26", "2025-02-08"]],
		["1月2日、1月1日，1月1日", ["2025-01-01", "2025-01-02"]],
		["", []],
	] as const)("%s", (text, days) => {
		expect(readDays(text, 2025)).toEqual({ days, unread: [] });
	});

	it.each([
		["2月30日", ["2月30日"]],
		["10月7日至1日", ["10月7日至1日"]],
		["1月1日至12月31日", ["1月1日至12月31日"]],
		["国庆放假", ["国庆放假"]],
		["10月1日左右", ["10月1日左右"]],
	] as const)("%s is not read as days", (text, unread) => {
		expect(readDays(text, 2025).unread).toEqual(unread);
	});
});

// 国务院办公厅关于2024年部分节假日安排的通知, 国办发明电〔2023〕7号, its arrangement word for word.
const NOTICE_2024 = `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`;

describe("a pasted notice", () => {
	it("says of 2024 what the product knows", () => {
		const known = knownCalendar(2024);
		const read = readNotice(NOTICE_2024, 2024);
		expect(read.workdays).toEqual(known?.workdays);
		expect(read.holidays).toEqual(known?.holidays);
	});

	it("says nothing where it speaks of no days", () => {
		expect(readNotice("各地区、各部门要妥善安排好值班。", 2024)).toEqual({ holidays: [], workdays: [] });
	});
});

describe("the days of a year", () => {
	it.each([
		[{ holidays: ["2025-01-01"], workdays: ["2025-01-26"] }, []],
		[{ holidays: ["2024-12-31"], workdays: [] }, ["otherYear"]],
		[{ holidays: [], workdays: ["2025-01-27"] }, ["alreadyWorked"]],
		[{ holidays: ["2025-01-26"], workdays: ["2025-01-26"] }, ["both"]],
	] as const)("%j: %j", (days, codes) => {
		expect(calendarProblems(days, 2025).map(({ code }) => code)).toEqual(codes);
	});

	it("are told as ranges", () => {
		expect(rangesOf(["2025-02-01", "2025-01-31", "2025-02-03"])).toEqual([
			{ from: "2025-01-31", to: "2025-02-01" },
			{ from: "2025-02-03", to: "2025-02-03" },
		]);
	});
});
