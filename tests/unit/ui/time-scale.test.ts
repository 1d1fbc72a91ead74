import { describe, expect, it } from "vitest";
import { valueAt, yearScale } from "@/components/charts/time-scale";

describe("the year of a chart", () => {
	it("counts days from 1 January and draws what lies outside at the edge", () => {
		const { xOf } = yearScale("2024-08-15");
		expect([xOf("2024-01-01"), xOf("2024-03-01"), xOf("2024-12-31")]).toEqual([0, 60, 365]);
		expect([xOf("2023-12-31"), xOf("2025-01-01")]).toEqual([0, 365]);
	});

	it("ticks at the first of each month", () => {
		const { months, labelOf } = yearScale("2024-08-15");
		expect(months.map(labelOf).join(" ")).toBe("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月");
	});
});

describe("the height of a line", () => {
	const corners = [
		{ x: 60, y: 0 },
		{ x: 160, y: 50 },
		{ x: 160, y: 80 },
		{ x: 260, y: 80 },
	];
	it.each([
		[59, null],
		[60, 0],
		[110, 25],
		[160, 80],
		[200, 80],
		[260, 80],
		[261, null],
	])("at %i is %s", (x, expected) => {
		expect(valueAt(corners, x)).toBe(expected);
	});
});
