import { randomUUID } from "node:crypto";
import { adjustMilestonePlan } from "@/server/plan/commands-adjust-milestone";
import { adjustProjectPlan } from "@/server/plan/commands-adjust-project";
import { adjustTargetPlan } from "@/server/plan/commands-adjust-target";
import { adjustMilestoneForm, adjustProjectForm, adjustTargetForm } from "@/server/plan/queries-adjust";
import { command, query } from "./expectations";

// docs/product.md, Who may do what: import, publish plan; users, units, settings. Adjustments are the plan's.

const PROJECTS = [
	["of 养老服务科", "2024-p06", ["admin"]],
	["of joint leads", "2024-p07", ["admin"]],
] as const;
const MILESTONES = [
	["of the towns", "2024-p04-m2", ["admin"]],
	["of joint leads", "2024-p07-m4", ["admin"]],
] as const;
const TARGETS = [
	["of 社会事务科", "2024-p04-t1", ["admin"]],
	["of joint leads", "2024-p07-t1", ["admin"]],
] as const;

/** A form that is out of date: whoever may adjust is told so, and nothing changes. */
const stale = <Row extends readonly [string, string, readonly ["admin"]]>(rows: readonly Row[]) =>
	rows.map(([what, id, may]) => [what, id, may, "conflict"] as const);
const act = { version: 0, reason: "专题会议要求" };
const days = { startOn: "2024-01-01", dueOn: "2024-12-31" };

export const adjustExpectations = [
	query("plan/queries-adjust.adjustProjectForm", adjustProjectForm, PROJECTS),
	query("plan/queries-adjust.adjustMilestoneForm", adjustMilestoneForm, MILESTONES),
	query("plan/queries-adjust.adjustTargetForm", adjustTargetForm, TARGETS),
	command(
		"plan/commands-adjust-project.adjustProjectPlan",
		(actor, projectId) => {
			const words = {
				name: "新名",
				shortName: "新",
				mainContent: "新",
				leadIds: ["yanglao"],
				responsible: [],
			};
			return adjustProjectPlan(actor, { projectId, ...words, ...act }, randomUUID());
		},
		stale(PROJECTS),
	),
	command(
		"plan/commands-adjust-milestone.adjustMilestonePlan",
		(actor, milestoneId) => {
			const window = { startOn: "2024-01-01", endOn: "2024-12-31", actingLeadIds: ["yanglao"], ownerIds: [] };
			return adjustMilestonePlan(
				actor,
				{ milestoneId, words: "新", track: null, ...window, ...act },
				randomUUID(),
			);
		},
		stale(MILESTONES),
	),
	command(
		"plan/commands-adjust-target.adjustTargetPlan",
		(actor, targetId) => {
			const figures = { goal: 1, baseline: 0, checkpoints: [], minPerUnit: null };
			return adjustTargetPlan(
				actor,
				{ targetId, name: "新", counts: "新", ...figures, ...days, ...act },
				randomUUID(),
			);
		},
		stale(TARGETS),
	),
];
