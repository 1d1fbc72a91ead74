import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportListQuery } from "@/lib/contracts/report";
import { projectPage } from "@/server/plan/queries-project";
import { startCorrection } from "@/server/report/commands-draft";
import { approveReport, returnReport } from "@/server/report/commands-review";
import { saveDraft } from "@/server/report/commands-save";
import { submitReport } from "@/server/report/commands-submit";
import { reportCheck, reportEdit, reportPage } from "@/server/report/queries";
import { reportList } from "@/server/report/queries-list";
import { ownDatabase } from "../support/database";
import { drafted, formOf, must, seen, splitVillages, submitted, VILLAGES_LATER } from "./report-ground";
import { as, settlePeople } from "./report-people";

ownDatabase("plan");

const ALL = reportListQuery.parse({});
const EVERYBODY = [
	"fenghuang",
	"leyu",
	"gongdian",
	"shiwu",
	"shezu",
	"leader",
	"leader2",
	"bangongshi",
	"admin",
	"auditor",
];
const ids: Record<"draft" | "submitted" | "returned" | "approved", string> = {
	draft: "",
	submitted: "",
	returned: "",
	approved: "",
};

beforeAll(async () => {
	process.env.BUSINESS_DAY = "2024-08-15";
	await settlePeople();
	await splitVillages("fenghuang", "leyu", "deji", "jinfeng");
	const lead = await as("shiwu");
	ids.draft = await drafted(await as("fenghuang"), { narrative: "标记-草稿" }, VILLAGES_LATER);
	ids.submitted = await submitted(await as("fenghuang"), { narrative: "标记-待审核" });
	ids.returned = await submitted(await as("deji"), { narrative: "标记-已退回" });
	must(
		await returnReport(
			lead,
			{ ...(await seen(ids.returned)), reason: "标记-原因", fields: [] },
			randomUUID(),
		),
	);
	ids.approved = await submitted(await as("jinfeng"), { narrative: "标记-已通过" });
	must(await approveReport(lead, await seen(ids.approved), randomUUID()));
	must(
		await saveDraft(await as("deji"), await formOf(ids.returned, { narrative: "标记-正在改" }), randomUUID()),
	);
});

afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

/** Who sees which report, written by hand from the table of docs/product.md. */
const SEES: Record<string, readonly (keyof typeof ids)[]> = {
	fenghuang: ["draft", "submitted"],
	leyu: [],
	gongdian: [],
	shiwu: ["submitted", "returned", "approved"],
	shezu: [],
	leader: ["submitted", "returned", "approved"],
	leader2: ["submitted", "returned", "approved"],
	bangongshi: ["approved"],
	admin: [],
	auditor: [],
};

describe("who sees a report", () => {
	test.each(EVERYBODY)("%s", async (username) => {
		const actor = await as(username);
		const seenStates = [];
		for (const state of ["draft", "submitted", "returned", "approved"] as const) {
			if (await reportPage(actor, ids[state])) seenStates.push(state);
		}
		expect(seenStates).toEqual(SEES[username]);
	});

	test.each(EVERYBODY)(
		"%s: the list and its count agree with the pages, and no other text slips through",
		async (username) => {
			const list = await reportList(await as(username), ALL);
			const expected = (SEES[username] ?? []).map((state) => ids[state]);
			expect(list.rows.map((row) => row.id).toSorted()).toEqual(expected.toSorted());
			expect(list.total).toBe(expected.length);
			const unseen =
				username === "fenghuang" ? /德积|锦丰|乐余/ : username === "leyu" ? /凤凰|德积|锦丰/ : /标记/;
			expect(JSON.stringify(list)).not.toMatch(unseen);
		},
	);

	test("what others read of a returned report is what was submitted, not what is being changed", async () => {
		const forLead = await reportPage(await as("shiwu"), ids.returned);
		const forOwn = await reportPage(await as("deji"), ids.returned);
		expect(forLead?.narrative).toBe("标记-已退回");
		expect(forOwn?.narrative).toBe("标记-正在改");
		expect(forOwn?.returned?.reason).toBe("标记-原因");
	});

	test("only its own unit opens the form and the check page", async () => {
		for (const username of EVERYBODY.filter((name) => name !== "fenghuang")) {
			const actor = await as(username);
			expect([await reportEdit(actor, ids.submitted), await reportCheck(actor, ids.submitted)]).toEqual([
				null,
				null,
			]);
		}
		expect((await reportEdit(await as("fenghuang"), ids.draft))?.editable).toBe(true);
		expect((await reportEdit(await as("fenghuang"), ids.submitted))?.editable).toBe(false);
	});

	test("a missing report looks like a forbidden one", async () => {
		expect(await reportPage(await as("shiwu"), randomUUID())).toBeNull();
		expect(await reportPage(await as("shiwu"), "no id at all")).toBeNull();
	});

	test("a correction is named to others only once it was approved", async () => {
		const actor = await as("jinfeng");
		const { reportId } = must(await startCorrection(actor, { reportId: ids.approved }, randomUUID()));
		expect((await reportPage(actor, ids.approved))?.correctedBy?.id).toBe(reportId);
		expect((await reportPage(await as("shiwu"), ids.approved))?.correctedBy).toBeNull();
		must(await submitReport(actor, await seen(reportId), randomUUID()));
		must(await approveReport(await as("shiwu"), await seen(reportId), randomUUID()));
		expect((await reportPage(await as("bangongshi"), ids.approved))?.correctedBy?.id).toBe(reportId);
	});
});

describe("what one may do", () => {
	test("the acts that a page offers are those that the commands allow", async () => {
		const none = { edit: false, withdraw: false, delete: false, correct: false, review: false };
		expect((await reportPage(await as("fenghuang"), ids.draft))?.may).toEqual({
			...none,
			edit: true,
			delete: true,
		});
		expect((await reportPage(await as("fenghuang"), ids.submitted))?.may).toEqual({
			...none,
			withdraw: true,
		});
		expect((await reportPage(await as("shiwu"), ids.submitted))?.may).toEqual({ ...none, review: true });
		expect((await reportPage(await as("leader"), ids.submitted))?.may).toEqual(none);
		expect((await reportPage(await as("deji"), ids.returned))?.may).toEqual({ ...none, edit: true });
		expect((await reportPage(await as("bangongshi"), ids.approved))?.may).toEqual(none);
	});

	test("the lead's list puts what waits for review first and filters by the address", async () => {
		const lead = await as("shiwu");
		const list = await reportList(lead, ALL);
		expect(list.rows[0]).toMatchObject({ id: ids.submitted, forMe: true });
		expect(list.waiting).toBe(1);
		const narrowed = await reportList(
			lead,
			reportListQuery.parse({ state: "returned", unit: "deji", page: "1" }),
		);
		expect(narrowed.rows.map((row) => row.id)).toEqual([ids.returned]);
		const odd = reportListQuery.parse({ state: "nonsense", page: "-1", kind: ["a"] });
		expect((await reportList(lead, odd)).total).toBe(list.total);
	});
});

test("a lead's project page shows a returned report's kind and day as submitted, not as the unit is changing them", async () => {
	const town = await as("deji");
	const change = { kind: "progress", speaksFor: "2024-06-03" } as const;
	must(await saveDraft(town, await formOf(ids.returned, change), randomUUID()));
	const rowFor = async (username: string) => {
		const page = await projectPage(await as(username), "2024-p04");
		return page?.reports?.list.find(({ id }) => id === ids.returned);
	};
	expect(await rowFor("shiwu")).toMatchObject({
		state: "returned",
		speaksFor: "2024-08-10",
		kind: "completion",
	});
	expect(await rowFor("deji")).toMatchObject({
		state: "returned",
		speaksFor: "2024-06-03",
		kind: "progress",
	});
});
