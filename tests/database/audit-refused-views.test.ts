import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditFilters } from "@/lib/contracts/audit";
import { assignmentListFilters } from "@/lib/contracts/lists";
import { userFilters } from "@/lib/contracts/user";
import { auditSentence } from "@/lib/format/audit-actions";
import { auditCsv } from "@/server/audit/export";
import { auditPage } from "@/server/audit/queries";
import { TOLD_PER_HOUR } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { milestonePage } from "@/server/milestone/queries";
import { assignmentList } from "@/server/plan/overview/queries-lists";
import { unitList as partsList, unitPage } from "@/server/plan/overview/queries-units";
import { projectPage } from "@/server/plan/queries-project";
import { reportCheck, reportEdit, reportPage } from "@/server/report/queries";
import { readsReportList } from "@/server/report/queries-list";
import { targetPage } from "@/server/target/queries";
import { unitAdminPage, unitList } from "@/server/unit/queries";
import { userList, userPage } from "@/server/user/queries";
import { ownDatabase, withoutGuards } from "../support/database";
import { actorOf, addOneOfEachRole, addPerson } from "./user-people";

ownDatabase("plan");

const DRAFT = "3f0e6d1c-6a52-4f0f-9a57-0d9f4f2b1c11";
let town: Actor;

beforeAll(async () => {
	await addOneOfEachRole();
	// 人社局 has no part in the projects below.
	await addPerson("stranger", { role: "unit", unitId: "renshe" });
	town = await actorOf("town");
	const at = new Date("2024-08-15T04:00:00Z");
	await db.report.create({
		data: {
			id: DRAFT,
			milestoneId: "2024-p04-m2",
			unitId: "leyu",
			kind: "completion",
			createdById: "somebody",
			createdAt: at,
			updatedAt: at,
		},
	});
});
beforeEach(() => withoutGuards('DELETE FROM "AuditEntry"'));

const entries = () =>
	db.auditEntry.findMany({
		orderBy: { seq: "asc" },
		select: { actorName: true, action: true, outcome: true, subjectType: true, subjectId: true },
	});

type Asking = readonly [
	what: string,
	action: string,
	id: string,
	ask: (actor: Actor, id: string) => Promise<unknown>,
];

const AS_STRANGER: readonly Asking[] = [
	["a project", "project.view", "2024-p01", projectPage],
	["a milestone", "milestone.view", "2024-p01-m1", milestonePage],
	["a target", "target.view", "2024-p06-t1", targetPage],
	["a report", "report.view", DRAFT, reportPage],
	["a report's form", "report.view", DRAFT, reportEdit],
	["a report's check", "report.view", DRAFT, reportCheck],
	["another unit", "unit.view", "leyu", unitPage],
	["a unit's administration", "unit.view", "leyu", unitAdminPage],
	["an account", "user.view", "somebody", userPage],
	["the accounts", "user.view", "-", (actor) => userList(actor, userFilters.parse({}))],
	["the units' administration", "unit.view", "-", (actor) => unitList(actor)],
];

describe("a look that is refused", () => {
	it.each(AS_STRANGER)("at %s leaves who, what and which", async (_what, action, subjectId, ask) => {
		const stranger = await actorOf("stranger");
		expect(await ask(stranger, subjectId)).toBeNull();
		const subjectType = action.split(".")[0];
		expect(await entries()).toEqual([
			{ actorName: stranger.displayName, action, outcome: "refused", subjectType, subjectId },
		]);
	});

	it.each(AS_STRANGER)("at %s that does not exist leaves the same", async (_what, action, id, ask) => {
		const missing = id === "-" ? "-" : randomUUID();
		expect(await ask(await actorOf("stranger"), missing)).toBeNull();
		expect(await entries()).toMatchObject([{ action, outcome: "refused", subjectId: missing }]);
	});

	it.each(["boss", "leader", "office"])("at the trail by %s is told, and at its export", async (name) => {
		const actor = await actorOf(name);
		expect(await auditPage(actor, auditFilters.parse({}))).toBeNull();
		expect(await auditCsv(actor, auditFilters.parse({}))).toBeNull();
		expect(await entries()).toMatchObject([
			{ action: "audit.view", outcome: "refused" },
			{ action: "audit.export", outcome: "refused" },
		]);
	});

	it("at lists that are not for auditors is told, in one entry per kind of thing", async () => {
		const auditor = await actorOf("auditor");
		expect(await partsList(auditor)).toBeNull();
		expect(await assignmentList(auditor, assignmentListFilters.parse({}))).toBeNull();
		expect(await readsReportList(auditor)).toBe(false);
		expect(await readsReportList(town)).toBe(true);
		expect(await entries()).toMatchObject([
			{ action: "unit.view", outcome: "refused", subjectId: "-" },
			{ action: "report.view", outcome: "refused", subjectId: "-" },
		]);
	});

	it("leaves nothing where it is allowed", async () => {
		expect(await projectPage(town, "2024-p07")).not.toBeNull();
		expect(await milestonePage(town, "2024-p07-m4")).not.toBeNull();
		expect(await unitPage(town, "fenghuang")).not.toBeNull();
		expect(await userPage(await actorOf("boss"), town.userId)).not.toBeNull();
		expect(await entries()).toEqual([]);
	});

	it("is told once within an hour, even when two ask at the same moment, and again afterwards", async () => {
		await Promise.all([1, 2, 3].map(() => unitPage(town, "leyu")));
		expect(await entries()).toHaveLength(1);
		await withoutGuards(`UPDATE "AuditEntry" SET "at" = "at" - interval '61 minutes'`);
		await unitPage(town, "leyu");
		expect(await entries()).toHaveLength(2);
	});

	it("at address after address is told thirty times, then once that there were more", async () => {
		const ids = Array.from({ length: TOLD_PER_HOUR + 10 }, (_, index) => `scan-${index}`);
		for (const id of ids) await unitPage(town, id);
		const told = await entries();
		expect(told).toHaveLength(TOLD_PER_HOUR + 1);
		expect(told.at(-1)).toMatchObject({ action: "more.view", outcome: "refused", subjectId: "-" });
		const { action } = told.at(-1) ?? { action: "" };
		expect(auditSentence({ action, outcome: "refused", detail: {} })).toContain("不再逐条记录");
		// Somebody else's looks are told all the same.
		await unitPage(await actorOf("stranger"), "leyu");
		expect(await entries()).toHaveLength(TOLD_PER_HOUR + 2);
	});

	it("never keeps what was typed into the address in place of an id", async () => {
		await unitPage(town, "王某某 13800000000");
		await unitPage(town, "x".repeat(5_000));
		const told = await entries();
		expect(told.map(({ subjectId }) => subjectId)).toEqual([
			expect.stringMatching(/^#[0-9a-f]{16}$/),
			expect.stringMatching(/^#[0-9a-f]{16}$/),
		]);
	});
});
