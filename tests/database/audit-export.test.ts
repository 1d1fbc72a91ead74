import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditFilters } from "@/lib/contracts/audit";
import { auditCsv } from "@/server/audit/export";
import { auditBatches } from "@/server/audit/queries";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { ownDatabase, withoutGuards } from "../support/database";
import { actorOf, addOneOfEachRole } from "./user-people";

ownDatabase("plan");

let number = 0;

const add = (...entries: Partial<Prisma.AuditEntryCreateManyInput>[]) =>
	db.auditEntry.createMany({
		data: entries.map((more) => {
			number += 1;
			const at = new Date(Date.UTC(2024, 7, 1) + number * 1_000);
			const base = { at, recordedAt: at, actorName: "某人", action: "test.act", outcome: "done" };
			return { ...base, subjectType: "thing", subjectId: String(number), ...more };
		}),
	});

beforeAll(addOneOfEachRole);
beforeEach(() => withoutGuards('DELETE FROM "AuditEntry"'));

describe("the export of the trail", () => {
	const exported = async (filters: Record<string, string> = {}) => {
		const stream = await auditCsv(await actorOf("auditor"), auditFilters.parse(filters));
		return new Uint8Array(await new Response(stream).arrayBuffer());
	};

	it("begins with a byte-order mark and holds every entry of the filter, and is trailed", async () => {
		await add({ actorName: "张三" }, { actorName: "李四", outcome: "refused" });
		const bytes = await exported({ outcome: "refused" });
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
		expect(lines).toHaveLength(2);
		expect(lines[1]).toContain("李四");
		const trail = await db.auditEntry.findFirstOrThrow({ where: { action: "audit.export" } });
		expect(trail).toMatchObject({ outcome: "done", fields: ["outcome"] });
	});

	it("defuses formulas and keeps commas, quotes and line ends inside their cell", async () => {
		await add(
			{ actorName: '=HYPERLINK("http://x")' },
			{ actorName: "a,b" },
			{ actorName: "@cmd" },
			{ actorName: "-1+2" },
		);
		const text = new TextDecoder().decode(await exported());
		expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
		expect(text).toContain(`"a,b"`);
		expect(text).toContain(",'@cmd,");
		expect(text).toContain(",'-1+2,");
	});

	it.each(["boss", "leader", "office"])("is nothing at all for %s", async (username) => {
		expect(await auditCsv(await actorOf(username), auditFilters.parse({}))).toBeNull();
	});

	it("holds each entry once and in order for a unit, whose entries are of two overlapping kinds", async () => {
		const both = { unitId: "fenghuang", subjectUnit: "fenghuang" };
		await add(...Array.from({ length: 30 }, (_, index) => (index % 2 ? both : { unitId: "fenghuang" })));
		const batches = await auditBatches(await actorOf("town"), auditFilters.parse({}), 7);
		const seen: string[] = [];
		for await (const batch of batches ?? []) seen.push(...batch.map(({ subjectId }) => subjectId));
		expect(seen).toHaveLength(30);
		expect(seen).toEqual([...seen].sort((a, b) => Number(b) - Number(a)));
		expect(new Set(seen).size).toBe(30);
	});

	it("reads a long trail in batches", async () => {
		await add(...Array.from({ length: 25 }, () => ({})));
		const batches = await auditBatches(await actorOf("auditor"), auditFilters.parse({}), 10);
		const sizes: number[] = [];
		for await (const batch of batches ?? []) sizes.push(batch.length);
		expect(sizes).toEqual([10, 10, 5]);
	});
});
