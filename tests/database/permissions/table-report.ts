import { randomUUID } from "node:crypto";
import { reportListQuery } from "@/lib/contracts/report";
import type { Actor } from "@/server/auth/actor";
import { viewToday } from "@/server/plan/view-at";
import { confirmUnchanged } from "@/server/report/commands-confirm";
import { startCorrection, startReport } from "@/server/report/commands-draft";
import { approveReport, returnReport } from "@/server/report/commands-review";
import { deleteDraft, saveDraft } from "@/server/report/commands-save";
import { submitReport, withdrawReport } from "@/server/report/commands-submit";
import { reportCheck, reportEdit, reportPage, reportPageAt } from "@/server/report/queries";
import { unitBench } from "@/server/report/queries-bench";
import { readsReportList, reportList } from "@/server/report/queries-list";
import { command, query, whole } from "./expectations";
import {
	APPROVED,
	DRAFT,
	FOR_TWO_LEADS,
	OF_JOINT_LEAD,
	OF_PARTNER,
	OF_SOLE_LEAD,
	RETURNED,
	SUBMITTED,
} from "./ground";
import { LEADERS, PEOPLE, SECTIONS, TOWNS } from "./people";

// docs/product.md, Who may do what: reports and attachments · write and submit reports · review reports.

/** Whoever reads reports reads these; the office approved ones only; a draft is its unit's alone. */
const READ = [
	["凤凰镇's draft", DRAFT, ["fenghuang"]],
	["what 凤凰镇 submitted to 社会事务科", SUBMITTED, [...LEADERS, "shiwu", "fenghuang"]],
	["what 社会事务科 returned to 德积街道", RETURNED, [...LEADERS, "shiwu", "deji"]],
	["凤凰镇's approved one", APPROVED, [...LEADERS, "bangongshi", "shiwu", "fenghuang"]],
	["what a joint lead submitted", OF_JOINT_LEAD, [...LEADERS, "yanglao", "laonian"]],
	["what the only lead submitted", OF_SOLE_LEAD, [...LEADERS, "jiuzhuzhan"]],
	["what two leads may review", FOR_TWO_LEADS, [...LEADERS, "weibao", "weibaozhongxin", "fenghuang"]],
	["供电公司's approved one", OF_PARTNER, [...LEADERS, "bangongshi", "gongdian"]],
] as const;

/** The form of a report is its own unit's. */
const WRITE = [
	["凤凰镇's draft", DRAFT, ["fenghuang"]],
	["what 凤凰镇 submitted", SUBMITTED, ["fenghuang"]],
	["what 德积街道 got back", RETURNED, ["deji"]],
	["what a joint lead submitted", OF_JOINT_LEAD, ["laonian"]],
	["供电公司's approved one", OF_PARTNER, ["gongdian"]],
] as const;

const seen = (reportId: string) => ({ reportId, version: 1 });

function save(actor: Actor, reportId: string): Promise<unknown> {
	const form = {
		kind: "progress",
		speaksFor: "2024-08-14",
		narrative: "已对外服务。",
		readings: {},
	} as const;
	return saveDraft(actor, { ...seen(reportId), ...form, goOn: "stay" }, randomUUID());
}

/** Nobody reviews what their own unit submitted: the other lead does, and where there is none, a leader. */
const review = (afterwards?: string) =>
	[
		["of a town, by the only lead", SUBMITTED, ["shiwu"], afterwards],
		["of a joint lead, by the other", OF_JOINT_LEAD, ["yanglao"], afterwards],
		["of the only lead, by a leader", OF_SOLE_LEAD, LEADERS, afterwards],
		["of a town, by both leads", FOR_TWO_LEADS, ["weibao", "weibaozhongxin"], afterwards],
		["not submitted yet", DRAFT, []],
	] as const;

export const reportExpectations = [
	query("report/queries.reportPage", reportPage, READ),
	query("report/queries.reportPageAt", (actor, id) => reportPageAt(actor, id, viewToday()), READ),
	query(
		"report/queries-list.reportList",
		async (actor, id) =>
			(await reportList(actor, reportListQuery.parse({}))).rows.find((row) => row.id === id) ?? null,
		READ,
	),
	query(
		"report/queries-list.readsReportList",
		async (actor) => (await readsReportList(actor)) || null,
		whole(PEOPLE.filter((person) => person !== "admin" && person !== "auditor")),
	),
	query("report/queries.reportEdit", reportEdit, WRITE),
	query("report/queries.reportCheck", reportCheck, WRITE),
	query(
		"report/queries-bench.unitBench",
		(actor) => unitBench(actor),
		whole([...SECTIONS, "laonian", "weibaozhongxin", "jiuzhuzhan", ...TOWNS, "gongdian"]),
	),
	command(
		"report/commands-draft.startReport",
		(actor, milestoneId) => startReport(actor, { milestoneId }, randomUUID()),
		[
			["for a milestone of the towns", "2024-p02-m2", TOWNS],
			["for one of the towns and partners", "2024-p01-m2", [...TOWNS, "gongdian"]],
			["for one of 市老年活动中心", "2024-p07-m1", ["laonian"]],
			["for one that its lead carries out alone", "2024-p06-m2", []],
		],
	),
	command(
		"report/commands-draft.startCorrection",
		(actor, reportId) => startCorrection(actor, { reportId }, randomUUID()),
		[
			["of 凤凰镇's approved one", APPROVED, ["fenghuang"]],
			["of 供电公司's approved one", OF_PARTNER, ["gongdian"]],
			["of one that was not approved yet", SUBMITTED, []],
		],
	),
	command("report/commands-save.saveDraft", save, [
		["凤凰镇's draft", DRAFT, ["fenghuang"]],
		["what 德积街道 got back", RETURNED, ["deji"]],
		["what 凤凰镇 submitted", SUBMITTED, ["fenghuang"], "already"],
	]),
	command("report/commands-save.deleteDraft", (actor, id) => deleteDraft(actor, seen(id), randomUUID()), [
		["凤凰镇's draft", DRAFT, ["fenghuang"]],
		["what 德积街道 got back", RETURNED, ["deji"], "wasSubmitted"],
	]),
	command("report/commands-submit.submitReport", (actor, id) => submitReport(actor, seen(id), randomUUID()), [
		["凤凰镇's draft", DRAFT, ["fenghuang"]],
		["what 德积街道 got back", RETURNED, ["deji"]],
	]),
	command(
		"report/commands-submit.withdrawReport",
		(actor, id) => withdrawReport(actor, seen(id), randomUUID()),
		[
			["what 凤凰镇 submitted", SUBMITTED, ["fenghuang"]],
			["what a joint lead submitted", OF_JOINT_LEAD, ["laonian"]],
			["what the only lead submitted", OF_SOLE_LEAD, ["jiuzhuzhan"]],
		],
	),
	command(
		"report/commands-review.approveReport",
		(actor, id) => approveReport(actor, seen(id), randomUUID()),
		[...review(), ["of 德积街道, returned before", RETURNED, ["shiwu"], "already"]],
	),
	command(
		"report/commands-review.returnReport",
		(actor, id) => returnReport(actor, { ...seen(id), reason: "请补充。", fields: [] }, randomUUID()),
		review(),
	),
	command(
		"report/commands-confirm.confirmUnchanged",
		(actor, targetId) => confirmUnchanged(actor, { targetId }, randomUUID()),
		[
			["a target of which 凤凰镇 has a share and a figure", "2024-p07-t1", ["fenghuang"]],
			["one that two towns share", "2024-p04-t1", TOWNS, "nothingToConfirm"],
			["one of which nobody has a share", "2024-p06-t1", []],
		],
	),
];
