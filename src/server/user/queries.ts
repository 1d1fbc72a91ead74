import "server-only";
import type { UnitChoice, UserFilters, UserList, UserPage, UserRow } from "@/lib/contracts/user";
import { foundOrRefused } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { signInLockedUntil } from "@/server/auth/throttle";
import { now } from "@/server/clock";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { openSessions } from "./queries-account";
import { administers } from "./scope";

/** Accounts per page. */
const PAGE_SIZE = 25;

const row = {
	id: true,
	username: true,
	displayName: true,
	role: true,
	active: true,
	mustChangePassword: true,
	lastSignInAt: true,
	unit: { select: { name: true, active: true } },
} as const satisfies Prisma.UserSelect;

function rowDto(user: Prisma.UserGetPayload<{ select: typeof row }>): UserRow {
	return {
		id: user.id,
		username: user.username,
		displayName: user.displayName,
		role: user.role,
		unitName: user.unit?.name ?? null,
		unitActive: user.unit?.active ?? true,
		active: user.active,
		mustChangePassword: user.mustChangePassword,
		lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
	};
}

function matching({ q, role, state, unit }: UserFilters): Prisma.UserWhereInput {
	const text = { contains: q.normalize("NFKC"), mode: "insensitive" } as const;
	return {
		...(q ? { OR: [{ displayName: text }, { username: text }, { unit: { name: text } }] } : {}),
		...(role ? { role } : {}),
		...(state ? { active: state === "active" } : {}),
		...(unit ? { unitId: unit } : {}),
	};
}

/**
 * The accounts that match, by role and then in the bureau's order of units; null for who administers none. A
 * page beyond the last is the last.
 */
export async function userList(actor: Actor, filters: UserFilters): Promise<UserList | null> {
	if (!administers(actor)) return foundOrRefused(actor, { type: "user", id: "-" }, null);
	const where = matching(filters);
	const total = await db.user.count({ where });
	const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
	const page = Math.min(filters.page, pages);
	const users = await db.user.findMany({
		relationLoadStrategy: "join",
		where,
		select: row,
		orderBy: [{ role: "asc" }, { unit: { ordinal: "asc" } }, { username: "asc" }],
		skip: (page - 1) * PAGE_SIZE,
		take: PAGE_SIZE,
	});
	return { rows: users.map(rowDto), total, page, pageSize: PAGE_SIZE };
}

/** One account with what happened to it; null for a missing one and for who administers none. */
export async function userPage(actor: Actor, userId: string): Promise<UserPage | null> {
	return foundOrRefused(actor, { type: "user", id: userId }, await findUserPage(actor, userId));
}

async function findUserPage(actor: Actor, userId: string): Promise<UserPage | null> {
	if (!administers(actor)) return null;
	const user = await db.user.findUnique({
		relationLoadStrategy: "join",
		where: { id: userId },
		select: {
			...row,
			version: true,
			unitId: true,
			isDemo: true,
			createdAt: true,
			supervisions: { select: { unitId: true } },
		},
	});
	if (!user) return null;
	const [sessions, lockedUntil, history] = await Promise.all([
		db.userSession.count({ where: openSessions(userId, now()) }),
		signInLockedUntil(db, user.username),
		db.auditEntry.findMany({
			where: { subjectType: "user", subjectId: userId, action: { startsWith: "user." }, outcome: "done" },
			orderBy: { seq: "desc" },
			take: 20,
			select: { at: true, actorName: true, action: true },
		}),
	]);
	return {
		...rowDto(user),
		version: user.version,
		unitId: user.unitId,
		supervises: user.supervisions.map(({ unitId }) => unitId),
		isDemo: user.isDemo,
		isOneself: user.id === actor.userId,
		createdAt: user.createdAt.toISOString(),
		openSessions: sessions,
		lockedUntil: lockedUntil?.toISOString() ?? null,
		history: history.map(({ at, ...entry }) => ({ at: at.toISOString(), ...entry })),
	};
}

/** All units in the bureau's order, to choose from; null for who administers none. */
export async function unitChoices(actor: Actor): Promise<readonly UnitChoice[] | null> {
	if (!administers(actor)) return null;
	return db.unit.findMany({
		orderBy: [{ ordinal: "asc" }, { name: "asc" }],
		select: { id: true, name: true, kind: true, ordinal: true, active: true },
	});
}
