import { randomInt } from "node:crypto";
import { record } from "@/server/audit/trail";
import { hashPassword } from "@/server/auth/password";
import { db } from "@/server/db/client";

// Makes the first administrator, with a one-time password that is printed once and stored nowhere. Prints
// nothing and changes nothing when somebody can administer already.

// Without the letters and digits that people mistake for each other.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const USERNAME = "admin";

const password = await db.$transaction(async (tx) => {
	// Two first starts at once must not make two administrators, or print two passwords for one.
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(20240002)`;
	const administrators = await tx.user.count({ where: { role: "admin", active: true } });
	if (administrators > 0) return null;
	const oneTime = Array.from({ length: 4 }, () => group(4)).join("-");
	const given = {
		passwordHash: await hashPassword(oneTime),
		mustChangePassword: true,
		role: "admin",
		active: true,
	} as const;
	const { id } = await tx.user.upsert({
		where: { username: USERNAME },
		update: { ...given, unitId: null },
		create: { ...given, username: USERNAME, displayName: "系统管理员" },
	});
	const system = { userId: null, displayName: "系统", role: null, unitId: null, ip: null };
	await record(tx, system, { action: "user.createFirstAdmin", subjectType: "user", subjectId: id });
	return oneTime;
});
if (password) console.log(password);
await db.$disconnect();

function group(length: number): string {
	return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
