import { describe, expect, it } from "vitest";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { ProjectFacts } from "@/lib/domain/plan/facts";
import { projectProgress } from "@/lib/domain/plan/progress";
import type { TargetFacts } from "@/lib/domain/target/facts";
import * as story from "../story";

/** The only project of a plan on a day. */
function assessedWith(facts: Partial<ProjectFacts>, day: string) {
	const [assessed] = story.assess(story.plan(story.project(facts)), story.asOf(day)).projects;
	if (!assessed) throw new Error("the plan has no project");
	return assessed;
}

const stand = (facts: Partial<MilestoneFacts>, day: string) =>
	projectProgress(assessedWith({ milestones: [story.milestone(facts)] }, day), day, null).windows[0];
const figures = (facts: Partial<TargetFacts>, day: string, own: string | null = null) =>
	projectProgress(assessedWith({ targets: [story.target(facts)] }, day), day, own).targets[0];

// The window of the tests runs from 1 April to 30 June 2024.
describe("where a window stands", () => {
	it.each([
		["before it opens", {}, "2024-03-31", { code: "ahead", startOn: "2024-04-01" }],
		["on its first day", {}, "2024-04-01", { code: "waiting", dueOn: "2024-06-30", daysLeft: 90 }],
		[
			"begun before it opens",
			{ statuses: story.moved(["inProgress", "2024-03-20"]) },
			"2024-03-25",
			{ code: "running", dueOn: "2024-06-30", daysLeft: 97 },
		],
		[
			"on its last day",
			{ statuses: story.moved(["inProgress", "2024-04-02"]) },
			"2024-06-30",
			{ code: "running", dueOn: "2024-06-30", daysLeft: 0 },
		],
		[
			"the day after",
			{ statuses: story.moved(["inProgress", "2024-04-02"]) },
			"2024-07-01",
			{ code: "overdue", dueOn: "2024-06-30", days: 1, begun: true },
		],
		["never begun", {}, "2024-07-10", { code: "overdue", dueOn: "2024-06-30", days: 10, begun: false }],
		[
			"finished in time",
			{ statuses: story.moved(["inProgress", "2024-04-02"], ["done", "2024-06-28"]) },
			"2024-07-10",
			{ code: "finished", on: "2024-06-28", dueOn: "2024-06-30", daysLate: 0 },
		],
		[
			"finished late",
			{ statuses: story.moved(["inProgress", "2024-04-02"], ["done", "2024-07-03"]) },
			"2024-07-10",
			{ code: "finished", on: "2024-07-03", dueOn: "2024-06-30", daysLate: 3 },
		],
		[
			"finished, but not by that day",
			{ statuses: story.moved(["inProgress", "2024-04-02"], ["done", "2024-06-28"]) },
			"2024-06-20",
			{ code: "running", dueOn: "2024-06-30", daysLeft: 10 },
		],
		[
			"given up",
			{ statuses: story.moved(["cancelled", "2024-05-06"]) },
			"2024-07-10",
			{ code: "cancelled", on: "2024-05-06" },
		],
		["常态化, past its end", { kind: "continuous" as const }, "2024-07-10", { code: "standing" }],
		[
			"常态化, closed",
			{
				kind: "continuous" as const,
				statuses: story.moved(["inProgress", "2024-04-02"], ["done", "2024-07-03"]),
			},
			"2024-07-10",
			{ code: "closed", on: "2024-07-03" },
		],
	] as const)("%s", (_, facts, day, expected) => {
		expect(stand(facts, day)?.stand).toEqual(expected);
	});

	it("counts to an extended end and remembers the original one", () => {
		const extensions = [{ ...story.on("2024-06-20"), newEndOn: "2024-07-31" }];
		expect(stand({ extensions }, "2024-07-10")).toMatchObject({
			stand: { code: "waiting", dueOn: "2024-07-31", daysLeft: 21 },
			extendedFrom: "2024-06-30",
		});
		expect(stand({ extensions }, "2024-06-19")?.extendedFrom).toBeNull();
	});

	it("counts the completions of all owners, and tells one unit of its own only", () => {
		const facts = {
			ownerIds: ["a", "b", "c"],
			reports: [
				story.report("a", [
					["submitted", "2024-05-01"],
					["approved", "2024-05-03"],
				]),
				story.report("b", [["submitted", "2024-05-02"]]),
			],
		};
		const progress = (own: string | null) =>
			projectProgress(assessedWith({ milestones: [story.milestone(facts)] }, "2024-05-10"), "2024-05-10", own)
				.windows[0];
		expect(progress(null)).toMatchObject({ completions: { approved: 1, total: 3 }, own: null });
		expect(progress("b")).toMatchObject({ completions: { approved: 1, total: 3 }, own: "submitted" });
		expect(progress("c")?.own).toBe("toReport");
		expect(progress("stranger")?.own).toBeNull();
	});
});

describe("where a target stands", () => {
	const allocations = [story.split("2024-07-01", { a: 600, b: 400 })];
	const readings = [story.reading("a", "2024-07-20", 150), story.reading("b", "2024-07-20", 50)];

	it("is the city's total, and of units only the asker's", () => {
		const facts = { allocations, readings };
		expect(figures(facts, "2024-07-31")).toMatchObject({
			value: 200,
			hasBegun: true,
			isMet: false,
			own: null,
		});
		expect(figures(facts, "2024-07-31", "b")).toMatchObject({
			value: 200,
			own: { share: 400, figure: { numerator: 50 } },
		});
		expect(figures(facts, "2024-07-31", "stranger")?.own).toBeNull();
	});

	it("knows nothing before the first figure, and nothing of the start before it", () => {
		expect(figures({ allocations, readings }, "2024-07-10", "a")).toMatchObject({
			value: null,
			own: { share: 600, figure: null },
		});
		expect(figures({}, "2024-06-30")).toMatchObject({ hasBegun: false, expected: null, gap: null });
	});

	it("is held against what is expected, where anything is", () => {
		expect(figures({ readings }, "2024-07-20")?.expected).toBe(200);
		const byCheckpoints = {
			curve: "checkpoints",
			checkpoints: [{ onDate: "2024-08-01", value: 300 }],
		} as const;
		expect(figures(byCheckpoints, "2024-07-31")?.expected).toBeNull();
		expect(figures(byCheckpoints, "2024-08-01")?.expected).toBe(300);
	});
});
