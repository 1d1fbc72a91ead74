import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { saveCorrections } from "@/server/plan-import/commands";
import { importPage } from "@/server/plan-import/queries";
import { ownDatabase } from "../support/database";
import { plan2025, school, withFirst } from "../support/plan-2025";
import { type Snapshot, snapshot } from "../support/snapshot";
import { json, opened, publish, written } from "./import-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-12-20";

let admin: Actor;
let other: Actor;
let start: Snapshot;

beforeAll(async () => {
	admin = await someone("admin");
	other = await someone("admin");
	start = await snapshot();
});
afterEach(() => start.restore());

describe("publishing is refused, and nothing is written", () => {
	let before: Awaited<ReturnType<typeof written>>;
	beforeEach(async () => {
		await db.unit.create({
			data: { id: "retired", name: "旧街道", kind: "town", ordinal: 400, active: false },
		});
	});

	const [first] = plan2025.projects;
	const window = first?.milestones[0];
	it.each([
		[
			"with a doubt that nobody confirmed",
			{ plan: plan2025, doubts: ["甲", "乙"] },
			{ kind: "doubtsUnconfirmed", doubts: ["乙"] },
		],
		[
			"with a name that nobody placed",
			{ plan: plan2025, unknownUnits: ["市数据局"] },
			{ kind: "unitsUnknown", names: ["市数据局"] },
		],
		[
			"with a unit that there is not",
			{ plan: withFirst({ responsible: [...(first?.responsible ?? []), { unit: "nobody" }] }) },
			{ kind: "unitsUnknown", names: ["nobody"] },
		],
		[
			"with a unit out of service",
			{ plan: withFirst({ responsible: [...(first?.responsible ?? []), { unit: "retired" }] }) },
			{ kind: "unitsInactive", names: ["旧街道"] },
		],
		[
			"with a new unit under a name that is taken",
			{ plan: { ...plan2025, units: [{ ...school, aliases: ["杨舍镇"] }] } },
			{ kind: "unitNameTaken", name: "杨舍镇", by: "杨舍镇" },
		],
		[
			"with a new unit under an id that is taken",
			{ plan: { ...plan2025, units: [{ ...school, id: "yangshe" }] } },
			{ kind: "draftFlawed", flaws: [{ code: "unitExists", at: "yangshe" }] },
		],
		[
			"with words missing",
			{ plan: withFirst({ shortName: "" }) },
			{ kind: "draftIncomplete", places: ["projects.0.shortName"] },
		],
		["with no plan at all", { plan: null }, { kind: "draftIncomplete", places: [""] }],
		[
			"with a window outside the year",
			{
				plan: withFirst({
					milestones: window ? [{ ...window, startOn: "2024-12-01" }] : [],
					targets: [],
					doubts: [],
				}),
			},
			{ kind: "draftFlawed", flaws: [{ code: "outsideYear", at: "2025-p01-m1" }] },
		],
		[
			"for another year than was chosen",
			{ plan: { ...plan2025, id: "2026", year: 2026 } },
			{ kind: "draftFlawed" },
		],
	] as const)("%s", async (_name, read, reason) => {
		const importId = await opened(admin, read);
		before = await written();
		expect(await publish(admin, importId, 1, ["甲"])).toMatchObject({ ok: false, reason });
		expect(await written()).toEqual(before);
		expect((await importPage(admin, importId))?.isPublished).toBe(false);
	});

	it.each(["published", "closed"] as const)("for a year whose plan is %s meanwhile", async (state) => {
		const importId = await opened(admin, { plan: plan2025 });
		await db.plan.create({ data: { id: "2025", year: 2025, title: "另一份", state, sourceText: "x" } });
		before = await written();
		const reason = { kind: "yearTaken", year: 2025 };
		expect(await publish(admin, importId)).toEqual({ ok: false, reason });
		expect(await written()).toEqual(before);
	});

	it("for a draft that changed meanwhile", async () => {
		const importId = await opened(admin, { plan: plan2025 });
		await saveCorrections(
			other,
			{ importId, version: 1, corrections: json({ doubts: ["新的"] }) },
			randomUUID(),
		);
		before = await written();
		expect(await publish(admin, importId, 1)).toEqual({ ok: false, reason: "conflict" });
		expect(await written()).toEqual(before);
	});

	it("to an administrator who is none any more", async () => {
		const importId = await opened(admin, { plan: plan2025 });
		await db.user.update({ where: { id: admin.userId }, data: { role: "auditor" } });
		before = await written();
		expect(await publish(admin, importId)).toEqual({ ok: false, reason: "notFound" });
		expect(await written()).toEqual(before);
	});
});
