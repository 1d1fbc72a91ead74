import { randomUUID } from "node:crypto";
import { userFilters } from "@/lib/contracts/user";
import { createUser, updateUser } from "@/server/user/commands";
import { resetPassword, setUserActive } from "@/server/user/commands-access";
import { endOwnSessions } from "@/server/user/commands-session";
import { unitChoices, userList, userPage } from "@/server/user/queries";
import { command, elsewhere, own, query, whole } from "./expectations";
import { LEADER_SESSION, TOWN_SESSION } from "./ground";

// docs/product.md, Who may do what: users, units, settings. One's own account is everybody's.

const ACCOUNTS = [
	["a town's", "deji", ["admin"]],
	["a leader's", "leader2", ["admin"]],
	["the auditor's", "auditor", ["admin"]],
] as const;

export const userExpectations = [
	query(
		"user/queries.userList",
		async (actor, id) =>
			(await userList(actor, userFilters.parse({ q: id })))?.rows.find((row) => row.id === id) ?? null,
		ACCOUNTS,
	),
	query("user/queries.userPage", userPage, ACCOUNTS),
	query("user/queries.unitChoices", unitChoices, whole(["admin"])),
	command(
		"user/commands.createUser",
		(actor) => {
			const rights = { role: "unit" as const, unitId: "leyu", supervises: [] };
			return createUser(actor, { username: "leyu-new", displayName: "填报员", ...rights }, randomUUID());
		},
		whole(["admin"]),
	),
	command(
		"user/commands.updateUser",
		(actor, userId) => {
			const rights = { role: "unit" as const, unitId: "leyu", supervises: [] };
			return updateUser(actor, { userId, version: 1, displayName: "改名", ...rights }, randomUUID());
		},
		ACCOUNTS,
	),
	command(
		"user/commands-access.setUserActive",
		(actor, userId) => setUserActive(actor, { userId, version: 1, active: "no" }, randomUUID()),
		ACCOUNTS,
	),
	command(
		"user/commands-access.resetPassword",
		(actor, userId) => resetPassword(actor, { userId, version: 1 }, randomUUID()),
		ACCOUNTS,
	),
	command(
		"user/commands-session.endOwnSessions",
		(actor, sessionId) => endOwnSessions(actor, sessionId, randomUUID()),
		[
			["凤凰镇's", TOWN_SESSION, ["fenghuang"]],
			["the leader's", LEADER_SESSION, ["leader"]],
		],
	),
	elsewhere(
		"user/issued-password.issuedPassword",
		"tests/database/user-commands.test.ts",
		"It answers by the receipt of a form that the asker has just sent.",
	),
	own("user/queries-account.myAccount", "It reads the account of the asker."),
	own("user/queries-account.mayChangePassword", "It reads the account of the asker."),
	own(
		"user/commands-password.changePassword",
		"It changes the password of the asker, after the present one.",
	),
];
