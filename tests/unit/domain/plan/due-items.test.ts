import { describe, expect, it } from "vitest";
import { dueFromLead, dueFromUnit } from "@/lib/domain/plan/due-items";
import { reviewsDue } from "@/lib/domain/plan/due-reviews";
import {
	asOf,
	assess,
	confirmed,
	milestone,
	moved,
	plan,
	project,
	reading,
	report,
	split,
	target,
} from "../story";

const TODAY = "2024-08-15";
const window = (id: string, startOn: string, endOn: string, more = {}) =>
	milestone({
		id,
		startOn,
		endOn,
		ownerIds: ["a", "b"],
		statuses: moved(["inProgress", "2024-01-02"]),
		...more,
	});

describe("what is due from a unit", () => {
	const dueOf = (milestones: ReturnType<typeof milestone>[], targets: ReturnType<typeof target>[] = []) =>
		dueFromUnit(assess(plan(project({ milestones, targets })), asOf(TODAY)), "a").map((item) =>
			item.kind === "completion"
				? [item.milestoneId, item.dueOn, item.state, item.isOverdue]
				: [item.targetId, item.dueOn, item.month, item.isOverdue],
		);
	const approved = [
		report("a", [
			["submitted", "2024-08-01"],
			["approved", "2024-08-02"],
		]),
	];
	const returned = [
		report("a", [
			["submitted", "2024-08-01"],
			["returned", "2024-08-12"],
		]),
	];
	const handedIn = [report("a", [["submitted", "2024-08-01"]])];

	it.each([
		["an open window", [window("m", "2024-07-01", "2024-09-30")], [["m", "2024-09-30", "none", false]]],
		[
			"a window that opens in thirty days",
			[window("m", "2024-09-14", "2024-12-31")],
			[["m", "2024-12-31", "none", false]],
		],
		["not one that opens in thirty-one", [window("m", "2024-09-15", "2024-12-31")], []],
		["a late one", [window("m", "2024-07-01", "2024-08-14")], [["m", "2024-08-14", "none", true]]],
		["one due today, not late", [window("m", "2024-07-01", TODAY)], [["m", TODAY, "none", false]]],
		[
			"a returned one",
			[window("m", "2024-07-01", "2024-09-30", { reports: returned })],
			[["m", "2024-09-30", "returned", false]],
		],
		[
			"one that waits, which is not late",
			[window("m", "2024-07-01", "2024-08-14", { reports: handedIn })],
			[["m", "2024-08-14", "submitted", false]],
		],
		["not an approved one", [window("m", "2024-07-01", "2024-09-30", { reports: approved })], []],
		["not another unit's", [window("m", "2024-07-01", "2024-09-30", { ownerIds: ["b"] })], []],
		[
			"not one that the lead has finished",
			[window("m", "2024-07-01", "2024-09-30", { statuses: moved(["done", "2024-08-01"]) })],
			[],
		],
		[
			"not one that was called off",
			[window("m", "2024-07-01", "2024-09-30", { statuses: moved(["cancelled", "2024-08-01"]) })],
			[],
		],
		[
			"常态化, never late",
			[window("m", "2024-01-01", "2024-06-30", { kind: "continuous" })],
			[["m", "2024-06-30", "none", false]],
		],
		[
			"每季度, late past its end like any other",
			[window("m", "2024-01-01", "2024-06-30", { kind: "quarterly" })],
			[["m", "2024-06-30", "none", true]],
		],
	] as const)("is %s", (_, milestones, expected) => {
		expect(dueOf([...milestones])).toEqual(expected);
	});

	it("is one line per target: the earliest month owed, and all by due date", () => {
		const shared = target({ allocations: [split("2024-07-01", { a: 600, b: 400 })] });
		expect(dueOf([window("m", "2024-07-01", "2024-08-20")], [shared])).toEqual([
			["t1", "2024-07-25", "2024-07", true],
			["m", "2024-08-20", "none", false],
		]);
	});

	it("is not the figure of a unit without a share, or of one that has reached it", () => {
		const foreign = target({ allocations: [split("2024-07-01", { b: 1000 })] });
		const reached = target({
			allocations: [split("2024-07-01", { a: 10, b: 990 })],
			readings: [reading("a", "2024-07-20", 10)],
		});
		expect(dueOf([], [foreign])).toEqual([]);
		expect(dueOf([], [reached])).toEqual([]);
	});
});

describe("what waits for a lead", () => {
	const led = (milestones: ReturnType<typeof milestone>[], targets: ReturnType<typeof target>[] = []) =>
		dueFromLead(assess(plan(project({ milestones, targets, leadIds: ["lead"] })), asOf(TODAY)), "lead");
	const ids = (items: readonly { readonly milestoneId: string }[]) => items.map((item) => item.milestoneId);

	it("is what ends within thirty days, and apart from it what is late", () => {
		const bench = led([
			window("late", "2024-07-01", "2024-08-14"),
			window("today", "2024-07-01", TODAY),
			window("thirty", "2024-07-01", "2024-09-14"),
			window("later", "2024-07-01", "2024-09-15"),
			window("done", "2024-07-01", "2024-08-14", { statuses: moved(["done", "2024-08-01"]) }),
			window("others", "2024-07-01", TODAY, { actingLeadIds: ["someone"] }),
			window("standing", "2024-01-01", TODAY, { kind: "continuous" }),
			window("quarters", "2024-07-01", "2024-09-10", { kind: "quarterly" }),
			window("quarters missed", "2024-01-01", "2024-12-31", { kind: "quarterly" }),
		]);
		expect(ids(bench.due)).toEqual(["today", "quarters", "thirty"]);
		expect(ids(bench.late)).toEqual(["late", "quarters missed"]);
	});

	it("is every month or quarter that has begun and is not confirmed", () => {
		const bench = led([
			window("monthly", "2024-06-01", "2024-12-31", {
				kind: "monthly",
				confirmations: confirmed(["2024-06", "2024-06-20"]),
			}),
			window("standing", "2024-04-01", "2024-12-31", { kind: "continuous" }),
			window("quarterly", "2024-02-01", "2024-08-20", {
				kind: "quarterly",
				confirmations: confirmed(["2024-Q2", "2024-05-20"]),
			}),
		]);
		expect(bench.confirmations.map(({ period, dueOn, isOverdue }) => [period, dueOn, isOverdue])).toEqual([
			["2024-Q1", "2024-03-31", true],
			["2024-Q2", "2024-06-30", true],
			["2024-07", "2024-07-31", true],
			["2024-Q3", "2024-08-20", false],
			["2024-08", "2024-08-31", false],
			["2024-Q3", "2024-09-30", false],
		]);
	});

	it("is its own figures, once a month until the goal is met", () => {
		const own = (readings: ReturnType<typeof reading>[]) => target({ source: "lead", readings });
		expect(led([], [own([])]).readings).toMatchObject([
			{ targetId: "t1", dueOn: "2024-08-25", lastOn: null, isOverdue: true },
		]);
		expect(led([], [own([reading("lead", "2024-07-31", 400)])]).readings).toMatchObject([
			{ isOverdue: false },
		]);
		expect(led([], [own([reading("lead", "2024-08-01", 400)])]).readings).toEqual([]);
		expect(led([], [own([reading("lead", "2024-07-01", 1000)])]).readings).toEqual([]);
	});

	it("is the reports of other units, the longest waiting first", () => {
		const bench = led([
			window("m", "2024-07-01", "2024-09-30", {
				ownerIds: ["a", "b", "lead"],
				reports: [
					report("a", [["submitted", "2024-08-12"]], { id: "second" }),
					report("b", [["submitted", "2024-08-09"]], { id: "first", kind: "progress" }),
					report("lead", [["submitted", "2024-08-01"]], { id: "own" }),
				],
			}),
		]);
		expect(bench.reviews.map((review) => review.reportId)).toEqual(["first", "second"]);
	});
});

describe("what waits for a leader's review", () => {
	const own = window("m", "2024-07-01", "2024-09-30", {
		reports: [report("lead", [["submitted", "2024-08-01"]], { id: "own" })],
	});
	const reviewsOf = (leadIds: string[]) =>
		reviewsDue(assess(plan(project({ milestones: [own], leadIds })), asOf(TODAY)), {
			unitId: null,
			isLeader: true,
		});

	it("is the report of a lead that has no other lead beside it", () => {
		expect(reviewsOf(["lead"]).map((review) => review.reportId)).toEqual(["own"]);
		expect(reviewsOf(["lead", "other"])).toEqual([]);
	});
});
