import { describe, expect, it } from "vitest";
import type { PublishRefusal } from "@/lib/contracts/plan-import";
import { DRAFT_FLAW_CODES } from "@/lib/domain/plan/draft-flaws";
import { placeOfId, placeOfPath } from "@/lib/format/import-places";
import { explainImport } from "@/lib/format/refusals-import";

const flawed = (flaws: Extract<PublishRefusal, { kind: "draftFlawed" }>["flaws"]) =>
	explainImport({ kind: "draftFlawed", flaws }).message;

const SENTENCES: readonly PublishRefusal[] = [
	"notFound",
	"conflict",
	"alreadyPublished",
	"alreadyDiscarded",
	{ kind: "yearTaken", year: 2025 },
	{ kind: "unitsUnknown", names: ["市数据局"] },
	{ kind: "unitsInactive", names: ["旧街道"] },
	{ kind: "unitNameTaken", name: "养老科", by: "养老服务科" },
	{ kind: "draftIncomplete", places: ["projects.0.milestones.1.words"] },
	{ kind: "doubtsUnconfirmed", doubts: ["a", "b"] },
	...DRAFT_FLAW_CODES.map((code) => ({ kind: "draftFlawed", flaws: [{ code, at: "2025-p03-m2" }] }) as const),
];

describe("why a plan is not published", () => {
	it.each(SENTENCES.map((reason) => [explainImport(reason).message] as const))("%s", (sentence) => {
		expect(sentence).toMatch(/[\u4e00-\u9fff].*。$/s);
		expect(sentence).not.toMatch(/[,;:?!()]\s|[a-z]{3}/);
	});

	it("names the places, a line for each kind of flaw", () => {
		expect(
			flawed([
				{ code: "outsideYear", at: "2025-p03-m2" },
				{ code: "actingNotLead", at: "2025-p01-m1" },
				{ code: "outsideYear", at: "2025-p10-t1" },
			]),
		).toBe(
			"项目 3 节点 2、项目 10 指标 1的日期不在计划年度内，请修改。\n项目 1 节点 1的主办单位不是该项目的牵头单位，请修改。",
		);
	});

	it("counts what would be too many to name", () => {
		const names = ["甲", "乙", "丙", "丁", "戊", "己", "甲"];
		expect(explainImport({ kind: "unitsUnknown", names }).message).toContain("甲、乙、丙、丁、戊等 6 处");
	});
});

describe("a place in a plan", () => {
	it.each([
		["2025-p03", "项目 3"],
		["2025-p03-m12-d1", "项目 3 节点 12 任务 1"],
		["2025-p03-x1", "项目 3 存疑 1"],
		["unit-1a", "unit-1a"],
		["2025", "2025"],
	])("by its id %s is %s", (id, words) => {
		expect(placeOfId(id)).toBe(words);
	});

	it.each([
		["projects.0.milestones.1.words", "项目 1 节点 2 的内容"],
		["projects.0.milestones.1.deliverables.0.text", "项目 1 节点 2 任务 1 的内容"],
		["projects.9.milestones", "项目 10 的节点"],
		["projects.2.targets.0.checkpoints.1.value", "项目 3 指标 1 阶段目标 2 的数值"],
		["projects.2.leads.0", "项目 3 的牵头单位"],
		["units.0.name", "新增单位 1 的名称"],
		["projects.0", "项目 1"],
		["title", "标题"],
		["", "计划本身"],
	])("by its path %s is %s", (path, words) => {
		expect(placeOfPath(path)).toBe(words);
	});
});
