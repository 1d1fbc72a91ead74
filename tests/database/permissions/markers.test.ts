import { afterAll, beforeAll, expect, it } from "vitest";
import { auditFilters } from "@/lib/contracts/audit";
import { assignmentListFilters, milestoneListFilters, projectListFilters } from "@/lib/contracts/lists";
import { reportListQuery } from "@/lib/contracts/report";
import { auditCsv } from "@/server/audit/export";
import { auditPage } from "@/server/audit/queries";
import type { Actor } from "@/server/auth/actor";
import { assignmentList, milestoneList, projectList } from "@/server/plan/overview/queries-lists";
import { unitList } from "@/server/plan/overview/queries-units";
import { reportList } from "@/server/report/queries-list";
import { ownDatabase } from "../../support/database";
import { asked } from "./expectations";
import { MARKED_FIGURE, mark, settleGround } from "./ground";
import { actors, BUREAU, LEADERS, PEOPLE, type Person } from "./people";
import { EXPECTATIONS } from "./table";

// What one unit writes reaches nobody who may not read it, in the answer of any query: pages, their counts and
// reasons, lists and the exported trail. Pages show and send nothing but these answers.

ownDatabase("plan");
const answers = new Map<Person, string>();

/** Lists as a whole: the table's queries pick single lines out of them. */
const LISTS: readonly ((actor: Actor) => Promise<unknown>)[] = [
	(actor) => projectList(actor, projectListFilters.parse({})),
	(actor) => milestoneList(actor, milestoneListFilters.parse({})),
	(actor) => assignmentList(actor, assignmentListFilters.parse({})),
	unitList,
	(actor) => reportList(actor, reportListQuery.parse({})),
	(actor) => auditPage(actor, auditFilters.parse({})),
	async (actor) => {
		const csv = await auditCsv(actor, auditFilters.parse({}));
		return csv && new Response(csv).text();
	},
];

beforeAll(async () => {
	await settleGround();
	for (const [person, actor] of await actors()) answers.set(person, await everythingToldTo(actor));
});
afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

async function everythingToldTo(actor: Actor): Promise<string> {
	const told: unknown[] = [];
	for (const { entry, ask, objects } of asked(EXPECTATIONS, "query")) {
		if (entry !== "audit/export.auditCsv") for (const { id } of objects) told.push(await ask(actor, id));
	}
	for (const list of LISTS) told.push(await list(actor));
	return JSON.stringify(told, plain);
}

/** A printed file is packed: no marker is found in its bytes, and its places number every figure there is. */
function plain(_key: string, value: unknown): unknown {
	if (value instanceof Uint8Array) return "";
	return typeof value === "bigint" ? String(value) : value;
}

it.each([
	["凤凰镇", mark("fenghuang"), [...LEADERS, "bangongshi", "shiwu", "weibao", "weibaozhongxin", "fenghuang"]],
	["德积街道", mark("deji"), [...LEADERS, "shiwu", "deji"]],
	["供电公司", mark("gongdian"), [...LEADERS, "bangongshi", "gongdian"]],
	["a joint lead", mark("laonian"), [...LEADERS, "yanglao", "laonian"]],
	["an affiliate that leads alone", mark("jiuzhuzhan"), [...LEADERS, "jiuzhuzhan"]],
	["社会事务科, as evidence", mark("shiwu"), [...LEADERS, "bangongshi", "shiwu"]],
	["凤凰镇, as a figure", String(MARKED_FIGURE), [...BUREAU, "laonian", "fenghuang"]],
] as const)("what %s wrote reaches those who may read it and nobody else", (_, marker, readers) => {
	const told = PEOPLE.filter((person) => answers.get(person)?.includes(marker));
	expect(told).toEqual(PEOPLE.filter((person) => readers.some((reader) => reader === person)));
});
