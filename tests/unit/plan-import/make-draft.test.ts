import { describe, expect, it } from "vitest";
import { correctionsJson } from "@/lib/contracts/import-corrections";
import { readingJson } from "@/lib/contracts/import-reading";
import { planDataSchema } from "@/lib/contracts/plan-data";
import type { UnitRoster } from "@/lib/contracts/plan-import";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { readPlan } from "@/lib/domain/plan/read-plan";
import { checkDraft } from "@/server/plan-import/check-draft";
import { makeDraft, TITLE_MISSING } from "@/server/plan-import/make-draft";
import { readerUnits } from "@/server/plan-import/reader-units";
import { gridOf } from "../../support/plan-document";

// What a reading with its corrections comes to: the public door between the review and the publication.

const HEAD = ["序号", "项目名称", "主要内容", "推进时序", "牵头科室", "责任单位"];

const known: UnitRoster = {
	units: [
		unit("yanglao", "养老服务科", "section", 10),
		unit("jiuzhu", "社会救助科", "section", 20),
		unit("leyu", "乐余镇", "town", 410),
	],
	groups: [],
};

function unit(
	id: string,
	name: string,
	kind: "section" | "town",
	ordinal: number,
): UnitRoster["units"][number] {
	return { id, name, kind, ordinal, fullName: null, active: true, aliases: [] };
}

const ROW = [
	"1",
	"“邻里食堂”建设项目",
	"新建6个食堂。",
	"3月:确定选址。9月底前:完成建设。",
	"养老服务科",
	"乐余镇",
];

function stored(
	rows: readonly (readonly string[])[],
	corrections: readonly Correction[] = [],
	title = "2025年民政重点项目",
) {
	const document = gridOf([HEAD, ...rows], title);
	const reading = readPlan(document, { planYear: 2025, known: readerUnits(known) });
	return {
		year: 2025,
		reading: readingJson({ reading, sourceText: "原文", notes: [] }),
		corrections: correctionsJson(corrections),
	};
}

const said = { project: 1, reason: "核对" };

describe("the draft of an import", () => {
	it("is a plan without units and groups that are known, with the document's text", () => {
		const { plan, unknownUnits } = makeDraft(stored([ROW]), known);
		const data = planDataSchema.parse(plan);
		expect(data).toMatchObject({
			...{ id: "2025", year: 2025, title: "2025年民政重点项目", sourceText: "原文" },
			...{ units: [], groups: [] },
		});
		expect(data.projects[0]?.milestones.map(({ startOn, endOn }) => [startOn, endOn])).toEqual([
			["2025-03-01", "2025-03-31"],
			expect.arrayContaining(["2025-09-30"]),
		]);
		expect(unknownUnits).toEqual([]);
	});

	it("has the dates that a person set", () => {
		const set = { startOn: "2025-04-01", endOn: "2025-04-15" } as const;
		const draft = makeDraft(stored([ROW], [{ op: "setWindow", ...said, window: 1, set }]), known);
		expect(planDataSchema.parse(draft.plan).projects[0]?.milestones[0]).toMatchObject(set);
	});

	it("leaves out corrections that speak of what is not there", () => {
		const set = { endOn: "2025-04-15" } as const;
		const draft = makeDraft(stored([ROW], [{ op: "setWindow", ...said, window: 99, set }]), known);
		expect(planDataSchema.parse(draft.plan).projects[0]?.milestones[0]?.endOn).toBe("2025-03-31");
	});

	it("names what nobody knows, until a person says who it is", () => {
		const row = ROW.with(5, "乐余镇、市教育局");
		const open = makeDraft(stored([row]), known);
		expect(open.unknownUnits).toEqual(["市教育局"]);
		const reading = stored([row]);
		const id = newUnitOf(reading.reading);
		const named = makeDraft(
			stored([row], [{ op: "nameUnit", ...said, unit: id, name: "市教育局", kind: "partner" }]),
			known,
		);
		expect(named.unknownUnits).toEqual([]);
		const { units } = planDataSchema.parse(named.plan);
		expect(units).toMatchObject([{ name: "市教育局", kind: "partner" }]);
		// Behind the sections, before the town: where lists of units look for it.
		expect(units[0]?.ordinal).toBe(30);
		const meant = makeDraft(
			stored([row], [{ op: "meanUnit", ...said, unit: id, means: { unitId: "leyu" } }]),
			known,
		);
		expect([meant.unknownUnits, planDataSchema.parse(meant.plan).units]).toEqual([[], []]);
	});

	it("has as many projects as the table, a hundred and more", () => {
		const rows = Array.from({ length: 101 }, (_, at) =>
			ROW.with(0, String(at + 1)).with(1, `建设项目${at + 1}`),
		);
		const draft = makeDraft(stored(rows), known);
		const { plan, refusal } = checkDraft(draft, { year: 2025, known, confirmations: draft.doubts });
		expect(refusal).toBeNull();
		expect(plan?.projects.slice(98).map(({ id }) => id)).toEqual(["2025-p99", "2025-p100", "2025-p101"]);
	});

	it("asks for its doubts by name, until each is settled or confirmed", () => {
		const row = ROW.with(3, "秋季:确定选址。");
		const { doubts } = makeDraft(stored([row]), known);
		expect(doubts.length).toBeGreaterThan(0);
		const settled = doubts.map((doubt) => ({ op: "settleDoubt", ...said, doubt }) as const);
		const draft = makeDraft(stored([row], settled), known);
		expect(draft.doubts).toEqual([]);
		expect(checkDraft(draft, { year: 2025, known, confirmations: [] }).refusal).toBeNull();
		const refused = checkDraft(makeDraft(stored([row]), known), { year: 2025, known, confirmations: [] });
		expect(refused.refusal).toEqual({ kind: "doubtsUnconfirmed", doubts });
	});

	it("asks to confirm that a document has no title", () => {
		const { doubts } = makeDraft(stored([ROW], [], ""), known);
		expect(doubts).toContain(TITLE_MISSING);
	});

	it("is no plan for what is no reading, and for another year's", () => {
		expect(makeDraft({ year: 2025, reading: {}, corrections: {} }, known).plan).toBeNull();
		expect(makeDraft({ ...stored([ROW]), year: 2026 }, known).plan).toBeNull();
	});
});

function newUnitOf(json: ReturnType<typeof readingJson>): string {
	const { reading } = json;
	if (typeof reading !== "object" || reading === null || !("newUnits" in reading)) return "";
	const list: unknown = reading.newUnits;
	const first: unknown = Array.isArray(list) ? list[0] : null;
	return typeof first === "object" && first !== null && "id" in first ? String(first.id) : "";
}
