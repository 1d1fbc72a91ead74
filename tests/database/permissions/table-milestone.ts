import { randomUUID } from "node:crypto";
import { milestoneListFilters } from "@/lib/contracts/lists";
import { checkDeliverables } from "@/server/milestone/commands-check";
import { confirmPeriod } from "@/server/milestone/commands-confirm";
import { moveMilestone, updateMilestone } from "@/server/milestone/commands-move";
import { milestonePage } from "@/server/milestone/queries";
import { sectionBench } from "@/server/milestone/queries-bench";
import { milestoneList } from "@/server/plan/overview/queries-lists";
import { command, query, whole } from "./expectations";
import { BUREAU, SECTIONS, TOWNS } from "./people";

// docs/product.md, Who may do what: plan: projects, milestones · update milestone.

const READ = [
	["of the towns", "2024-p04-m2", [...BUREAU, ...TOWNS, "auditor"]],
	["of 市老年活动中心", "2024-p07-m1", [...BUREAU, "laonian", ...TOWNS, "auditor"]],
	["of the towns and partners", "2024-p01-m2", [...BUREAU, ...TOWNS, "gongdian", "auditor"]],
	["of a section and an affiliate", "2024-p09-m1", [...BUREAU, "weibaozhongxin", "auditor"]],
	["of an affiliate alone", "2024-p10-m2", [...BUREAU, "jiuzhuzhan", ...TOWNS, "auditor"]],
] as const;

/** The acting leads move a milestone, which is fewer than the leads of its project. */
const MOVE = [
	["one of 社会事务科", "2024-p04-m2", ["shiwu"]],
	["one of the joint lead 养老服务科", "2024-p07-m4", ["yanglao"]],
	["one of the joint lead 市老年活动中心", "2024-p07-m1", ["laonian"]],
	["one that two leads move", "2024-p09-m1", ["weibao", "weibaozhongxin"]],
	["one of an affiliate that leads alone", "2024-p10-m9", ["jiuzhuzhan"]],
] as const;

const move = (milestoneId: string) => ({
	...{ milestoneId, version: 1, to: "inProgress" as const, effectiveOn: "2024-08-15" },
	...{ note: null, reason: null, done: null },
});

export const milestoneExpectations = [
	query("milestone/queries.milestonePage", milestonePage, READ),
	query(
		"plan/overview/queries-lists.milestoneList",
		async (actor, id) => {
			const list = await milestoneList(actor, milestoneListFilters.parse({ project: id.slice(0, 8) }));
			return list?.lines.find((line) => line.id === id) ?? null;
		},
		READ,
	),
	query(
		"milestone/queries-bench.sectionBench",
		(actor) => sectionBench(actor),
		whole([...SECTIONS, "laonian", "weibaozhongxin", "jiuzhuzhan"]),
	),
	command(
		"milestone/commands-move.moveMilestone",
		(actor, id) => moveMilestone(actor, move(id), randomUUID()),
		MOVE,
	),
	command(
		"milestone/commands-move.updateMilestone",
		(actor, id) => updateMilestone(actor, { act: "move", ...move(id) }, randomUUID()),
		MOVE,
	),
	command(
		"milestone/commands-check.checkDeliverables",
		(actor, milestoneId) => {
			const ticks = { effectiveOn: "2024-08-15", done: [`${milestoneId}-d1`] };
			return checkDeliverables(actor, { milestoneId, version: 1, ...ticks }, randomUUID());
		},
		MOVE,
	),
	command(
		"milestone/commands-confirm.confirmPeriod",
		(actor, milestoneId) => {
			const period = milestoneId === "2024-p07-m1" ? "2024-08" : "2024-Q3";
			const confirmation = { milestoneId, period, effectiveOn: "2024-08-15", note: null };
			return confirmPeriod(actor, confirmation, randomUUID());
		},
		[
			["a month of 市老年活动中心", "2024-p07-m1", ["laonian"]],
			["a quarter of 社会工作和社会组织管理科", "2024-p05-m4", ["shezu"]],
			["one that knows no periods", "2024-p09-m1", ["weibao", "weibaozhongxin"], "notRecurring"],
		],
	),
];
