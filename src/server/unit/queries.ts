import "server-only";
import type { UnitAdminPage, UnitRow } from "@/lib/contracts/unit";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { administers } from "@/server/user/scope";
import { consequencesOfDisabling } from "./duties";

const row = {
	id: true,
	name: true,
	fullName: true,
	kind: true,
	office: true,
	ordinal: true,
	active: true,
	_count: { select: { users: { where: { active: true } } } },
} as const satisfies Prisma.UnitSelect;

function rowDto({ _count, ...unit }: Prisma.UnitGetPayload<{ select: typeof row }>): UnitRow {
	return { ...unit, accounts: _count.users };
}

/** All units in the bureau's official order; null for who administers none. */
export async function unitList(actor: Actor): Promise<readonly UnitRow[] | null> {
	if (!administers(actor)) return foundOrRefused(actor, { type: "unit", id: "-" }, null);
	const units = await db.unit.findMany({ select: row, orderBy: [{ ordinal: "asc" }, { name: "asc" }] });
	return units.map(rowDto);
}

/** One unit with its people and what disabling it would leave behind; null for a missing one alike. */
export async function unitAdminPage(actor: Actor, unitId: string): Promise<UnitAdminPage | null> {
	return foundOrRefused(actor, { type: "unit", id: unitId }, await findUnitPage(actor, unitId));
}

async function findUnitPage(actor: Actor, unitId: string): Promise<UnitAdminPage | null> {
	if (!administers(actor)) return null;
	const unit = await db.unit.findUnique({
		relationLoadStrategy: "join",
		where: { id: unitId },
		select: {
			id: true,
			name: true,
			fullName: true,
			kind: true,
			office: true,
			ordinal: true,
			active: true,
			version: true,
			mergedInto: { select: { name: true } },
			aliases: { select: { alias: true }, orderBy: { alias: "asc" } },
			leads: { select: { projectId: true } },
			users: {
				select: { id: true, username: true, displayName: true, active: true, lastSignInAt: true },
				orderBy: [{ active: "desc" }, { username: "asc" }],
			},
		},
	});
	if (!unit) return null;
	const { accounts, duties } = await consequencesOfDisabling(db, unitId);
	const { aliases, leads, users, mergedInto, ...own } = unit;
	return {
		...own,
		accounts,
		mergedInto: mergedInto?.name ?? null,
		aliases: aliases.map(({ alias }) => alias),
		openDuties: duties,
		leads: leads.length,
		people: users.map(({ lastSignInAt, ...user }) => ({
			...user,
			lastSignInAt: lastSignInAt?.toISOString() ?? null,
		})),
	};
}
