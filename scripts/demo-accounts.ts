import { record } from "@/server/audit/trail";
import { hashPassword } from "@/server/auth/password";
import { isDemo } from "@/server/clock";
import { db } from "@/server/db/client";
import { DEMO_PASSWORD, demoAccounts } from "../prisma/demo/accounts";

// The demonstration's accounts. They exist nowhere else: the application refuses them without DEMO=1.

const SYSTEM = { userId: null, displayName: "系统", role: null, unitId: null, ip: null };

if (!isDemo()) throw new Error("demonstration accounts are for DEMO=1 only");

for (const { username, displayName, role, unitId, supervises = [] } of demoAccounts) {
	if ((await db.user.count({ where: { username } })) > 0) continue;
	const id = `demo-${username}`;
	const passwordHash = await hashPassword(DEMO_PASSWORD);
	await db.$transaction(async (tx) => {
		const account = { id, username, displayName, role, unitId, passwordHash, isDemo: true };
		await tx.user.create({
			data: { ...account, supervisions: { create: supervises.map((section) => ({ unitId: section })) } },
		});
		await record(tx, SYSTEM, {
			action: "user.create",
			subjectType: "user",
			subjectId: id,
			subjectUnit: unitId,
			fields: ["username", "displayName", "role", "password", ...(unitId ? ["unitId"] : [])],
		});
	});
}
await db.$disconnect();
