import { assignmentListFilters, projectListFilters } from "@/lib/contracts/lists";
import { leaderOverview } from "@/server/plan/overview/queries";
import { workBenches } from "@/server/plan/overview/queries-benches";
import { assignmentList, projectList } from "@/server/plan/overview/queries-lists";
import { unitList, unitPage } from "@/server/plan/overview/queries-units";
import { planFile } from "@/server/plan/print/export";
import { printedPlan } from "@/server/plan/print/queries";
import { adjustmentList } from "@/server/plan/queries-adjustments";
import { projectPage } from "@/server/plan/queries-project";
import { viewToday } from "@/server/plan/view-at";
import { query, whole } from "./expectations";
import { BUREAU, PEOPLE, SECTIONS, TOWNS } from "./people";
import { adjustExpectations } from "./table-adjust";

// docs/product.md, Who may do what: plan: projects, milestones · lights, figures, totals.

const PROJECTS = [
	["of the towns", "2024-p04", [...BUREAU, ...TOWNS, "auditor"]],
	["of joint leads", "2024-p07", [...BUREAU, "laonian", ...TOWNS, "auditor"]],
	["of the towns and partners", "2024-p01", [...BUREAU, ...TOWNS, "gongdian", "auditor"]],
	["of a section and an affiliate", "2024-p09", [...BUREAU, "weibaozhongxin", "auditor"]],
	["of an affiliate alone", "2024-p10", [...BUREAU, "jiuzhuzhan", ...TOWNS, "auditor"]],
] as const;

/** A unit's staff see their own unit; the auditor totals only. */
const UNITS = [
	["凤凰镇", "fenghuang", [...BUREAU, "fenghuang"]],
	["德积街道", "deji", [...BUREAU, "deji"]],
	["供电公司", "gongdian", [...BUREAU, "gongdian"]],
	["市老年活动中心", "laonian", [...BUREAU, "laonian"]],
	["养老服务科", "yanglao", BUREAU],
] as const;

/** What units owe, as `unit milestone`: their own, all for the bureau, and for leads those of their projects. */
const DUTIES = [
	["凤凰镇's for 社会事务科", "fenghuang 2024-p04-m2", [...BUREAU, "fenghuang"]],
	["凤凰镇's for joint leads", "fenghuang 2024-p07-m4", [...BUREAU, "laonian", "fenghuang"]],
	["市老年活动中心's", "laonian 2024-p07-m1", [...BUREAU, "laonian"]],
	["供电公司's", "gongdian 2024-p01-m2", [...BUREAU, "gongdian"]],
	["德积街道's for an affiliate", "deji 2024-p10-m9", [...BUREAU, "jiuzhuzhan", "deji"]],
] as const;

const now = () => ({ at: viewToday(), knownThen: false });

export const planExpectations = [
	query("plan/queries-project.projectPage", projectPage, PROJECTS),
	query(
		"plan/overview/queries-lists.projectList",
		async (actor, id) =>
			(await projectList(actor, projectListFilters.parse({})))?.lines.find((line) => line.id === id) ?? null,
		PROJECTS,
	),
	query(
		"plan/overview/queries-lists.assignmentList",
		async (actor, id) => {
			const [unit, milestoneId] = id.split(" ");
			const list = await assignmentList(actor, assignmentListFilters.parse({ unit }));
			return list?.lines.find((line) => line.unit.id === unit && line.milestoneId === milestoneId) ?? null;
		},
		DUTIES,
	),
	query("plan/overview/queries-units.unitPage", (actor, id) => unitPage(actor, id), UNITS),
	query(
		"plan/overview/queries-units.unitList",
		async (actor, id) => (await unitList(actor))?.lines.find((line) => line.id === id) ?? null,
		UNITS,
	),
	query(
		"plan/queries-adjustments.adjustmentList",
		async (actor, id) =>
			(await adjustmentList(actor, { page: 1 }))?.projects.find((project) => project.id === id) ?? null,
		PROJECTS,
	),
	query(
		"plan/print/queries.printedPlan",
		async (actor, id) =>
			(await printedPlan(actor, "progress", now()))?.rows.find((row) => row.projectId === id) ?? null,
		PROJECTS,
	),
	// Everybody here sees one project at least; who sees none is in tests/database/plan-print.test.ts.
	query(
		"plan/print/export.planFile",
		(actor) => planFile(actor, { format: "docx", content: "progress" }, now()),
		whole(PEOPLE),
	),
	...adjustExpectations,
	query(
		"plan/overview/queries-benches.workBenches",
		(actor) => workBenches(actor),
		whole([...SECTIONS, "laonian", "weibaozhongxin", "jiuzhuzhan", ...TOWNS, "gongdian"]),
	),
	query("plan/overview/queries.leaderOverview", (actor) => leaderOverview(actor), whole(BUREAU)),
];
