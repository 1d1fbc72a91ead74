import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { undoCorrection } from "@/server/plan-import/commands-review";
import { importPage } from "@/server/plan-import/queries";
import { ownDatabase } from "../support/database";
import { intoNextYear, RENAMED, reading2025 } from "../support/reading-2025";
import { must } from "./report-ground";
import { openReview, reviewPage, sendReview, when } from "./review-scene";
import { someone } from "./target-people";

ownDatabase("plan");
process.env.BUSINESS_DAY = "2024-12-20";

let admin: Actor;

beforeAll(async () => {
	admin = await someone("admin");
});

const opened = (read?: Parameters<typeof openReview>[1]) => openReview(admin, read);
const look = (importId: string, project: number) => reviewPage(admin, importId, project);
const act = (importId: string, version: number, project: number, form: object, by: Actor = admin) =>
	sendReview(by, importId, version, project, { ...form });

describe("a project under review", () => {
	it("shows the document's words, all of them, and what was read from which", async () => {
		const page = await look(await opened(), 3);
		const { projects } = reading2025();
		const schedule = page.original.find(({ label }) => label === "推进时序");
		expect(schedule?.pieces.map(({ text }) => text).join("")).toBe(projects[2]?.record.schedule.text);
		const of = (name: string) => schedule?.pieces.filter(({ first }) => first.includes(name));
		for (const { id } of page.windows) expect(of(id), id).toHaveLength(1);
		const [doubt] = page.doubts;
		expect(doubt).toMatchObject({ state: "open", sureness: "doubtful", hasSource: true });
		expect(doubt?.suggestion?.meant).toContain("关于进一步");
	});

	it("is corrected act by act, each saved at once and told in the list", async () => {
		const importId = await opened();
		const first = (await look(importId, 3)).windows[0];
		const line = first?.lines.find(({ at }) => at !== null);
		must(await act(importId, 1, 3, { op: "splitWindow", window: "1", at: String(line?.at) }));
		must(await act(importId, 2, 3, { op: "setWindow", window: "2", ...when }));
		const [suspicious] = (await look(importId, 3)).doubts;
		must(await act(importId, 3, 3, { op: "mendText", ...suspicious?.suggestion }));
		const owners = ["unit:hunyin"];
		must(await act(importId, 4, 3, { op: "setDuties", window: "2", actingLeads: { 0: "shiwu" }, owners }));

		const page = await look(importId, 3);
		expect(page.version).toBe(5);
		expect(page.windows).toHaveLength(5);
		expect(page.windows[1]).toMatchObject({ startOn: "2025-02-01", endOn: "2025-03-15", owners });
		expect(page.made.map(({ sentence }) => sentence)).toEqual([
			"节点 2：承办市民政局婚姻登记处",
			expect.stringMatching(/^原文“.+”改为“.+”$/),
			"节点 2 的时间改为 2025-02-01 至 2025-03-15，一次性",
			"节点 1 拆成两个",
		]);
		expect(page.doubts.find(({ state }) => state === "said")?.sentence).toContain("请核对");
	});

	it("goes back to what it was when everything is taken back", async () => {
		const importId = await opened();
		const before = await look(importId, 5);
		must(await act(importId, 1, 5, { op: "joinWindows", window: "1" }));
		must(await act(importId, 2, 5, { op: "setWindow", window: "1", ...when }));
		must(await act(importId, 3, 5, { op: "dropTarget", target: before.targets[0]?.name }));
		expect((await look(importId, 5)).made.map(({ withOthers }) => withOthers)).toEqual([0, 1, 2]);
		must(await undoCorrection(admin, { importId, version: 4, place: 0 }, randomUUID()));
		expect(await look(importId, 5)).toEqual({ ...before, version: 5 });
	});

	it("has its doubts confirmed by name, and asks again when that is taken back", async () => {
		const importId = await opened();
		const states = async () => (await look(importId, 9)).doubts.map(({ state }) => state);
		const before = await states();
		const [doubt] = (await look(importId, 9)).doubts;
		must(await act(importId, 1, 9, { op: "settleDoubt", doubt: doubt?.name }));
		expect(await states()).toEqual(["settled", ...before.slice(1)]);
		must(await undoCorrection(admin, { importId, version: 2, place: 0 }, randomUUID()));
		expect(await states()).toEqual(before);
	});

	it("asks again for a doubt whose figure was made another, until that one is confirmed or taken back", async () => {
		const importId = await opened();
		const split = async () => {
			const { doubts } = await look(importId, 7);
			const doubt = doubts.find(({ name }) => name.includes("splitUnknown"));
			return [doubt?.state, doubt?.isReopened, doubt?.name] as const;
		};
		const [, , name] = await split();
		const [target] = (await look(importId, 7)).targets;
		if (!target) throw new Error("the project has a target");
		const form = { ...target, op: "setTarget", target: target.name, limitedBy: "", minPerUnit: "" };
		const rows = target.checkpoints.map(({ onDate, value }, row) => [row, { onDate, value: String(value) }]);
		const edited = { ...form, goal: "1900", baseline: "0", checkpoints: Object.fromEntries(rows) };
		must(await act(importId, 1, 7, { op: "settleDoubt", doubt: name }));
		expect((await split()).slice(0, 2)).toEqual(["settled", false]);
		must(await act(importId, 2, 7, edited));
		expect((await split()).slice(0, 2)).toEqual(["open", true]);
		must(await act(importId, 3, 7, { op: "settleDoubt", doubt: name }));
		expect((await split()).slice(0, 2)).toEqual(["settled", false]);
		const [{ place } = { place: -1 }] = (await look(importId, 7)).made;
		must(await undoCorrection(admin, { importId, version: 4, place }, randomUUID()));
		expect((await split()).slice(0, 2)).toEqual(["settled", false]);
	});

	it("keeps of 主办 and 承办 what was changed: proposed owners follow the text still", async () => {
		const importId = await opened();
		const [window] = (await look(importId, 7)).windows;
		const form = { op: "setDuties", window: "1", owners: window?.owners, ownersFromTarget: "" };
		const leads = Object.fromEntries((window?.actingLeads ?? []).map((id, place) => [place, id]));
		expect(await act(importId, 1, 7, { ...form, actingLeads: leads })).toEqual({
			...{ ok: true, value: { importId, version: 1 } },
		});
		expect((await look(importId, 7)).made).toEqual([]);
		const other = (await look(importId, 7)).choices.leads.find(({ id }) => id !== window?.actingLeads[0]);
		must(await act(importId, 1, 7, { ...form, actingLeads: { 0: other?.id } }));
		const page = await importPage(admin, importId);
		expect(page?.corrections).toEqual({
			list: [expect.not.objectContaining({ owners: expect.anything() })],
		});
	});

	it("says of a window what lies outside the year, and clips it there", async () => {
		const importId = await opened(reading2025(intoNextYear));
		const last = async () => (await look(importId, 8)).windows.at(-1);
		const before = await last();
		expect(before).toMatchObject({
			...{ startOn: "2025-10-01", endOn: "2026-02-28" },
			outside: {
				kept: { startOn: "2025-10-01", endOn: "2025-12-31" },
				lost: [{ startOn: "2026-01-01", endOn: "2026-02-28" }],
			},
		});
		const { precision, kind, outside } = before ?? {};
		const clip = { op: "setWindow", window: "3", ...outside?.kept, precision, kind, track: "" };
		must(await act(importId, 1, 8, clip));
		expect(await last()).toMatchObject({ endOn: "2025-12-31", outside: null });
		const { original, made } = await look(importId, 8);
		expect(JSON.stringify(original)).toContain("次年2月");
		expect(made.map(({ sentence }) => sentence)).toEqual([
			"节点 3 的时间改为 2025-10-01 至 2025-12-31，一次性",
		]);
		must(await undoCorrection(admin, { importId, version: 2, place: 0 }, randomUUID()));
		expect(await last()).toEqual(before);
	});

	it("clips a target whose days came from such a window, with the rest of it as it was", async () => {
		const importId = await opened(reading2025(intoNextYear));
		const [before] = (await look(importId, 6)).targets.filter(({ outside }) => outside !== null);
		if (!before?.outside?.kept) throw new Error("a target of project 6 is due in the next year");
		const { id: _, hasSource: __, doubts: ___, outside, origin: ____, ...fields } = before;
		const rows = before.checkpoints.map(({ onDate, value }, row) => [row, { onDate, value: String(value) }]);
		const form = {
			...{ ...fields, op: "setTarget", target: before.name, goal: String(before.goal), baseline: "0" },
			...{ minPerUnit: String(before.minPerUnit ?? ""), limitedBy: before.limitedBy ?? "" },
			...{ startOn: outside?.kept?.startOn, dueOn: outside?.kept?.endOn },
			checkpoints: Object.fromEntries(rows),
		};
		must(await act(importId, 1, 6, form));
		expect((await look(importId, 6)).targets.find(({ name }) => name === before.name)).toEqual({
			...before,
			...{ startOn: before.outside.kept.startOn, dueOn: "2025-12-31", outside: null },
		});
	});

	it("says once for the whole plan what a name means that nobody knows", async () => {
		const importId = await opened();
		const [unknown] = (await look(importId, 6)).units.unknown;
		expect(unknown).toMatchObject({ name: RENAMED });
		must(await act(importId, 1, 6, { op: "meanUnit", unit: unknown?.id, means: "养老服务科" }));
		for (const project of [6, 7]) {
			const { units, windows } = await look(importId, project);
			expect(units.unknown).toEqual([]);
			expect(units.leads[0]).toBe("unit:yanglao");
			expect(windows[0]?.actingNames).toContain("养老服务科");
		}
	});

	it("takes a target of one's own with every field", async () => {
		const importId = await opened();
		const target = {
			...{ name: "回访户数", counts: "上门回访的家庭。", unitLabel: "户", measure: "count" },
			...{ comparator: "atLeast", goal: "１，２００", baseline: "0", startOn: "2025-03-01" },
			...{ dueOn: "2025-11-30", curve: "linear", source: "units", feeds: ["1", "2"] },
			checkpoints: { 0: { onDate: "2025-06-30", value: "500" }, 1: { onDate: "", value: "" } },
		};
		must(await act(importId, 1, 1, { op: "addTarget", ...target }));
		expect((await look(importId, 1)).targets.at(-1)).toMatchObject({
			...{ name: "回访户数", goal: 1200, feeds: [1, 2], origin: "added", hasSource: false },
			checkpoints: [{ onDate: "2025-06-30", value: 500 }],
		});
		expect(await act(importId, 2, 1, { op: "addTarget", ...target })).toEqual({
			...{ ok: false, reason: "targetExists" },
		});
	});
});
