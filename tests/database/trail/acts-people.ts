import { randomUUID } from "node:crypto";
import { accountForActor, mintActor } from "@/server/auth/actor";
import { signIn } from "@/server/auth/sign-in";
import { db } from "@/server/db/client";
import { createUnit, setUnitActive, updateUnit } from "@/server/unit/commands";
import { createUser, updateUser } from "@/server/user/commands";
import { resetPassword, setUserActive } from "@/server/user/commands-access";
import { changePassword } from "@/server/user/commands-password";
import { endOwnSessions } from "@/server/user/commands-session";
import { must } from "../report-ground";
import { as } from "../report-people";
import { addPerson, PASSWORD } from "../user-people";
import { type Act, mark } from "./act";

const id = () => randomUUID();
const NEW_PASSWORD = "Marked-password-77";

let made = "";
let madeUnit = "";

async function version(): Promise<number> {
	return (await db.user.findUniqueOrThrow({ where: { id: made } })).version;
}

const unitNow = () => db.unit.findUniqueOrThrow({ where: { id: madeUnit } });

/** The same person in two browsers; answers who acts in the first. */
async function holder(username: string) {
	const enter = async () =>
		(await signIn({ username, password: PASSWORD, ip: "10.0.0.9", userAgent: mark() }))?.sessionId ?? null;
	await enter();
	const row = await db.user.findUniqueOrThrow({ where: { username }, select: accountForActor });
	return mintActor(row, { sessionId: await enter(), ip: "10.0.0.9" });
}

const setActive = (active: "yes" | "no") => async () =>
	must(await setUserActive(await as("admin"), { userId: made, version: await version(), active }, id()));

const setUnit = (active: "yes" | "no") => async () => {
	const { version } = await unitNow();
	const input = { unitId: madeUnit, version, active, shownAccounts: 0, shownDuties: 0 };
	must(await setUnitActive(await as("admin"), input, id()));
};

export const ACTS_ON_PEOPLE: readonly Act[] = [
	{
		action: "user.create",
		run: async () => {
			const rights = { role: "leader", unitId: null, supervises: ["yanglao"] } as const;
			const input = {
				...rights,
				supervises: [...rights.supervises],
				username: "marked",
				displayName: mark(),
			};
			made = must(await createUser(await as("admin"), input, id())).userId;
		},
	},
	{
		action: "user.update",
		run: async () => {
			const input = { role: "unit" as const, unitId: "leyu", supervises: [], displayName: mark() };
			must(await updateUser(await as("admin"), { userId: made, version: await version(), ...input }, id()));
		},
	},
	{ action: "user.disable", run: setActive("no") },
	{ action: "user.enable", run: setActive("yes") },
	{
		action: "user.resetPassword",
		run: async () =>
			must(await resetPassword(await as("admin"), { userId: made, version: await version() }, id())),
	},
	{
		action: "session.endOther",
		run: async () => {
			await addPerson("holder", { role: "unit", unitId: "leyu" });
			must(await endOwnSessions(await holder("holder"), undefined, id()));
		},
		// The account is made for this act, outside the product.
		removes: true,
	},
	{
		action: "user.changePassword",
		run: async () => {
			const words = { current: PASSWORD, next: NEW_PASSWORD, again: NEW_PASSWORD };
			must(await changePassword(await holder("holder"), words, id()));
		},
		called: { lastSignInAt: "password" },
	},
	{
		action: "unit.create",
		run: async () => {
			const words = { name: mark(), fullName: mark(), office: mark(), aliases: [mark()] };
			const input = { kind: "town" as const, ordinal: 99, ...words };
			madeUnit = must(await createUnit(await as("admin"), input, id())).unitId;
		},
	},
	{
		action: "unit.update",
		run: async () => {
			const { version, ordinal, fullName } = await unitNow();
			const words = { name: mark(), office: mark(), aliases: [mark(), mark()] };
			must(
				await updateUnit(await as("admin"), { unitId: madeUnit, version, ordinal, fullName, ...words }, id()),
			);
		},
	},
	{ action: "unit.disable", run: setUnit("no") },
	{ action: "unit.enable", run: setUnit("yes") },
];
