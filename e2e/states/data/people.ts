import { hashPassword } from "@/server/auth/password";
import { db } from "@/server/db/client";
import { DEMO_PASSWORD, demoAccounts } from "../../../prisma/demo/accounts";

// People of every role for an installation that is no demonstration, with the names and the password that
// e2e/support/people.ts signs in with.

const passwordHash = await hashPassword(DEMO_PASSWORD);
for (const { username, displayName, role, unitId, supervises = [] } of demoAccounts) {
	const account = { displayName, role, unitId, passwordHash, mustChangePassword: false };
	await db.user.upsert({
		where: { username },
		update: account,
		create: {
			...account,
			id: `demo-${username}`,
			username,
			supervisions: { create: supervises.map((section) => ({ unitId: section })) },
		},
	});
}
// A unit and a section that the plan asks nothing of.
await db.unit.create({ data: { id: "idle", name: "市档案馆", kind: "partner", ordinal: 990 } });
for (const [username, role, unitId] of [
	["idle", "unit", "idle"],
	["idlesection", "section", "bangongshi"],
] as const) {
	await db.user.create({ data: { username, displayName: username, role, unitId, passwordHash } });
}
await db.$disconnect();
