import "server-only";
import type { Role } from "@/lib/domain/user/roles";
import type { Tx } from "@/server/db/client";

export interface LockedUser {
	readonly id: string;
	readonly username: string;
	readonly displayName: string;
	readonly role: Role;
	readonly unitId: string | null;
	readonly supervises: readonly string[];
	readonly passwordHash: string;
	readonly mustChangePassword: boolean;
	readonly active: boolean;
	readonly isDemo: boolean;
	readonly version: number;
}

/** The account as stored, its row locked until the transaction ends; null when there is none. */
export async function lockUser(tx: Tx, userId: string): Promise<LockedUser | null> {
	await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
	const user = await tx.user.findUnique({
		relationLoadStrategy: "join",
		where: { id: userId },
		include: { supervisions: { select: { unitId: true } } },
	});
	return user && { ...user, supervises: user.supervisions.map(({ unitId }) => unitId) };
}
