import { describe, expect, it } from "vitest";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import { milestoneAt, owedThreads, unfinishedOwners } from "@/lib/domain/milestone/state-at";
import { asOf, checked, confirmed, milestone, moved, on, report, split, target } from "../story";

const state = (facts: MilestoneFacts, day: string, knownOn?: string) =>
	milestoneAt(facts, new Map(), asOf(day, knownOn));

describe("the state of a milestone", () => {
	it("is untouched without facts", () => {
		expect(state(milestone(), "2024-05-01")).toEqual({
			status: "notStarted",
			statusOn: null,
			finishedOn: null,
			startedOn: null,
			dueOn: "2024-06-30",
			isExtended: false,
			checklist: { done: [], total: 0 },
			confirmedPeriods: [],
			ownerIds: [],
			threads: [],
		});
	});

	const life = milestone({
		statuses: moved(
			["inProgress", "2024-04-05"],
			["done", "2024-06-28"],
			["inProgress", "2024-07-02"],
			["done", "2024-07-09"],
		),
	});
	it.each([
		["2024-04-04", "notStarted", null, null, null],
		["2024-04-05", "inProgress", "2024-04-05", null, "2024-04-05"],
		["2024-06-28", "done", "2024-06-28", "2024-06-28", "2024-04-05"],
		["2024-07-02", "inProgress", "2024-07-02", null, "2024-04-05"],
		["2024-07-09", "done", "2024-07-09", "2024-07-09", "2024-04-05"],
	])("on %s is %s", (day, status, statusOn, finishedOn, startedOn) => {
		expect(state(life, day)).toMatchObject({ status, statusOn, finishedOn, startedOn });
	});

	it("has not started after a mistaken start was taken back", () => {
		const undone = milestone({ statuses: moved(["inProgress", "2024-04-05"], ["notStarted", "2024-04-06"]) });
		expect(state(undone, "2024-04-06")).toMatchObject({ status: "notStarted", startedOn: null });
	});

	it("was finished on the day of its finish when it was never started", () => {
		const atOnce = milestone({ statuses: moved(["done", "2024-04-20"]) });
		expect(state(atOnce, "2024-04-20")).toMatchObject({ startedOn: "2024-04-20", finishedOn: "2024-04-20" });
	});

	it("takes a fact entered late at the place of its day", () => {
		const late = moved(["inProgress", "2024-04-05", "2024-05-20"]);
		const facts = milestone({ statuses: [...moved(["cancelled", "2024-05-01"]), ...late] });
		expect(state(facts, "2024-04-10").status).toBe("inProgress");
		expect(state(facts, "2024-05-30").status).toBe("cancelled");
		expect(state(facts, "2024-04-10", "2024-05-19").status).toBe("notStarted");
	});

	it("takes what was recorded last of two facts of one day", () => {
		const twice = moved(["inProgress", "2024-04-05"], ["done", "2024-04-05"]);
		expect(state(milestone({ statuses: [...twice].reverse() }), "2024-04-05").status).toBe("done");
	});

	it("is due on the day of the last extension that was granted by then", () => {
		const extended = milestone({
			extensions: [
				{ ...on("2024-06-10"), newEndOn: "2024-07-31" },
				{ ...on("2024-07-20"), newEndOn: "2024-08-15" },
			],
		});
		expect(state(extended, "2024-06-09")).toMatchObject({ dueOn: "2024-06-30", isExtended: false });
		expect(state(extended, "2024-06-10")).toMatchObject({ dueOn: "2024-07-31", isExtended: true });
		expect(state(extended, "2024-07-20")).toMatchObject({ dueOn: "2024-08-15", isExtended: true });
	});

	it("ticks and unticks its checklist, in the checklist's order, its own lines only", () => {
		const facts = milestone({
			deliverableIds: ["d1", "d2", "d3"],
			checks: [
				...checked("2024-04-10", "d3", "d1", "foreign"),
				{ ...on("2024-05-01"), deliverableId: "d3", done: false },
			],
		});
		expect(state(facts, "2024-04-10").checklist).toEqual({ done: ["d1", "d3"], total: 3 });
		expect(state(facts, "2024-05-01").checklist).toEqual({ done: ["d1"], total: 3 });
	});

	it("knows the periods that were confirmed by then", () => {
		const facts = milestone({
			kind: "monthly",
			confirmations: confirmed(["2024-05", "2024-05-20"], ["2024-04", "2024-06-02"]),
		});
		expect(state(facts, "2024-06-01").confirmedPeriods).toEqual(["2024-05"]);
		expect(state(facts, "2024-06-02").confirmedPeriods).toEqual(["2024-04", "2024-05"]);
	});
});

describe("the owners of a milestone", () => {
	const sites = target({
		id: "sites",
		allocations: [
			split("2024-02-01", { a: 4, b: 6, c: 0 }),
			split("2024-03-01", { b: 10 }, false),
			split("2024-04-01", { b: 5, d: 5 }),
		],
	});
	const facts = milestone({ ownerIds: ["standing", "b"], ownersFromTargetId: "sites" });
	const owners = (day: string) => milestoneAt(facts, new Map([["sites", sites]]), asOf(day)).ownerIds;

	it("are those named and those with a share above nothing in the final split", () => {
		expect(owners("2024-01-31")).toEqual(["standing", "b"]);
		expect(owners("2024-02-01")).toEqual(["standing", "b", "a"]);
	});
	it("do not follow a draft", () => expect(owners("2024-03-15")).toEqual(["standing", "b", "a"]));
	it("follow the next final split", () => expect(owners("2024-04-01")).toEqual(["standing", "b", "d"]));

	it("have a thread each, before those of who reported without owing", () => {
		const reports = [
			report(
				"x",
				[
					["submitted", "2024-05-01"],
					["approved", "2024-05-02"],
				],
				{ kind: "progress" },
			),
			report("b", [
				["submitted", "2024-05-01"],
				["approved", "2024-05-03"],
			]),
		];
		const seen = state(milestone({ ownerIds: ["a", "b"], reports }), "2024-05-10");
		expect(seen.threads.map((thread) => [thread.unitId, thread.completion])).toEqual([
			["a", "none"],
			["b", "approved"],
			["x", "none"],
		]);
		expect(owedThreads(seen).map((thread) => thread.unitId)).toEqual(["a", "b"]);
		expect(unfinishedOwners(seen)).toBe(1);
	});
});
