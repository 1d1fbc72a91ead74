import { HISTORY_SHORT } from "@/lib/contracts/history";
import { assignmentListFilters, milestoneListFilters, projectListFilters } from "@/lib/contracts/lists";
import { reportListQuery } from "@/lib/contracts/report";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { milestonePage } from "@/server/milestone/queries";
import { sectionBench } from "@/server/milestone/queries-bench";
import { leaderOverview } from "@/server/plan/overview/queries";
import { assignmentList, milestoneList, projectList } from "@/server/plan/overview/queries-lists";
import { unitList, unitPage } from "@/server/plan/overview/queries-units";
import { projectPage } from "@/server/plan/queries-project";
import { reportPageAt } from "@/server/report/queries";
import { unitBench } from "@/server/report/queries-bench";
import { reportList } from "@/server/report/queries-list";
import { targetPage } from "@/server/target/queries";
import type { Chance } from "./chance";
import type { People } from "./people";

/** A page that somebody looked at, to be asked for again. */
export interface Look {
	readonly name: string;
	ask(at: ViewAt): Promise<unknown>;
	/** What the present shows beside what counts: who waits for whom. */
	readonly isLeader: boolean;
}

interface Ids {
	readonly projects: readonly string[];
	readonly milestones: readonly string[];
	readonly targets: readonly string[];
	readonly units: readonly string[];
}

/** What can be looked at all year; the order is by id. */
export async function idsOf(): Promise<Ids> {
	const byId = { select: { id: true }, orderBy: { id: "asc" } } as const;
	const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
	return {
		projects: ids(await db.project.findMany(byId)),
		milestones: ids(await db.milestone.findMany(byId)),
		targets: ids(await db.target.findMany(byId)),
		units: ids(await db.unit.findMany(byId)),
	};
}

/** The pages that people look at one evening: every list and bench, and some pages of single things. */
export async function looksOf(chance: Chance, people: People, ids: Ids): Promise<Look[]> {
	const one = (from: readonly string[]) => chance.oneOf(from) ?? "";
	const reports = await db.report.findMany({
		where: { events: { some: {} } },
		select: { id: true, unitId: true },
		orderBy: [{ createdAt: "asc" }, { unitId: "asc" }],
	});
	const report = chance.oneOf(reports);
	const project = one(ids.projects);
	const { leads, milestones, targets } = await db.project.findUniqueOrThrow({
		where: { id: project },
		select: {
			leads: { select: { unitId: true } },
			milestones: { select: { id: true, owners: { select: { unitId: true } } } },
			targets: { select: { id: true } },
		},
	});
	const owner = one(milestones.flatMap(({ owners }) => owners.map(({ unitId }) => unitId)));
	const staff = people.of(owner || (leads[0]?.unitId ?? ""));
	const lead = people.of(leads[0]?.unitId ?? "");
	return [
		...listsFor(people.leader, true),
		...listsFor(lead, false),
		...listsFor(staff, false),
		{ name: "总览", isLeader: true, ask: (at) => leaderOverview(people.leader, at) },
		{ name: "报告（办公室）", isLeader: false, ask: (at) => reportsOf(people.office, at) },
		{ name: "牵头工作台", isLeader: false, ask: (at) => sectionBench(lead, at) },
		{ name: "单位工作台", isLeader: false, ask: (at) => unitBench(staff, at) },
		...pagesFor(people.leader, true, {
			project: one(ids.projects),
			milestone: one(ids.milestones),
			target: one(ids.targets),
			unit: one(ids.units),
			report: report?.id ?? null,
		}),
		...pagesFor(lead, false, {
			project,
			milestone: one(milestones.map(({ id }) => id)),
			target: one(targets.map(({ id }) => id)) || null,
			unit: lead.unitId ?? "",
			report: null,
		}),
		...pagesFor(staff, false, {
			project,
			milestone: one(milestones.map(({ id }) => id)),
			target: one(targets.map(({ id }) => id)) || null,
			unit: staff.unitId ?? "",
			report: chance.oneOf(reports.filter(({ unitId }) => unitId === staff.unitId))?.id ?? null,
		}),
	];
}

function reportsOf(actor: Actor, at: ViewAt) {
	return reportList(actor, reportListQuery.parse({}), at);
}

function listsFor(actor: Actor, isLeader: boolean): Look[] {
	const who = actor.unitId ?? actor.role;
	return [
		{ name: `项目 ${who}`, isLeader, ask: (at) => projectList(actor, projectListFilters.parse({}), at) },
		{
			name: `节点 ${who}`,
			isLeader,
			ask: (at) => milestoneList(actor, milestoneListFilters.parse({}), at),
		},
		{
			name: `分解任务 ${who}`,
			isLeader,
			ask: (at) => assignmentList(actor, assignmentListFilters.parse({}), at),
		},
		{ name: `单位 ${who}`, isLeader, ask: (at) => unitList(actor, at) },
		{ name: `报告 ${who}`, isLeader, ask: (at) => reportsOf(actor, at) },
	];
}

interface Chosen {
	readonly project: string;
	readonly milestone: string;
	readonly target: string | null;
	readonly unit: string;
	readonly report: string | null;
}

function pagesFor(actor: Actor, isLeader: boolean, chosen: Chosen): Look[] {
	const who = actor.unitId ?? actor.role;
	const { project, milestone, target, unit, report } = chosen;
	return [
		{ name: `${project} ${who}`, isLeader, ask: (at) => projectPage(actor, project, HISTORY_SHORT, at) },
		{
			name: `${milestone} ${who}`,
			isLeader,
			ask: (at) => milestonePage(actor, milestone, HISTORY_SHORT, at),
		},
		...(target
			? [{ name: `${target} ${who}`, isLeader, ask: (at: ViewAt) => targetPage(actor, target, at) }]
			: []),
		{ name: `${unit} ${who}`, isLeader, ask: (at) => unitPage(actor, unit, at) },
		...(report
			? [{ name: `report ${report} ${who}`, isLeader, ask: (at: ViewAt) => reportPageAt(actor, report, at) }]
			: []),
	];
}
