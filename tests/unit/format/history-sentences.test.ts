import { describe, expect, it } from "vitest";
import type { HistoryAct } from "@/lib/contracts/history";
import { historySentence, historyWhen } from "@/lib/format/history-sentences";
import { reportEventSentence } from "@/lib/format/report-words";

const report = { kind: "report", reportKind: "completion", unitName: "凤凰镇", isCorrection: false } as const;
const reading = {
	kind: "reading",
	target: "适老化改造",
	unitLabel: "户",
	numerator: 1800,
	denominator: null,
	unitName: "凤凰镇",
	isConfirmation: false,
	isCorrection: false,
} as const;

const told: readonly (readonly [HistoryAct, string])[] = [
	[{ kind: "status", from: "notStarted", to: "inProgress", milestone: null }, "状态由“未开始”改为“进行中”"],
	[
		{ kind: "status", from: "inProgress", to: "done", milestone: "节点2" },
		"节点2：状态由“进行中”改为“已完成”",
	],
	[
		{ kind: "check", ticked: ["甲", "乙"], unticked: ["丙"], milestone: null },
		"完成任务“甲”“乙”，取消勾选“丙”",
	],
	[{ kind: "confirmation", period: "2024-Q2", milestone: null }, "确认第二季度已开展"],
	[
		{ kind: "extension", newEndOn: "2024-10-31", endOn: "2024-09-30", milestone: null },
		"同意延期到 10月31日（原定 9月30日）",
	],
	[
		{ kind: "extensionRequest", event: "asked", newEndOn: "2024-10-31", milestone: "节点4" },
		"节点4：申请延期到 10月31日",
	],
	[
		{ kind: "extensionRequest", event: "refused", newEndOn: "2024-10-31", milestone: null },
		"不同意延期到 10月31日",
	],
	[
		{ kind: "override", light: "green", endsOn: "2024-08-31", target: null, milestone: "节点1" },
		"节点1：人工亮灯“正常”，到 8月31日为止",
	],
	[
		{ kind: "override", light: "yellow", endsOn: "2024-08-31", target: "等级评估率", milestone: null },
		"指标“等级评估率”人工亮灯“预警”，到 8月31日为止",
	],
	[{ kind: "file", name: "方案.pdf", isRemoved: false, milestone: null }, "上传附件“方案.pdf”"],
	[
		{ kind: "file", name: "旧稿.pdf", isRemoved: true, milestone: "节点3" },
		"节点3：上传附件“旧稿.pdf”（后已移除）",
	],
	[{ ...report, event: "submitted", milestone: null }, "提交凤凰镇的完成报告"],
	[{ ...report, event: "withdrawn", milestone: "节点4" }, "撤回凤凰镇的完成报告（节点4）"],
	[{ ...report, event: "returned", reportKind: "progress", milestone: null }, "退回凤凰镇的进展报告"],
	[{ ...report, event: "approved", isCorrection: true, milestone: null }, "审核通过凤凰镇的完成更正报告"],
	[reading, "凤凰镇的“适老化改造”填报 1,800 户"],
	[{ ...reading, isConfirmation: true }, "凤凰镇的“适老化改造”确认无变化，仍为 1,800 户"],
	[
		{ ...reading, unitName: null, numerator: 90, denominator: 100, isCorrection: true },
		"“适老化改造”填报 90 ÷ 100 = 90.0%（更正）",
	],
	[
		{ kind: "allocation", target: "适老化改造", isFinal: true, units: 11, changes: [] },
		"指标“适老化改造”分解定稿，11 个单位",
	],
	[
		{ kind: "allocation", target: "适老化改造", isFinal: false, units: 3, changes: [] },
		"指标“适老化改造”保存分解草稿，3 个单位",
	],
	[
		{
			kind: "allocation",
			target: "适老化改造",
			isFinal: true,
			units: 2,
			changes: [
				{ unitName: "凤凰镇", before: 3, after: 1200 },
				{ unitName: "乐余镇", before: 0, after: 4 },
			],
		},
		"指标“适老化改造”分解定稿，2 个单位：凤凰镇 3 → 1,200，乐余镇 -- → 4",
	],
	[
		{
			kind: "adjustment",
			subject: "节点3",
			changes: [
				{
					field: "endOn",
					before: { kind: "day", day: "2024-09-30" },
					after: { kind: "day", day: "2024-10-31" },
				},
				{
					field: "ownerIds",
					before: { kind: "names", names: ["凤凰镇"], others: 2 },
					after: { kind: "names", names: [], others: 3 },
				},
			],
		},
		"节点3年度调整：完成期限由“2024-09-30”改为“2024-10-31”；承办单位由“凤凰镇，另有 2 个单位”改为“3 个单位”",
	],
];

describe("a timeline", () => {
	it.each(told)("tells %j", (act, sentence) => {
		expect(historySentence(act)).toBe(sentence);
	});

	it("says when, and for which day where that is another one", () => {
		const entry = { key: "1", act: told[0]?.[0] ?? reading, byName: "", words: null, href: null };
		const recordedAt = "2024-08-15T06:08:00.000Z";
		expect(historyWhen({ ...entry, effectiveOn: "2024-08-15", recordedAt })).toBe("2024-08-15 14:08");
		expect(historyWhen({ ...entry, effectiveOn: "2024-08-12", recordedAt })).toBe(
			"2024-08-15 14:08（所属 8月12日）",
		);
	});
});

describe("the story of a report", () => {
	const event = { byName: "凤凰镇填报员", at: "2024-08-15T06:08:00.000Z", reason: null, fields: [] };
	it.each([
		["started", "凤凰镇填报员开始填写。"],
		["startedCorrection", "凤凰镇填报员开始更正已通过的报告。"],
		["submitted", "凤凰镇填报员提交。"],
		["withdrawn", "凤凰镇填报员撤回。"],
		["approved", "凤凰镇填报员审核通过。"],
		["corrected", "凤凰镇填报员审核通过更正报告，本报告不再计入。"],
	] as const)("tells %s", (kind, sentence) => {
		expect(reportEventSentence({ ...event, kind }, [])).toBe(sentence);
	});

	it("names the parts that a return points at", () => {
		const figures = [{ targetId: "t1", name: "特色乡村" }];
		const returned = { ...event, kind: "returned" as const, fields: ["narrative", "readings.t1"] };
		expect(reportEventSentence(returned, figures)).toBe(
			"凤凰镇填报员退回，指出需要修改：完成情况、特色乡村。",
		);
	});
});
