import { expect, it } from "vitest";
import { db } from "@/server/db/client";
import { ownDatabase } from "../support/database";

// What was read under a version is used again while it stands (src/server/plan/assessment-cache.ts), so every
// table that the reading touches must count.

ownDatabase("plan");

const AT = `'2024-03-01', '2024-03-01T04:00Z', 'u'`;

/** One change of each table of which a project's facts are read. */
const CHANGES: Readonly<Record<string, string>> = {
	Project: `UPDATE "Project" SET "name" = 'x' WHERE "id" = '2024-p06'`,
	ProjectLead: `UPDATE "ProjectLead" SET "position" = 9 WHERE "projectId" = '2024-p06' AND "position" = 0`,
	ProjectResponsible: `UPDATE "ProjectResponsible" SET "position" = 9 WHERE "projectId" = '2024-p06' AND "position" = 0`,
	Milestone: `UPDATE "Milestone" SET "words" = 'x' WHERE "id" = '2024-p06-m1'`,
	MilestoneLead: `UPDATE "MilestoneLead" SET "position" = 9 WHERE "milestoneId" = '2024-p06-m1' AND "position" = 0`,
	MilestoneOwner: `INSERT INTO "MilestoneOwner" ("milestoneId", "unitId", "basis") VALUES ('2024-p06-m1', 'shuiwu', 'x')`,
	Deliverable: `DELETE FROM "Deliverable" WHERE "id" = '2024-p06-m2-d1'`,
	Target: `UPDATE "Target" SET "goal" = 11 WHERE "id" = '2024-p06-t1'`,
	Checkpoint: `INSERT INTO "Checkpoint" VALUES ('2024-p06-t1', '2024-07-31', 3)`,
	TargetFeed: `DELETE FROM "TargetFeed" WHERE "targetId" = '2024-p06-t1'`,
	StatusFact: `INSERT INTO "StatusFact" ("milestoneId", "fromStatus", "toStatus", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p06-m1', 'notStarted', 'inProgress', ${AT})`,
	ChecklistFact: `INSERT INTO "ChecklistFact" ("deliverableId", "done", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p06-m1-d1', true, ${AT})`,
	ConfirmationFact: `INSERT INTO "ConfirmationFact" ("milestoneId", "period", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p06-m1', '2024-Q1', ${AT})`,
	ExtensionFact: `INSERT INTO "ExtensionFact" ("milestoneId", "newEndOn", "reason", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p06-m1', '2024-12-30', '雨', ${AT})`,
	OverrideFact: `INSERT INTO "OverrideFact" ("targetId", "light", "reason", "endsOn", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p06-t1', 'green', '雨', '2024-03-31', ${AT})`,
	Report: `INSERT INTO "Report" ("id", "milestoneId", "unitId", "kind", "createdById", "createdAt", "updatedAt")
		VALUES ('r1', '2024-p06-m1', 'yangshe', 'completion', 'u', now(), now())`,
	ReportEvent: `INSERT INTO "ReportEvent" ("reportId", "kind", "reportKind", "speaksFor", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('r1', 'submitted', 'completion', '2024-03-01', ${AT})`,
	AllocationSet: `INSERT INTO "AllocationSet" ("seq", "targetId", "isFinal", "effectiveOn", "recordedAt", "recordedById")
		VALUES (900, '2024-p06-t1', true, ${AT})`,
	AllocationLine: `INSERT INTO "AllocationLine" ("setSeq", "unitId", "amount") VALUES (900, 'yangshe', 1)`,
	Reading: `INSERT INTO "Reading" ("targetId", "unitId", "numerator", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('2024-p06-t1', 'yangshe', 1, ${AT})`,
	Adjustment: `INSERT INTO "Adjustment" ("actId", "projectId", "subjectType", "subjectId", "field", "before", "after", "reason", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('a', '2024-p06', 'milestone', '2024-p06-m1', 'words', '"甲"', '"乙"', '更正', ${AT})`,
	ExtensionRequest: `INSERT INTO "ExtensionRequest" ("id", "milestoneId", "unitId", "dueOn", "newEndOn", "reason", "progress", "askedById", "askedAt")
		VALUES ('e1', '2024-p06-m1', 'yanglao', '2024-03-31', '2024-04-30', '雨', '八成', 'u', now())`,
	ExtensionEvent: `INSERT INTO "ExtensionEvent" ("requestId", "kind", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('e1', 'asked', ${AT})`,
};

const BUREAU_CHANGES: Readonly<Record<string, string>> = {
	Unit: `UPDATE "Unit" SET "name" = 'x' WHERE "id" = 'leyu'`,
	UnitGroup: `UPDATE "UnitGroup" SET "membersKnown" = false`,
	UnitGroupMember: `DELETE FROM "UnitGroupMember" WHERE "unitId" = 'leyu'`,
	Plan: `UPDATE "Plan" SET "state" = 'closed'`,
	Setting: `INSERT INTO "Setting" VALUES ('x', '1')`,
	Adjustment: `INSERT INTO "Adjustment" ("actId", "subjectType", "subjectId", "field", "before", "after", "reason", "effectiveOn", "recordedAt", "recordedById")
		VALUES ('b', 'unit', 'leyu', 'name', '"甲"', '"乙"', '更正', ${AT})`,
};

async function versions() {
	const projects = await db.projectVersion.findMany({ orderBy: { projectId: "asc" } });
	const bureau = await db.bureauVersion.findUniqueOrThrow({ where: { id: 1 } });
	return {
		own: projects.find((one) => one.projectId === "2024-p06")?.version ?? 0n,
		others: projects.filter((one) => one.projectId !== "2024-p06").map((one) => one.version),
		bureau: bureau.version,
	};
}

it.each(Object.entries(CHANGES))("a change of %s counts for its project and no other", async (_, sql) => {
	const before = await versions();
	await db.$executeRawUnsafe(sql);
	expect(await versions()).toEqual({ ...before, own: before.own + 1n });
});

it.each(Object.entries(BUREAU_CHANGES))("a change of %s counts for the bureau", async (_, sql) => {
	const before = await versions();
	await db.$executeRawUnsafe(sql);
	expect(await versions()).toEqual({ ...before, bureau: before.bureau + 1n });
});

it("a transaction counts once, and one that is rolled back not at all", async () => {
	const before = await versions();
	const words = (text: string) =>
		db.milestone.updateMany({ where: { projectId: "2024-p06" }, data: { words: text } });
	await db.$transaction([words("一"), words("二")]);
	expect((await versions()).own).toBe(before.own + 1n);
	const broken = db.$transaction(async (tx) => {
		await tx.milestone.updateMany({ where: { projectId: "2024-p06" }, data: { words: "三" } });
		throw new Error("given up");
	});
	await expect(broken).rejects.toThrow("given up");
	expect((await versions()).own).toBe(before.own + 1n);
});
