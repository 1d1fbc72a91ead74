import { describe, expect, it } from "vitest";
import { monthsOfYear, pointOfYear, spanOfYear } from "./year-scale";

describe("a year drawn from left to right", () => {
	it("begins on 1 January and ends after 31 December", () => {
		expect(spanOfYear(2024, "2024-01-01", "2024-12-31")).toEqual({ left: 0, width: 100 });
		expect(spanOfYear(2024, "2024-01-01", "2024-01-01").width).toBeCloseTo(100 / 366);
	});

	it("cuts off what lies outside it", () => {
		expect(spanOfYear(2024, "2023-11-01", "2025-02-28")).toEqual({ left: 0, width: 100 });
		expect(spanOfYear(2024, "2023-11-01", "2023-12-31")).toEqual({ left: 0, width: 0 });
		expect(spanOfYear(2024, "2025-01-01", "2025-02-28")).toEqual({ left: 100, width: 0 });
	});

	it("lays months side by side without a gap", () => {
		const months = monthsOfYear(2024);
		expect(months.reduce((sum, month) => sum + month.width, 0)).toBeCloseTo(100);
		expect(months[1]?.left).toBeCloseTo((31 / 366) * 100);
	});

	it("puts a day in its own middle, and none of another year", () => {
		expect(pointOfYear(2023, "2023-07-02")).toBeCloseTo(50);
		expect(pointOfYear(2024, "2023-12-31")).toBeNull();
		expect(pointOfYear(2024, "2025-01-01")).toBeNull();
	});
});
