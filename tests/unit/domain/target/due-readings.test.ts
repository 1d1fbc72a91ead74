import { describe, expect, it } from "vitest";
import type { ReportFacts } from "@/lib/domain/report/facts";
import { pendingReadings } from "@/lib/domain/report/pending-readings";
import { readingDueOn, readingDuties } from "@/lib/domain/target/due-readings";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { asOf, reading, report, split, target } from "../story";

const duties = (facts: TargetFacts, day: string, knownOn?: string, reports: readonly ReportFacts[] = []) => {
	const at = asOf(day, knownOn);
	return readingDuties(facts, at, undefined, pendingReadings(reports, facts.id, at)).map(
		({ unitId, month, fulfilled, overdue }) =>
			`${unitId} ${month} ${fulfilled ? "fulfilled" : overdue ? "overdue" : "open"}`,
	);
};

describe("the figures that units owe", () => {
	const owed = target({ allocations: [split("2024-07-01", { a: 600, b: 400 })] });

	it("are due on the 25th, whatever day that is", () => {
		expect(readingDueOn("2024-08-01")).toBe("2024-08-25");
		expect(readingDueOn("2024-08-31")).toBe("2024-08-25");
	});

	it("are one a month from the target's start, and overdue after the 25th", () => {
		expect(duties(owed, "2024-06-30")).toEqual([]);
		expect(duties(owed, "2024-07-25")).toEqual(["a 2024-07 open", "b 2024-07 open"]);
		expect(duties(owed, "2024-07-26")).toEqual(["a 2024-07 overdue", "b 2024-07 overdue"]);
	});

	it("are none for a target of the lead, or while the split is a draft", () => {
		expect(duties({ ...owed, source: "lead" }, "2024-08-31")).toEqual([]);
		expect(duties(target({ allocations: [split("2024-07-01", { a: 1000 }, false)] }), "2024-08-31")).toEqual(
			[],
		);
	});

	it("are settled by a figure of the month, and for the months before it too", () => {
		const reported = { ...owed, readings: [reading("a", "2024-08-02", 10)] };
		expect(duties(reported, "2024-08-26")).toEqual([
			"a 2024-07 fulfilled",
			"a 2024-08 fulfilled",
			"b 2024-07 overdue",
			"b 2024-08 overdue",
		]);
		expect(duties(reported, "2024-08-01")).toContain("a 2024-07 overdue");
	});

	it("are settled by a figure that waits for review, as far as it is known", () => {
		const waits = report("b", [["submitted", "2024-07-24"]], { kind: "progress", targetIds: ["t1"] });
		expect(duties(owed, "2024-07-26", undefined, [waits])).toContain("b 2024-07 fulfilled");
		expect(duties(owed, "2024-07-26", "2024-07-23", [waits])).toContain("b 2024-07 overdue");
		const returned = report(
			"b",
			[
				["submitted", "2024-07-24"],
				["returned", "2024-07-25"],
			],
			{ targetIds: ["t1"] },
		);
		expect(duties(owed, "2024-07-26", undefined, [returned])).toContain("b 2024-07 overdue");
		expect(duties(owed, "2024-07-26", "2024-07-24", [returned])).toContain("b 2024-07 fulfilled");
	});

	it("end with the month in which the share is reached", () => {
		const reached = { ...owed, readings: [reading("b", "2024-07-20", 400)] };
		expect(duties(reached, "2024-09-30").filter((duty) => duty.startsWith("b"))).toEqual([
			"b 2024-07 fulfilled",
		]);
		const short = { ...owed, readings: [reading("b", "2024-07-20", 399)] };
		expect(duties(short, "2024-08-26").filter((duty) => duty.startsWith("b"))).toEqual([
			"b 2024-07 fulfilled",
			"b 2024-08 overdue",
		]);
	});

	it("begin again when a correction takes the share away", () => {
		const wrong = reading("b", "2024-07-20", 400);
		const right = reading("b", "2024-07-20", 40, { supersedesSeq: wrong.seq });
		expect(duties({ ...owed, readings: [wrong, right] }, "2024-08-26")).toContain("b 2024-08 overdue");
	});

	it("of a rate end when the unit's own rate is at the goal", () => {
		const rate = target({ measure: "rate", goal: 60, allocations: [split("2024-07-01", { a: 10 })] });
		const at = (numerator: number) => ({
			...rate,
			readings: [reading("a", "2024-07-20", numerator, { denominator: 10 })],
		});
		expect(duties(at(6), "2024-08-26")).toEqual(["a 2024-07 fulfilled"]);
		expect(duties(at(5), "2024-08-26")).toEqual(["a 2024-07 fulfilled", "a 2024-08 overdue"]);
	});

	it("begin with the first 25th after the unit had its share", () => {
		const late = target({ allocations: [split("2024-08-26", { a: 1000 })] });
		expect(duties(late, "2024-08-31")).toEqual([]);
		expect(duties(late, "2024-09-01")).toEqual(["a 2024-09 open"]);
	});

	it("begin with the first 25th after the target's start", () => {
		const late = target({ startOn: "2024-07-26", allocations: [split("2024-07-01", { a: 1000 })] });
		expect(duties(late, "2024-08-01")).toEqual(["a 2024-08 open"]);
	});
});
