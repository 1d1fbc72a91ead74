import { describe, expect, it } from "vitest";
import { addWorkingDays, calendarAt, isWorkingDay, workingDaysAfter } from "@/lib/domain/time/working-days";

const calendar = calendarAt([], "2024-12-31T00:00:00.000Z");

/** 国办发明电〔2023〕7号 on a wall: a month's days off, weekends that are off among them. */
const OFF_2024: readonly (readonly [month: string, days: string])[] = [
	["01", "1 6 7 13 14 20 21 27 28"],
	["02", "3 10 11 12 13 14 15 16 17 24 25"],
	["03", "2 3 9 10 16 17 23 24 30 31"],
	["04", "4 5 6 13 14 20 21 27"],
	["05", "1 2 3 4 5 12 18 19 25 26"],
	["06", "1 2 8 9 10 15 16 22 23 29 30"],
	["07", "6 7 13 14 20 21 27 28"],
	["08", "3 4 10 11 17 18 24 25 31"],
	["09", "1 7 8 15 16 17 21 22 28"],
	["10", "1 2 3 4 5 6 7 13 19 20 26 27"],
	["11", "2 3 9 10 16 17 23 24 30"],
	["12", "1 7 8 14 15 21 22 28 29"],
];

describe("working days of 2024", () => {
	it.each(OFF_2024)("are all but these of month %s: %s", (month, days) => {
		const off = days.split(" ");
		const length = new Date(Date.UTC(2024, Number(month), 0)).getUTCDate();
		for (let day = 1; day <= length; day += 1) {
			const date = `2024-${month}-${String(day).padStart(2, "0")}`;
			expect([date, isWorkingDay(date, calendar)]).toEqual([date, !off.includes(String(day))]);
		}
	});

	it.each([
		["2024-08-14", "2024-08-14", 0],
		["2024-08-14", "2024-08-15", 1],
		["2024-08-15", "2024-08-14", 0],
		["2024-08-16", "2024-08-18", 0],
		["2024-08-16", "2024-08-19", 1],
		["2024-09-30", "2024-10-08", 1],
		["2024-02-09", "2024-02-18", 1],
		["2024-12-31", "2025-01-03", 3],
	])("after %s up to %s are counted", (from, to, count) => {
		expect(workingDaysAfter(from, to, calendar)).toBe(count);
	});

	it.each([
		["2024-08-15", 0, "2024-08-15"],
		["2024-08-15", 1, "2024-08-16"],
		["2024-08-15", 2, "2024-08-19"],
		["2024-09-30", 1, "2024-10-08"],
		["2024-05-08", 3, "2024-05-11"],
	])("%s and %i more", (from, count, day) => {
		expect(addWorkingDays(from, count, calendar)).toBe(day);
	});
});

describe("a year without a notice", () => {
	it("works from Monday to Friday", () => {
		const unknown = calendarAt([], "2031-01-01T00:00:00.000Z");
		expect(isWorkingDay("2031-10-01", unknown)).toBe(true);
		expect(isWorkingDay("2031-10-04", unknown)).toBe(false);
		expect(isWorkingDay("2031-10-05", unknown)).toBe(false);
		expect(isWorkingDay("2031-10-06", unknown)).toBe(true);
	});
});
