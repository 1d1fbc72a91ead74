import { randomUUID } from "node:crypto";
import type { ConfirmPeriodInput, MoveMilestoneInput } from "@/lib/contracts/milestone";
import type { MilestoneKind } from "@/lib/domain/milestone/facts";
import type { Role } from "@/lib/domain/user/roles";
import { db } from "@/server/db/client";

// Milestones of the plan of 2024, by what the tests need of them.

/** 7-9月, owned by the eleven towns, led by 养老服务科. */
export const RETROFITS = "2024-p07-m4";
/** 1-3月, carried out by 养老服务科 alone, with two deliverables. */
export const POLICY = "2024-p07-m2";
/** Monthly, led by 市老年活动中心. */
export const LESSONS = "2024-p07-m1";
/** 常态化, led by 社会工作和社会组织管理科. */
export const STANDING = "2024-p05-m4";
/** Led by 未成年人保护科 and 市未成年人关爱保护中心. */
export const TWO_LEADS = "2024-p09-m1";

/** Everybody who may not act on the milestones of 养老服务科, by a name. */
export const STRANGERS: readonly (readonly [string, Role, string | null])[] = [
	["an administrator", "admin", null],
	["a leader", "leader", null],
	["the office", "office", "bangongshi"],
	["another section", "section", "shiwu"],
	["the project's other lead, which is no acting lead of it", "unit", "laonian"],
	["a town that owns it", "unit", "yangshe"],
	["a partner outside the project", "unit", "gongdian"],
	["the auditor", "auditor", null],
];

/** A milestone for one test alone, 1 July to 30 September, that 养老服务科 leads and nobody owns; two deliverables. */
export async function freshMilestone(
	rest: { kind?: MilestoneKind; startOn?: Date; endOn?: Date; dueOn?: Date } = {},
): Promise<string> {
	const id = `2024-p07-test-${randomUUID().slice(0, 8)}`;
	await db.milestone.create({
		data: {
			id,
			projectId: "2024-p07",
			ordinal: 100 + Math.floor(Math.random() * 1_000_000),
			words: "试点",
			rawWords: "试点",
			startOn: new Date("2024-07-01"),
			endOn: new Date("2024-09-30"),
			dueOn: new Date("2024-09-30"),
			precision: "month",
			kind: "oneOff",
			leads: { create: { unitId: "yanglao", position: 0 } },
			deliverables: {
				create: [
					{ id: `${id}-d1`, ordinal: 1, text: "一" },
					{ id: `${id}-d2`, ordinal: 2, text: "二" },
				],
			},
			...rest,
		},
	});
	return id;
}

export async function versionOf(milestoneId: string): Promise<number> {
	return (await db.milestone.findUniqueOrThrow({ where: { id: milestoneId } })).version;
}

/** A move as the form sends it now, starting today without words. */
export async function move(
	milestoneId: string,
	rest: Partial<MoveMilestoneInput> = {},
): Promise<MoveMilestoneInput> {
	return {
		milestoneId,
		version: await versionOf(milestoneId),
		to: "inProgress",
		effectiveOn: "2024-08-15",
		note: null,
		reason: null,
		done: null,
		...rest,
	};
}

export function confirmation(
	milestoneId: string,
	period: string,
	rest: Partial<ConfirmPeriodInput> = {},
): ConfirmPeriodInput {
	return { milestoneId, period, effectiveOn: "2024-08-15", note: null, ...rest };
}

/** How many rows there are of what these commands write, and every milestone's cache. */
export async function written() {
	const [statuses, checks, confirmations, acts, caches] = await Promise.all([
		db.statusFact.count(),
		db.checklistFact.count(),
		db.confirmationFact.count(),
		db.auditEntry.count({ where: { action: { startsWith: "milestone." }, outcome: "done" } }),
		db.milestone.findMany({
			select: { id: true, status: true, statusOn: true, version: true },
			orderBy: { id: "asc" },
		}),
	]);
	return { statuses, checks, confirmations, acts, caches };
}
