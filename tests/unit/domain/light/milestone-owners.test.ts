import { describe, expect, it } from "vitest";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { Day } from "@/lib/domain/time/day";
import { asOf, lightOfMilestone, milestone, moved, report } from "../story";
import { verdict } from "./verdict";

type Row = readonly [what: string, facts: MilestoneFacts, day: Day, verdict: string];

function holds(rows: readonly Row[]) {
	it.each(rows)("%s", (_, facts, day, expected) => {
		expect(verdict(lightOfMilestone(facts, asOf(day)))).toBe(expected);
	});
}

const fourTasks = { deliverableIds: ["d1", "d2", "d3", "d4"] };

describe("a milestone with owners", () => {
	const owned = (ownerIds: string[], reports: MilestoneFacts["reports"]) =>
		milestone({ ownerIds, reports, statuses: moved(["inProgress", "2024-04-01"]) });
	const done = (unitId: string) =>
		report(unitId, [
			["submitted", "2024-05-06"],
			["approved", "2024-05-07"],
		]);
	const handedIn = (unitId: string, day: Day) => report(unitId, [["submitted", day]]);

	holds([
		[
			"is green with nothing submitted eight days before the end",
			owned(["a", "b", "c"], []),
			"2024-06-22",
			"green onSchedule",
		],
		[
			"is yellow with nothing submitted seven days before the end",
			owned(["a", "b", "c"], []),
			"2024-06-23",
			"yellow fewSubmitted",
		],
		[
			"is yellow with one of three near the end",
			owned(["a", "b", "c"], [done("a")]),
			"2024-06-23",
			"yellow fewSubmitted",
		],
		[
			"is green with one of two near the end: half is enough",
			owned(["a", "b"], [done("a")]),
			"2024-06-23",
			"green onSchedule soon",
		],
		[
			"does not count a returned report as submitted",
			owned(
				["a", "b"],
				[
					report("a", [
						["submitted", "2024-06-20"],
						["returned", "2024-06-21"],
					]),
				],
			),
			"2024-06-23",
			"yellow fewSubmitted",
		],
		[
			"does not count a 进展 as submitted",
			owned(
				["a"],
				[
					report(
						"a",
						[
							["submitted", "2024-06-20"],
							["approved", "2024-06-21"],
						],
						{ kind: "progress" },
					),
				],
			),
			"2024-06-23",
			"yellow fewSubmitted",
		],
		[
			"does not count who owes nothing",
			owned(["a", "b", "c"], [done("a"), done("x")]),
			"2024-06-23",
			"yellow fewSubmitted",
		],
		[
			"ignores the checklist near the end",
			{ ...owned(["a", "b"], [done("a")]), ...fourTasks },
			"2024-06-23",
			"green onSchedule soon",
		],
		[
			"is red past the end with a report missing",
			owned(["a", "b"], [done("a")]),
			"2024-07-01",
			"red overdue",
		],
		[
			"is red past the end with all approved and not marked done",
			owned(["a"], [done("a")]),
			"2024-07-01",
			"red overdue",
		],
	]);

	// Monday 13 May; 16 May is the third working day after it.
	const allIn = owned(["a", "b"], [handedIn("a", "2024-05-13"), handedIn("b", "2024-05-15")]);
	holds([
		["is yellow from the day a completion waits for review", allIn, "2024-05-13", "yellow awaitingReview"],
		["stays yellow for three working days of waiting", allIn, "2024-05-16", "yellow awaitingReview"],
		[
			"is red after more than three, when all are in, even before the end",
			allIn,
			"2024-05-17",
			"red reviewOverdue",
		],
		[
			"stays yellow however long one waits while another is not in",
			owned(["a", "b"], [handedIn("a", "2024-05-13")]),
			"2024-06-20",
			"yellow awaitingReview",
		],
		["is green again once reviewed", owned(["a", "b"], [done("a")]), "2024-05-10", "green onSchedule"],
		[
			"does not wait for a 进展",
			owned(["a"], [report("a", [["submitted", "2024-05-13"]], { kind: "progress" })]),
			"2024-05-20",
			"green onSchedule",
		],
	]);

	// Friday 28 June; Thursday 4 July is the fourth working day after it.
	const inTime = owned(["a", "b"], [done("a"), handedIn("b", "2024-06-28")]);
	holds([
		[
			"is only yellow past the end while what was submitted in time is reviewed",
			inTime,
			"2024-07-01",
			"yellow awaitingReview",
		],
		["is still yellow on the third working day of that", inTime, "2024-07-03", "yellow awaitingReview"],
		["is red on the fourth", inTime, "2024-07-04", "red reviewOverdue"],
		[
			"accepts a submission on the last day as in time",
			owned(["a"], [handedIn("a", "2024-06-30")]),
			"2024-07-01",
			"yellow awaitingReview",
		],
		[
			"is red when one was submitted after the end",
			owned(["a", "b"], [handedIn("a", "2024-06-28"), handedIn("b", "2024-07-01")]),
			"2024-07-01",
			"red overdue",
		],
		[
			"is red past the end with a returned one",
			owned(
				["a", "b"],
				[
					handedIn("a", "2024-06-28"),
					report("b", [
						["submitted", "2024-06-20"],
						["returned", "2024-06-28"],
					]),
				],
			),
			"2024-07-01",
			"red overdue",
		],
		[
			"keeps the first submission of one that was returned and sent again",
			owned(
				["a"],
				[
					report("a", [
						["submitted", "2024-06-20"],
						["returned", "2024-06-28"],
						["submitted", "2024-07-01"],
					]),
				],
			),
			"2024-07-01",
			"yellow awaitingReview",
		],
		[
			"does not keep the submission of one that was withdrawn",
			owned(
				["a"],
				[
					report("a", [
						["submitted", "2024-06-20"],
						["withdrawn", "2024-06-21"],
						["submitted", "2024-07-01"],
					]),
				],
			),
			"2024-07-01",
			"red overdue",
		],
	]);

	// Returned on Wednesday 8 May: 9, 10 and, worked for the holiday, Saturday 11 May.
	const returned = owned(
		["a"],
		[
			report("a", [
				["submitted", "2024-05-07"],
				["returned", "2024-05-08"],
			]),
		],
	);
	const again = owned(
		["a", "b"],
		[
			report("a", [
				["submitted", "2024-05-07"],
				["returned", "2024-05-08"],
				["submitted", "2024-05-13"],
			]),
		],
	);
	holds([
		[
			"is green on the third working day after a return, 调休 included",
			returned,
			"2024-05-11",
			"green onSchedule",
		],
		["is green on the Sunday after it", returned, "2024-05-12", "green onSchedule"],
		["is yellow on the fourth", returned, "2024-05-13", "yellow notResubmitted"],
		["waits for review once it was sent again", again, "2024-05-13", "yellow awaitingReview"],
	]);

	it("names the units that cause it", () => {
		const light = lightOfMilestone(owned(["a", "b", "c"], [done("a")]), asOf("2024-06-25"));
		expect(light.reason).toEqual({
			code: "fewSubmitted",
			dueOn: "2024-06-30",
			daysLeft: 5,
			submitted: 1,
			owed: 3,
			unitIds: ["b", "c"],
		});
	});
});
