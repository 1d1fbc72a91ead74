import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { removeFile } from "@/server/files/commands";
import { openableFile } from "@/server/files/queries";
import { isSameOrigin } from "@/server/files/same-origin";
import { returnReport } from "@/server/report/commands-review";
import { saveDraft } from "@/server/report/commands-save";
import { submitReport } from "@/server/report/commands-submit";
import { ownDatabase } from "../support/database";
import { DRAFT, fileGround, send, sendOk } from "./file-ground";
import { must, openConnections, seen } from "./report-ground";
import { as } from "./report-people";

ownDatabase("plan");
fileGround();

const OTHERS = ["jingang", "shiwu", "leader", "bangongshi", "admin", "auditor"] as const;

async function trailOf(subjectId: string) {
	const entries = await db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: "asc" } });
	return entries.map(({ action, outcome, actorId, detail }) => ({ action, outcome, actorId, detail }));
}

describe("who may open and change the files of a draft", () => {
	test.each(OTHERS)("%s can neither add to 凤凰镇's draft nor open what lies in it", async (username) => {
		const { id } = await sendOk({});
		const actor = await as(username);
		expect(await send({}, username)).toEqual({ ok: false, reason: "notFound" });
		for (const form of ["file", "download", "thumbnail"] as const) {
			expect(await openableFile(actor, id, form)).toBeNull();
		}
		expect(await removeFile(actor, id, randomUUID())).toEqual({ ok: false, reason: "notFound" });
		expect(await db.attachment.count({ where: { removedAt: null } })).toBe(1);
		expect(await db.pendingObject.count()).toBe(0);
	});

	test("a missing file, and an id that is none, look like a forbidden one and are in the trail", async () => {
		const refusals = () => db.auditEntry.count({ where: { action: "file.view", outcome: "refused" } });
		const before = await refusals();
		expect(await openableFile(await as("fenghuang"), randomUUID(), "file")).toBeNull();
		expect(await openableFile(await as("fenghuang"), "../../etc/passwd", "file")).toBeNull();
		expect((await refusals()) - before).toBe(2);
	});

	test("removing hides the file at once; a second click finds it gone", async () => {
		const { id } = await sendOk({});
		const removed = await removeFile(await as("fenghuang"), id, randomUUID());
		expect(removed).toMatchObject({ ok: true, value: { name: "附件.pdf", keys: [expect.any(String)] } });
		expect(await removeFile(await as("fenghuang"), id, randomUUID())).toEqual({
			ok: false,
			reason: "notFound",
		});
		expect(await openableFile(await as("fenghuang"), id, "file")).toBeNull();
	});

	test("of four who remove one file at once, one does", async () => {
		const { id } = await sendOk({});
		await openConnections();
		const actor = await as("fenghuang");
		const outcomes = await Promise.all(Array.from({ length: 4 }, () => removeFile(actor, id, randomUUID())));
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(
			(await trailOf(id)).filter(({ action, outcome }) => action === "file.remove" && outcome === "done"),
		).toHaveLength(1);
	});

	test("twenty files fit, of six more at once one", async () => {
		for (let count = 0; count < 19; count++) await sendOk({ name: `${count}.pdf` });
		await openConnections();
		const outcomes = await Promise.all(Array.from({ length: 6 }, () => send({})));
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
		expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, reason: "tooMany" });
		expect([await db.attachment.count(), await db.pendingObject.count()]).toEqual([20, 0]);
	});
});

describe("the trail of a file", () => {
	test("names every opening and its form, the thumbnail's too, and never the file's name", async () => {
		const { id } = await sendOk({});
		await openableFile(await as("fenghuang"), id, "file");
		await openableFile(await as("fenghuang"), id, "download");
		const trail = await trailOf(id);
		expect(trail.map(({ action, outcome }) => [action, outcome])).toEqual([
			["file.attach", "done"],
			["file.view", "done"],
			["file.view", "done"],
		]);
		expect(trail.slice(1).map(({ detail }) => detail)).toEqual([{ form: "file" }, { form: "download" }]);
		expect(JSON.stringify(trail)).not.toContain("附件");
	});

	test.each(OTHERS)(
		"names the opening that %s was refused, without a word on what it was",
		async (username) => {
			const { id } = await sendOk({});
			const missing = randomUUID();
			for (const file of [id, missing]) await openableFile(await as(username), file, "file");
			for (const file of [id, missing]) {
				expect(
					await db.auditEntry.findMany({
						where: { subjectId: file, action: "file.view" },
						select: { actorId: true, outcome: true, projectId: true, subjectUnit: true },
					}),
				).toEqual([{ actorId: username, outcome: "refused", projectId: null, subjectUnit: null }]);
			}
		},
	);
});

describe("the evidence of a milestone", () => {
	const ALONE = { kind: "milestone", id: "2024-p05-m1" } as const;

	test("its acting lead adds, sees and removes it; others who read reports see it", async () => {
		const outcome = await send({}, "shezu", ALONE);
		if (!outcome.ok) throw new Error(outcome.reason);
		const { id } = outcome.value;
		for (const username of ["shiwu", "fenghuang", "leader", "bangongshi", "admin", "auditor"]) {
			expect(await send({}, username, ALONE)).toEqual({ ok: false, reason: "notFound" });
			expect(await removeFile(await as(username), id, randomUUID())).toEqual({
				ok: false,
				reason: "notFound",
			});
		}
		for (const username of ["shezu", "leader", "bangongshi"]) {
			expect([username, await openableFile(await as(username), id, "file")]).toEqual([
				username,
				expect.objectContaining({ name: "附件.pdf" }),
			]);
		}
		for (const username of ["shiwu", "fenghuang", "admin", "auditor"]) {
			expect([username, await openableFile(await as(username), id, "file")]).toEqual([username, null]);
		}
		const removed = await removeFile(await as("shezu"), id, randomUUID());
		// Leaders may have relied on it: the object stays, out of everybody's sight.
		expect(removed).toEqual({ ok: true, value: { name: "附件.pdf", keys: [] } });
		expect(await openableFile(await as("leader"), id, "file")).toBeNull();
		expect(await db.pendingObject.count()).toBe(0);
	});

	test("where units report, their reports carry the files", async () => {
		const owned = { kind: "milestone", id: "2024-p04-m2" } as const;
		expect((await db.milestoneLead.findMany({ where: { milestoneId: owned.id } })).length).toBeGreaterThan(0);
		expect(await send({}, "shiwu", owned)).toEqual({ ok: false, reason: "notFound" });
		expect(await db.attachment.count()).toBe(0);
	});
});

test("a file is its unit's own until it is submitted, and evidence ever after", async () => {
	const { id } = await sendOk({});
	const sees = async (username: string) => (await openableFile(await as(username), id, "file")) !== null;
	const viewers = async () =>
		Promise.all(["fenghuang", "shiwu", "leader", "jingang", "bangongshi", "admin", "auditor"].map(sees));
	expect(await viewers()).toEqual([true, false, false, false, false, false, false]);
	const town = await as("fenghuang");
	const text = { kind: "progress", speaksFor: "2024-08-10", narrative: "已评定。", readings: {} } as const;
	must(await saveDraft(town, { ...(await seen(DRAFT.id)), ...text, goOn: "check" }, null));
	must(await submitReport(town, await seen(DRAFT.id), null));
	expect(await viewers()).toEqual([true, true, true, false, false, false, false]);
	expect(await send({})).toEqual({ ok: false, reason: "notOpen" });
	expect(await removeFile(town, id, randomUUID())).toEqual({ ok: false, reason: "notOpen" });
	const back = { ...(await seen(DRAFT.id)), reason: "请换一张。", fields: [] };
	must(await returnReport(await as("shiwu"), back, null));
	const added = await sendOk({ name: "新.pdf" });
	expect(await openableFile(await as("shiwu"), added.id, "file")).toBeNull();
	// What the first submission listed stays in the storage, and with it for who reviewed it.
	expect(must(await removeFile(town, id, randomUUID())).keys).toEqual([]);
	expect(await viewers()).toEqual([true, true, true, false, false, false, false]);
});

test("only a page of this site may send", () => {
	const from = (origin: string | null, extra: Record<string, string> = {}) =>
		isSameOrigin(new Headers({ host: "plan.example:3000", ...(origin ? { origin } : {}), ...extra }));
	expect(from("http://plan.example:3000")).toBe(true);
	expect(from("https://year.gov.example", { "x-forwarded-host": "year.gov.example" })).toBe(true);
	for (const origin of [null, "null", "http://plan.example", "http://evil.example:3000"]) {
		expect(from(origin)).toBe(false);
	}
});
