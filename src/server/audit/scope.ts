import "server-only";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { ledProjects } from "@/server/plan/scope";

/**
 * The entries that an actor may read (docs/product.md, Who may do what): auditors all, leads those of their
 * projects, unit staff what their unit did and what was done to its reports, figures and accounts. In parts that
 * may overlap, each with an index of its own; none for who may read nothing. Administrators are among these:
 * who gives rights does not also watch over them.
 */
export async function auditScope(actor: Actor): Promise<readonly Prisma.AuditEntryWhereInput[]> {
	if (may(actor, "viewAudit", "other")) return [{}];
	return [...(await entriesOfLedProjects(actor)), ...entriesOfUnit(actor)];
}

/** From where people work is for the auditor only, and so is to ask for it. */
export function readsAddresses(actor: Actor): boolean {
	return may(actor, "viewAudit", "other");
}

async function entriesOfLedProjects(actor: Actor): Promise<Prisma.AuditEntryWhereInput[]> {
	if (!may(actor, "viewAudit", "lead")) return [];
	// By id: the trail names projects and must outlive them, so it has no relation to them.
	const led = await db.project.findMany({ where: ledProjects(actor), select: { id: true } });
	return led.map(({ id }) => ({ projectId: id }));
}

function entriesOfUnit(actor: Actor): Prisma.AuditEntryWhereInput[] {
	const { unitId } = actor;
	return unitId && may(actor, "viewAudit", "ownUnit") ? [{ unitId }, { subjectUnit: unitId }] : [];
}
