import { describe, expect, it } from "vitest";
import {
	formatDay,
	formatDue,
	formatInstant,
	formatMonthDay,
	formatMonthRange,
	formatOfficialDay,
	formatPeriod,
	formatWindow,
} from "@/lib/format/dates";

describe("dates as people read them", () => {
	it("on screen and in official papers", () => {
		expect(formatDay("2024-08-05")).toBe("2024-08-05");
		expect(formatDay(null)).toBe("--");
		expect(formatOfficialDay("2024-08-05")).toBe("2024年8月5日");
		expect(formatMonthDay("2024-08-05")).toBe("8月5日");
	});

	it("with the time of Shanghai, wherever the machine stands", () => {
		expect(formatInstant("2024-08-15T06:08:30.000Z")).toBe("2024-08-15 14:08");
		expect(formatInstant("2024-08-15T16:30:00.000Z")).toBe("2024-08-16 00:30");
		expect(formatInstant(null)).toBe("--");
	});

	it.each([
		["2024-08-18", "还有 3 天（8月18日）"],
		["2024-08-16", "还有 1 天（8月16日）"],
		["2024-08-15", "今天到期（8月15日）"],
		["2024-08-14", "已逾期 1 天"],
		["2024-07-31", "已逾期 15 天"],
		["2025-01-18", "还有 156 天（2025年1月18日）"],
	])("due on %s is %s", (dueOn, text) => expect(formatDue(dueOn, "2024-08-15")).toBe(text));

	it.each([
		["2024-02-01", "2024-05-31", "2–5月"],
		["2024-06-01", "2024-06-30", "6月"],
		["2024-11-01", "2025-02-28", "2024年11月–2025年2月"],
	])("%s to %s is %s", (from, to, text) => expect(formatMonthRange(from, to)).toBe(text));

	it.each([
		["2024-02-01", "2024-05-31", "month", "2–5月"],
		["2024-01-01", "2024-01-31", "month", "1月"],
		["2024-03-01", "2024-03-10", "tenDays", "3月上旬"],
		["2024-03-11", "2024-03-20", "tenDays", "3月中旬"],
		["2024-02-21", "2024-02-29", "tenDays", "2月下旬"],
		["2024-01-01", "2024-03-31", "quarter", "第一季度"],
		["2024-04-01", "2024-09-30", "quarter", "第二至三季度"],
		["2024-01-01", "2024-12-31", "year", "全年"],
		["2024-05-09", "2024-05-09", "day", "5月9日"],
		["2024-05-09", "2024-06-01", "day", "5月9日–6月1日"],
		["2024-02-01", "2024-06-15", "month", "2月1日–6月15日"],
		["2024-03-11", "2024-03-25", "tenDays", "3月11日–3月25日"],
	] as const)("the window %s to %s, known to the %s, is %s", (from, to, precision, text) => {
		expect(formatWindow(from, to, precision)).toBe(text);
	});

	it.each([
		["2024-05", "5月"],
		["2024-12", "12月"],
		["2024-Q2", "第二季度"],
	])("the period %s is %s", (period, text) => expect(formatPeriod(period)).toBe(text));
});
