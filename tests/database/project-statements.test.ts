import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { PrismaClient } from "@/server/db/generated/client";
import { milestonePage } from "@/server/milestone/queries";
import { sectionBench } from "@/server/milestone/queries-bench";
import { projectPage } from "@/server/plan/queries-project";
import { ownDatabase } from "../support/database";
import { RETROFITS } from "./milestone-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-08-15";

let count = 0;

beforeAll(() => {
	(db as PrismaClient<"query">).$on("query", () => {
		count += 1;
	});
});

/** Statements that are sent while `work` runs. */
async function statements(work: () => Promise<unknown>): Promise<number> {
	const before = count;
	expect(await work()).not.toBeNull();
	return count - before;
}

it.each([
	["a project", (actor: Actor) => projectPage(actor, "2024-p07"), 4],
	["a milestone", (actor: Actor) => milestonePage(actor, RETROFITS), 4],
	["the bench", (actor: Actor) => sectionBench(actor), 2],
] as const)("reads %s in a handful of statements", async (_name, read, again) => {
	const yanglao = await someone("section", "yanglao");
	await db.projectVersion.updateMany({ data: { version: { increment: 1 } } });
	await db.bureauVersion.updateMany({ data: { version: { increment: 1 } } });
	// Facts of projects take one, those of the bureau three; neither is read twice.
	expect(await statements(() => read(yanglao))).toBe(again + 4);
	expect(await statements(() => read(yanglao))).toBe(again);
});
