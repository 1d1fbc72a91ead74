import { describe, expect, it } from "vitest";
import type { ReportFacts } from "@/lib/domain/report/facts";
import { threadAt } from "@/lib/domain/report/thread-at";
import { asOf, on, report } from "../story";

const thread = (reports: readonly ReportFacts[], day: string, knownOn?: string) =>
	threadAt(reports, "a", asOf(day, knownOn));

describe("a thread", () => {
	it("is nothing without a submission", () => {
		expect(thread([], "2024-05-01")).toEqual({
			unitId: "a",
			completion: "none",
			approvedReportId: null,
			approvedSpeaksFor: null,
			approvedOn: null,
			submittedOn: null,
			pendingSince: null,
			returnedOn: null,
			supersededIds: [],
			pending: [],
			lastEventOn: null,
		});
	});

	const story = report(
		"a",
		[
			["submitted", "2024-05-01"],
			["withdrawn", "2024-05-02"],
			["submitted", "2024-05-06"],
			["returned", "2024-05-08"],
			["submitted", "2024-05-10"],
			["approved", "2024-05-13", "2024-05-05"],
		],
		{ id: "r1" },
	);
	// The approval speaks for 5 May, so it counts from that day in what is known now.
	const untilApproved = { ...story, events: story.events.slice(0, -1) };
	it.each([
		["2024-04-30", "none", null, null, null],
		["2024-05-01", "submitted", "2024-05-01", "2024-05-01", null],
		["2024-05-02", "none", null, null, null],
		["2024-05-06", "submitted", "2024-05-06", "2024-05-06", null],
		["2024-05-08", "returned", "2024-05-06", null, "2024-05-08"],
		["2024-05-10", "submitted", "2024-05-06", "2024-05-10", null],
	])("on %s is %s", (day, completion, submittedOn, pendingSince, returnedOn) => {
		expect(thread([untilApproved], day)).toMatchObject({ completion, submittedOn, pendingSince, returnedOn });
	});

	it("is approved from the day that the report speaks for, though it was submitted later", () => {
		expect(thread([story], "2024-05-04").completion).toBe("none");
		expect(thread([story], "2024-05-05")).toMatchObject({
			completion: "approved",
			approvedReportId: "r1",
			approvedSpeaksFor: "2024-05-05",
			approvedOn: "2024-05-13",
		});
		expect(thread([story], "2024-05-20")).toMatchObject({
			completion: "approved",
			submittedOn: "2024-05-06",
			pendingSince: null,
		});
	});

	it("was not approved as it was known before the approval", () => {
		expect(thread([story], "2024-05-11", "2024-05-12").completion).toBe("submitted");
		expect(thread([story], "2024-05-11", "2024-05-13").completion).toBe("approved");
	});

	it("takes events in the order of recording, whatever order they are given in", () => {
		const turned = { ...story, events: [...story.events].reverse() };
		expect(thread([turned], "2024-05-20")).toEqual(thread([story], "2024-05-20"));
	});

	it("sees its own unit's reports only", () => {
		expect(threadAt([story], "b", asOf("2024-06-01")).completion).toBe("none");
	});

	it("owes its completion still after a 进展", () => {
		const progress = report(
			"a",
			[
				["submitted", "2024-05-01"],
				["approved", "2024-05-02"],
			],
			{ kind: "progress" },
		);
		expect(thread([progress], "2024-05-10")).toMatchObject({ completion: "none", lastEventOn: "2024-05-02" });
	});

	it("takes the first submission as a completion where the kind was changed", () => {
		const changed: ReportFacts = {
			...untilApproved,
			events: [
				{
					...on("2024-05-01"),
					kind: "submitted",
					reportKind: "progress",
					speaksFor: "2024-05-01",
					targetIds: [],
				},
				{
					...on("2024-05-02"),
					kind: "returned",
					reportKind: "progress",
					speaksFor: "2024-05-01",
					targetIds: [],
				},
				{
					...on("2024-05-06"),
					kind: "submitted",
					reportKind: "completion",
					speaksFor: "2024-05-06",
					targetIds: [],
				},
			],
		};
		expect(thread([changed], "2024-05-10").submittedOn).toBe("2024-05-06");
	});
});

describe("a correction", () => {
	const first = report(
		"a",
		[
			["submitted", "2024-05-06"],
			["approved", "2024-05-07"],
		],
		{ id: "first" },
	);
	const waits = report("a", [["submitted", "2024-06-03"]], { id: "second", supersedesId: "first" });
	const approved = {
		...waits,
		events: [...waits.events, ...report("a", [["approved", "2024-06-04"]]).events],
	};
	const asProgress = report(
		"a",
		[
			["submitted", "2024-06-03"],
			["approved", "2024-06-04"],
		],
		{
			id: "second",
			supersedesId: "first",
			kind: "progress",
		},
	);

	it("leaves the completion approved while it waits", () => {
		expect(thread([first, waits], "2024-06-10")).toMatchObject({
			completion: "approved",
			approvedReportId: "first",
			pendingSince: null,
			supersededIds: [],
			pending: [{ reportId: "second", kind: "completion", submittedOn: "2024-06-03", correctsId: "first" }],
		});
	});

	it("takes its place once approved", () => {
		expect(thread([first, approved], "2024-06-10")).toMatchObject({
			completion: "approved",
			approvedReportId: "second",
			supersededIds: ["first"],
			pending: [],
		});
	});

	it("does not reach back before the day that it speaks for", () => {
		expect(thread([first, approved], "2024-06-03")).toMatchObject({
			approvedReportId: "first",
			supersededIds: [],
		});
	});

	it("opens the completion again when it says that there was only progress", () => {
		expect(thread([first, asProgress], "2024-06-10")).toMatchObject({
			completion: "none",
			approvedReportId: null,
		});
	});
});
