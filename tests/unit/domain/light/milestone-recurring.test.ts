import { describe, expect, it } from "vitest";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { Day } from "@/lib/domain/time/day";
import { asOf, confirmed, lightOfMilestone, milestone, moved, report } from "../story";
import { verdict } from "./verdict";

type Row = readonly [what: string, facts: MilestoneFacts, day: Day, verdict: string];

function holds(rows: readonly Row[]) {
	it.each(rows)("%s", (_, facts, day, expected) => {
		expect(verdict(lightOfMilestone(facts, asOf(day)))).toBe(expected);
	});
}

describe("a monthly milestone", () => {
	const year = { kind: "monthly", startOn: "2024-01-01", endOn: "2024-12-31" } as const;
	const running = (...done: [string, Day][]) =>
		milestone({ ...year, statuses: moved(["inProgress", "2024-01-02"]), confirmations: confirmed(...done) });
	holds([
		["is green until the first month has ended", running(), "2024-01-31", "green onSchedule"],
		["is yellow from the day after a missed month", running(), "2024-02-01", "yellow monthMissed"],
		["is yellow until the second month has ended", running(), "2024-02-29", "yellow monthMissed"],
		["is red after two missed months running", running(), "2024-03-01", "red monthsMissed"],
		[
			"is green with the last month carried out, whatever was before",
			running(["2024-02", "2024-02-20"]),
			"2024-03-01",
			"green onSchedule",
		],
		[
			"is only yellow with the month before carried out",
			running(["2024-01", "2024-01-20"]),
			"2024-03-01",
			"yellow monthMissed",
		],
		[
			"is yellow until the day that a late confirmation speaks for",
			running(["2024-01", "2024-02-05"]),
			"2024-02-04",
			"yellow monthMissed",
		],
		["is green from that day", running(["2024-01", "2024-02-05"]), "2024-02-05", "green onSchedule"],
		[
			"is red past its end unfinished",
			running(["2024-11", "2024-11-20"], ["2024-12", "2024-12-20"]),
			"2025-01-01",
			"red overdue",
		],
	]);
});

describe("a quarterly milestone", () => {
	const year = { kind: "quarterly", startOn: "2024-01-01", endOn: "2024-12-31" } as const;
	const running = (...done: [string, Day][]) =>
		milestone({ ...year, statuses: moved(["inProgress", "2024-01-02"]), confirmations: confirmed(...done) });
	const idle = milestone(year);
	const short = milestone({
		...year,
		startOn: "2024-02-01",
		endOn: "2024-08-20",
		statuses: moved(["inProgress", "2024-02-02"]),
	});
	holds([
		["is green until the first quarter has ended", running(), "2024-03-31", "green onSchedule"],
		["is yellow from the day after a missed quarter", running(), "2024-04-01", "yellow quarterMissed"],
		[
			"stays yellow at month-ends until the second quarter has ended",
			running(),
			"2024-06-30",
			"yellow quarterMissed",
		],
		["is red after two missed quarters running", running(), "2024-07-01", "red quartersMissed"],
		[
			"is green with the last quarter carried out, whatever was before",
			running(["2024-Q2", "2024-05-20"]),
			"2024-07-01",
			"green onSchedule",
		],
		[
			"is only yellow with the quarter before carried out",
			running(["2024-Q1", "2024-02-20"]),
			"2024-07-01",
			"yellow quarterMissed",
		],
		[
			"is yellow until the day that a late confirmation speaks for",
			running(["2024-Q1", "2024-04-12"]),
			"2024-04-11",
			"yellow quarterMissed",
		],
		["is green from that day", running(["2024-Q1", "2024-04-12"]), "2024-04-12", "green onSchedule"],
		["counts the part of a quarter in which it begins", short, "2024-04-01", "yellow quarterMissed"],
		[
			"counts no quarter that its end cuts short before it is over",
			short,
			"2024-08-20",
			"red quartersMissed",
		],
		["is red past its end unfinished", short, "2024-08-21", "red overdue"],
		["is warned like any other when nobody starts it", idle, "2024-06-29", "yellow notStartedInTime"],
		[
			"does not age by the month-ends of a missed quarter, whatever it is warned of since",
			idle,
			"2024-05-31",
			"yellow notStartedInTime",
		],
		["ages by those of any other warning", idle, "2024-06-30", "red yellowPersists"],
	]);

	it("names the quarters, and since when", () => {
		expect(lightOfMilestone(running(), asOf("2024-04-30"))).toMatchObject({
			reason: { code: "quarterMissed", period: "2024-Q1" },
			since: "2024-04-01",
		});
		expect(lightOfMilestone(running(), asOf("2024-08-15"))).toMatchObject({
			reason: { code: "quartersMissed", periods: ["2024-Q1", "2024-Q2"] },
			since: "2024-07-01",
		});
	});
});

describe("a 常态化 milestone knows only grey, yellow for an unconfirmed quarter, green, and blue", () => {
	const half = milestone({ kind: "continuous", startOn: "2024-07-01", endOn: "2024-12-31", ownerIds: ["a"] });
	const third = { ...half, confirmations: confirmed(["2024-Q3", "2024-10-20"]) };
	const waiting = { ...half, reports: [report("a", [["submitted", "2024-08-01"]])] };
	const closed = { ...half, statuses: moved(["inProgress", "2024-07-01"], ["done", "2025-01-05"]) };
	holds([
		["grey before its window", half, "2024-06-30", "grey notOpen"],
		["green unstarted with a third gone", half, "2024-09-15", "green standing"],
		["green ten days after the quarter's end", half, "2024-10-10", "green standing"],
		["yellow eleven days after it", half, "2024-10-11", "yellow quartersUnconfirmed"],
		["yellow until the day of a late confirmation", third, "2024-10-19", "yellow quartersUnconfirmed"],
		["green from that day", third, "2024-10-20", "green standing"],
		["green near its end", third, "2024-12-31", "green standing"],
		["not warned of reports that wait", waiting, "2024-09-01", "green standing"],
		["never red: past its end", third, "2025-01-08", "green standing"],
		["never red: yellow at many month-ends", half, "2025-03-31", "yellow quartersUnconfirmed"],
		["blue when closed, late or not", closed, "2025-01-05", "blue standingClosed"],
	]);

	it("names every quarter that is not confirmed", () => {
		expect(lightOfMilestone(half, asOf("2025-02-01")).reason).toEqual({
			code: "quartersUnconfirmed",
			periods: ["2024-Q3", "2024-Q4"],
		});
	});
});

describe("yellow at the last two month-ends and still yellow", () => {
	// 366 days, a third is 122: yellow from 1 May.
	const idle = milestone({ startOn: "2024-01-01", endOn: "2024-12-31" });
	holds([
		["is yellow after one month-end", idle, "2024-06-29", "yellow notStartedInTime"],
		["is red on the second month-end itself", idle, "2024-06-30", "red yellowPersists"],
		["stays red after it", idle, "2024-07-15", "red yellowPersists"],
		[
			"is green again when started",
			{ ...idle, statuses: moved(["inProgress", "2024-07-10"]) },
			"2024-07-10",
			"green onSchedule",
		],
	]);

	it("says since when and why", () => {
		const light = lightOfMilestone(idle, asOf("2024-07-15"));
		expect(light.since).toBe("2024-05-01");
		expect(light.reason).toMatchObject({
			monthEnds: ["2024-05-31", "2024-06-30"],
			now: { code: "notStartedInTime", elapsedDays: 197, windowDays: 366 },
		});
	});
});
