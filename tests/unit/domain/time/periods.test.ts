import { describe, expect, it } from "vitest";
import { businessTimeOf } from "@/lib/domain/time/business-time";
import { confirmablePeriods, currentPeriod, periodsOf } from "@/lib/domain/time/periods";

describe("the periods of a window", () => {
	it("are its months, clipped to it", () => {
		expect(periodsOf("monthly", "2024-01-15", "2024-03-10")).toEqual([
			{ id: "2024-01", startOn: "2024-01-15", endOn: "2024-01-31" },
			{ id: "2024-02", startOn: "2024-02-01", endOn: "2024-02-29" },
			{ id: "2024-03", startOn: "2024-03-01", endOn: "2024-03-10" },
		]);
	});

	it("are its quarters, clipped to it", () => {
		expect(periodsOf("continuous", "2024-05-01", "2024-12-31")).toEqual([
			{ id: "2024-Q2", startOn: "2024-05-01", endOn: "2024-06-30" },
			{ id: "2024-Q3", startOn: "2024-07-01", endOn: "2024-09-30" },
			{ id: "2024-Q4", startOn: "2024-10-01", endOn: "2024-12-31" },
		]);
	});

	it("are quarters for a quarterly one too, also where the window ends inside one", () => {
		expect(periodsOf("quarterly", "2024-02-20", "2024-10-31")).toEqual([
			{ id: "2024-Q1", startOn: "2024-02-20", endOn: "2024-03-31" },
			{ id: "2024-Q2", startOn: "2024-04-01", endOn: "2024-06-30" },
			{ id: "2024-Q3", startOn: "2024-07-01", endOn: "2024-09-30" },
			{ id: "2024-Q4", startOn: "2024-10-01", endOn: "2024-10-31" },
		]);
	});

	it.each([
		["2024-04-30", null],
		["2024-05-01", "2024-Q2"],
		["2024-06-30", "2024-Q2"],
		["2024-07-01", "2024-Q3"],
		["2024-12-31", "2024-Q4"],
		["2025-01-01", null],
	])("on %s", (day, id) => {
		expect(currentPeriod("continuous", "2024-05-01", "2024-12-31", day)?.id ?? null).toBe(id);
	});

	it("can be confirmed once they have begun, and once only", () => {
		const ids = confirmablePeriods("monthly", "2024-01-01", "2024-12-31", "2024-03-01", ["2024-02"]).map(
			({ id }) => id,
		);
		expect(ids).toEqual(["2024-01", "2024-03"]);
	});
});

describe("the time of day in Shanghai", () => {
	it.each([
		["2024-08-15T06:08:59.999Z", "14:08"],
		["2024-08-15T16:00:00.000Z", "00:00"],
		["2024-08-15T15:59:59.999Z", "23:59"],
	])("at %s is %s", (instant, time) => {
		expect(businessTimeOf(instant)).toBe(time);
	});
});
