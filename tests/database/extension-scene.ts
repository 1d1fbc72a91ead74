import { randomUUID } from "node:crypto";
import type { AskExtensionInput } from "@/lib/contracts/extension";
import type { Role } from "@/lib/domain/user/roles";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { askExtension } from "@/server/extension/commands-ask";

/** 4-8月, led by 区划地名和社会事务科, whose reports feed t2 with a checkpoint on 31 August. */
export const NAMING = "2024-p04-m2";
export const NAMING_RATE = "2024-p04-t2";

/** Everybody who may not ask for the milestones of 养老服务科, by a name. */
export const NO_ASKERS: readonly (readonly [string, Role, string | null])[] = [
	["an administrator", "admin", null],
	["a leader", "leader", null],
	["the office", "office", "bangongshi"],
	["another section", "section", "jiuzhu"],
	["the project's other lead, which is no acting lead of it", "unit", "laonian"],
	["a town that owns it", "unit", "yangshe"],
	["the auditor", "auditor", null],
];

/** Everybody who decides no extension, by a name. */
export const NO_DECIDERS: readonly (readonly [string, Role, string | null])[] = [
	["an administrator", "admin", null],
	["the office", "office", "bangongshi"],
	["the section that asked", "section", "yanglao"],
	["another section", "section", "jiuzhu"],
	["a town that owns it", "unit", "yangshe"],
	["the auditor", "auditor", null],
];

/** What the form 申请延期 sends now. */
export async function asking(
	milestoneId: string,
	rest: Partial<AskExtensionInput> = {},
): Promise<AskExtensionInput> {
	const { version } = await db.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
	return {
		milestoneId,
		version,
		newEndOn: "2024-10-31",
		reason: "材料到货晚",
		progress: "完成八成",
		moves: [],
		...rest,
	};
}

/** A request that waits. */
export async function asked(
	actor: Actor,
	milestoneId: string,
	rest: Partial<AskExtensionInput> = {},
): Promise<{ extensionId: string; version: number }> {
	const outcome = await askExtension(actor, await asking(milestoneId, rest), randomUUID());
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
	return { extensionId: outcome.value.extensionId, version: 1 };
}

/** How many rows there are of what these commands write, and every due day. */
export async function written() {
	const [requests, events, facts, adjustments, acts, milestones, targets, checkpoints] = await Promise.all([
		db.extensionRequest.findMany({
			select: { id: true, state: true, version: true },
			orderBy: { id: "asc" },
		}),
		db.extensionEvent.count(),
		db.extensionFact.count(),
		db.adjustment.count(),
		db.auditEntry.count({ where: { action: { startsWith: "extension." }, outcome: "done" } }),
		db.milestone.findMany({ select: { id: true, dueOn: true, version: true }, orderBy: { id: "asc" } }),
		db.target.findMany({ select: { id: true, dueOn: true, version: true }, orderBy: { id: "asc" } }),
		db.checkpoint.findMany({ orderBy: [{ targetId: "asc" }, { onDate: "asc" }] }),
	]);
	return { requests, events, facts, adjustments, acts, milestones, targets, checkpoints };
}
