import { hashPassword } from "@/server/auth/password";
import { isDemo } from "@/server/clock";
import { db } from "@/server/db/client";
import { DEMO_PASSWORD, demoAccounts } from "../prisma/demo/accounts";

// The demonstration's accounts. They exist nowhere else: the application refuses them without DEMO=1.

if (!isDemo()) throw new Error("demonstration accounts are for DEMO=1 only");

for (const { username, displayName, role, unitId, supervises = [] } of demoAccounts) {
	await db.user.upsert({
		where: { username },
		update: {},
		create: {
			id: `demo-${username}`,
			username,
			displayName,
			role,
			unitId,
			passwordHash: await hashPassword(DEMO_PASSWORD),
			isDemo: true,
			supervisions: { create: supervises.map((section) => ({ unitId: section })) },
		},
	});
}
await db.$disconnect();
