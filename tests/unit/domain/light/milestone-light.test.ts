import { describe, expect, it } from "vitest";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { Day } from "@/lib/domain/time/day";
import { asOf, checked, lightOfMilestone, milestone, moved, on } from "../story";
import { verdict } from "./verdict";

type Row = readonly [what: string, facts: MilestoneFacts, day: Day, verdict: string];

function holds(rows: readonly Row[]) {
	it.each(rows)("%s", (_, facts, day, expected) => {
		expect(verdict(lightOfMilestone(facts, asOf(day)))).toBe(expected);
	});
}

// 1 April to 30 June: 91 days, a third is 30.33.
const untouched = milestone();
const started = milestone({ statuses: moved(["inProgress", "2024-04-01"]) });
const fourTasks = { deliverableIds: ["d1", "d2", "d3", "d4"] };
const oneDone = { ...started, ...fourTasks, checks: checked("2024-05-01", "d1") };
const twoDone = { ...started, ...fourTasks, checks: checked("2024-05-01", "d1", "d2") };
const finished = (day: Day, recordedOn?: Day) =>
	milestone({ statuses: moved(["inProgress", "2024-04-01"], ["done", day, recordedOn]) });

describe("a milestone that the lead carries out alone", () => {
	holds([
		["is grey the day before its window opens", untouched, "2024-03-31", "grey notOpen"],
		["is grey before its window even when it was started", started, "2024-03-31", "grey notOpen"],
		["is green on the first day", untouched, "2024-04-01", "green onSchedule"],
		["is green unstarted with less than a third gone", untouched, "2024-04-30", "green onSchedule"],
		[
			"is yellow unstarted once a third is gone, today included",
			untouched,
			"2024-05-01",
			"yellow notStartedInTime",
		],
		["is green when started by then", started, "2024-05-01", "green onSchedule"],
		[
			"keeps the reason of the third until seven days are left",
			untouched,
			"2024-05-30",
			"yellow notStartedInTime",
		],
		[
			"is yellow unstarted seven days before the end",
			milestone({ startOn: "2024-06-20" }),
			"2024-06-27",
			"yellow notStartedNearEnd",
		],
		[
			"is green with a quarter of its tasks eight days before the end",
			oneDone,
			"2024-06-22",
			"green onSchedule",
		],
		[
			"is yellow with a quarter of its tasks seven days before the end",
			oneDone,
			"2024-06-23",
			"yellow fewDone",
		],
		["is green and soon due with half of its tasks", twoDone, "2024-06-23", "green onSchedule soon"],
		["is soon due on the last day, which is still in time", twoDone, "2024-06-30", "green onSchedule soon"],
		["is not soon due eight days before the end", twoDone, "2024-06-22", "green onSchedule"],
		["counts as its state only, where it has no tasks", started, "2024-06-30", "green onSchedule soon"],
		["is yellow, not red, on the last day", oneDone, "2024-06-30", "yellow fewDone"],
		["is red the day after its end", twoDone, "2024-07-01", "red overdue"],
		["is blue when finished on the last day", finished("2024-06-30"), "2024-06-30", "blue finished"],
		["is blue when finished late", finished("2024-07-01"), "2024-07-01", "blue finished"],
		["was red on the days before it was finished late", finished("2024-07-03"), "2024-07-02", "red overdue"],
		[
			"counts as finished from the date that the finish speaks for",
			finished("2024-06-30", "2024-07-20"),
			"2024-07-01",
			"blue finished",
		],
		["is blue when finished before its window opens", finished("2024-03-20"), "2024-03-25", "blue finished"],
	]);

	it("is 逾期完成 only when the finish speaks for a day after the due day", () => {
		expect(lightOfMilestone(finished("2024-06-30", "2024-07-20"), asOf("2024-07-20")).reason).toMatchObject({
			daysLate: 0,
		});
		expect(lightOfMilestone(finished("2024-07-01"), asOf("2024-07-20")).reason).toMatchObject({
			daysLate: 1,
		});
	});

	it("was red as it was known then, when the finish was recorded later", () => {
		const late = finished("2024-06-30", "2024-07-20");
		expect(lightOfMilestone(late, asOf("2024-07-02", "2024-07-19")).light).toBe("red");
		expect(lightOfMilestone(late, asOf("2024-07-02", "2024-07-20")).light).toBe("blue");
	});
});

describe("a short window", () => {
	// 11 to 20 March: ten days, a third is 3.33.
	const window = { startOn: "2024-03-11", endOn: "2024-03-20" };
	const running = milestone({ ...window, ...fourTasks, statuses: moved(["inProgress", "2024-03-11"]) });
	holds([
		["is green unstarted on its third day", milestone(window), "2024-03-13", "green onSchedule soon"],
		["is yellow unstarted on its fourth day", milestone(window), "2024-03-14", "yellow notStartedInTime"],
		["is not near its end four days before it", milestone(window), "2024-03-16", "yellow notStartedInTime"],
		["is near its end three days before it", milestone(window), "2024-03-17", "yellow notStartedNearEnd"],
		["is green with nothing done four days before the end", running, "2024-03-16", "green onSchedule soon"],
		["is yellow with nothing done three days before the end", running, "2024-03-17", "yellow fewDone"],
	]);

	const third = milestone({ startOn: "2024-06-10", endOn: "2024-06-30" });
	holds([
		["of 21 days has exactly 7 in its third: green on day 6", third, "2024-06-15", "green onSchedule"],
		[
			"of 21 days has exactly 7 in its third: yellow on day 7",
			third,
			"2024-06-16",
			"yellow notStartedInTime",
		],
	]);

	const single = { startOn: "2024-05-09", endOn: "2024-05-09" };
	holds([
		[
			"of one day is yellow unstarted on that day",
			milestone(single),
			"2024-05-09",
			"yellow notStartedNearEnd",
		],
		["of one day is red the day after", milestone(single), "2024-05-10", "red overdue"],
	]);
});

describe("an extended milestone", () => {
	const extended = { ...started, extensions: [{ ...on("2024-06-20"), newEndOn: "2024-07-31" }] };
	holds([
		["is green past its original end", extended, "2024-07-01", "green onSchedule"],
		["is red past its new end", extended, "2024-08-01", "red overdue"],
		["was judged by the original end before", extended, "2024-06-19", "green onSchedule"],
		[
			"counts its third over the longer window",
			{ ...extended, statuses: [] },
			"2024-06-20",
			"yellow notStartedInTime",
		],
	]);
});

describe("a milestone that was called off or taken up again", () => {
	const cancelled = milestone({ statuses: moved(["inProgress", "2024-04-01"], ["cancelled", "2024-05-20"]) });
	const resumed = { ...cancelled, statuses: [...cancelled.statuses, ...moved(["inProgress", "2024-08-01"])] };
	const reopened = milestone({ statuses: moved(["done", "2024-06-30"], ["inProgress", "2024-07-03"]) });
	holds([
		["was green before", cancelled, "2024-05-19", "green onSchedule"],
		["has the word and no light from that day, past its end too", cancelled, "2024-07-15", "none cancelled"],
		["is red when resumed past its end", resumed, "2024-08-01", "red overdue"],
		["was blue until it was reopened", reopened, "2024-07-02", "blue finished"],
		["is red when reopened past its end", reopened, "2024-07-03", "red overdue"],
	]);
});

describe("an override", () => {
	const override = {
		...on("2024-05-10"),
		light: "red",
		reason: "…",
		byName: "局领导",
		endsOn: "2024-05-31",
	} as const;
	const overridden = { ...started, overrides: [override] };
	const shown = { light: "red", reason: "…", byName: "局领导", endsOn: "2024-05-31" };
	it.each([
		["not before it was made", "2024-05-09", null],
		["from the day it was made", "2024-05-10", shown],
		["until the month-end, that day included", "2024-05-31", shown],
		["and ends by itself", "2024-06-01", null],
	])("stands beside the computed light: %s", (_, day, expected) => {
		expect(lightOfMilestone(overridden, asOf(day))).toMatchObject({ light: "green", override: expected });
	});
});
