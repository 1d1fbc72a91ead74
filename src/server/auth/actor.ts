import "server-only";
import type { UnitKind } from "@/lib/domain/unit/kinds";
import type { Role } from "@/lib/domain/user/roles";
import type { Tx } from "@/server/db/client";

/** Not exported: nobody outside this file can make an Actor without a cast. */
const brand: unique symbol = Symbol("actor");

/** Somebody who has been recognised. Made in src/server/auth and nowhere else. */
export interface Actor {
	readonly [brand]: true;
	readonly userId: string;
	readonly username: string;
	readonly displayName: string;
	readonly role: Role;
	readonly unitId: string | null;
	readonly unitName: string | null;
	readonly unitKind: UnitKind | null;
	/** 分管: the sections a leader answers for; empty means all. */
	readonly supervisedUnitIds: readonly string[];
	readonly sessionId: string | null;
	readonly ip: string | null;
}

interface Circumstances {
	readonly sessionId?: string | null;
	readonly ip?: string | null;
}

const account = {
	id: true,
	username: true,
	displayName: true,
	role: true,
	unitId: true,
	active: true,
	mustChangePassword: true,
	unit: { select: { name: true, kind: true, active: true } },
	supervisions: { select: { unitId: true } },
} as const;

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

function findAccount(tx: Tx, where: { id: string } | { username: string }) {
	return tx.user.findUnique({ where, select: account });
}

/** Mints the actor of an account row that the caller has just read. */
export function mintActor(row: Account, circumstances: Circumstances = {}): Actor {
	return {
		[brand]: true,
		userId: row.id,
		username: row.username,
		displayName: row.displayName,
		role: row.role,
		unitId: row.unitId,
		unitName: row.unit?.name ?? null,
		unitKind: row.unit?.kind ?? null,
		supervisedUnitIds: row.supervisions.map((supervision) => supervision.unitId),
		sessionId: circumstances.sessionId ?? null,
		ip: circumstances.ip ?? null,
	};
}

/** What `mintActor` needs of an account. */
export const accountForActor = account;

/** Whether an account may act: neither it nor the unit for which it acts has been disabled. */
export function isInService(row: { active: boolean; unit: { active: boolean } | null }): boolean {
	return row.active && row.unit?.active !== false;
}

/** The actor of an account in service, for scripts and tests that have no session; null when there is none. */
export async function actorOfUsername(tx: Tx, username: string): Promise<Actor | null> {
	const row = await findAccount(tx, { username });
	return row && isInService(row) ? mintActor(row) : null;
}
