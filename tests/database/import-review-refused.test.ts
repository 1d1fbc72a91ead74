import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { correctImportInput } from "@/lib/contracts/import-review-inputs";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { correctImport } from "@/server/plan-import/commands-review";
import { importPage } from "@/server/plan-import/queries";
import { ownDatabase } from "../support/database";
import { openReview, reviewPage, sendReview, when } from "./review-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-12-20";

let admin: Actor;
let other: Actor;

beforeAll(async () => {
	admin = await someone("admin");
	other = await someone("admin");
});

const opened = (read?: Parameters<typeof openReview>[1]) => openReview(admin, read);
const look = (importId: string, project: number) => reviewPage(admin, importId, project);
const act = (importId: string, version: number, project: number, form: object, by: Actor = admin) =>
	sendReview(by, importId, version, project, { ...form });

describe("a correction that cannot be made", () => {
	it.each([
		[
			"an end before the start",
			{ op: "setWindow", window: "1", ...when, startOn: "2025-04-01" },
			"endsBefore",
		],
		["another year", { op: "setWindow", window: "1", ...when, startOn: "2024-12-01" }, "outsideYear"],
		["no such window", { op: "joinWindows", window: "40" }, "noSuchWindow"],
		["the middle of a line", { op: "splitWindow", window: "1", at: "7" }, "notALine"],
		["words that are not there", { op: "mendText", raw: "没有的字", meant: "" }, "noSuchText"],
		[
			"a lead of another project",
			{ op: "setDuties", window: "1", actingLeads: { 0: "yanglao" } },
			"notALead",
		],
		[
			"a unit that nobody knows",
			{ op: "setUnits", leads: { 0: "没有的科" } },
			{ kind: "unitNotFound", field: "leads.0", name: "没有的科", mayBeGroup: false },
		],
	] as const)("is refused and saves nothing: %s", async (_, form, reason) => {
		const importId = await opened();
		expect(await act(importId, 1, 3, form)).toEqual({ ok: false, reason });
		expect(await importPage(admin, importId)).toMatchObject({ version: 1, corrections: {} });
	});

	it("is refused when somebody else was first, and only one of two at once is made", async () => {
		const importId = await opened();
		const join = (by: Actor) => act(importId, 1, 3, { op: "joinWindows", window: "1" }, by);
		const outcomes = await Promise.all([join(admin), join(other)]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "conflict" });
		expect(await join(other)).toEqual({ ok: false, reason: "conflict" });
		expect((await look(importId, 3)).made).toHaveLength(1);
	});

	it("is made once though its form is sent twice", async () => {
		const importId = await opened();
		const requestId = randomUUID();
		const input = correctImportInput.parse({
			...{ op: "joinWindows", importId, version: "1", project: "3", window: "1" },
		});
		const send = () => correctImport(admin, input, requestId);
		const first = await send();
		expect(first.ok).toBe(true);
		expect(await send()).toEqual(first);
		expect((await look(importId, 3)).made).toHaveLength(1);
	});

	it("is refused once the plan is published", async () => {
		const importId = await opened();
		await db.planImport.update({ where: { id: importId }, data: { publishedAt: new Date() } });
		expect(await act(importId, 1, 3, { op: "joinWindows", window: "1" })).toEqual({
			...{ ok: false, reason: "alreadyPublished" },
		});
		expect((await look(importId, 3)).isOpen).toBe(false);
	});
});
