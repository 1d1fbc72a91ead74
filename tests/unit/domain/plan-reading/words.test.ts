import { describe, expect, it } from "vitest";
import { isPeriodHeader, roleOfHeader } from "@/lib/domain/plan/reading/header-words";
import { cellsOfSpan, mendedText, rawSpan } from "@/lib/domain/plan/reading/mended-text";
import { ordinalOf } from "@/lib/domain/plan/reading/ordinals";
import { yearIn } from "@/lib/domain/plan/reading/paragraphs";
import { shortNameOf } from "@/lib/domain/plan/reading/short-name";
import { lineAsMeant, paragraphsAsMeant } from "@/lib/domain/plan/reading/shown-text";

describe("what a header says of its column", () => {
	it.each([
		[
			"schedule",
			"推进时序 开始时间 启动日期 结束日期 截止时间 时间安排 进度安排 完成时限 工作计划 时间节点 实施步骤 序时安排 计划完成时间 时间节点及工作内容 2025年推进计划 一季度 1-3月 上半年目标",
		],
		["lead", "牵头科室 牵头科室、单位 牵头单位 责任科室 牵头部门 主办单位 牵头（主办）科室"],
		["responsible", "责任单位 责任单位、板块 配合单位 协办单位 板块 责任板块 参与单位"],
		["units", "牵头及配合单位 牵头单位和责任单位"],
		["ordinal", "序号 编号 No. ＮＯ． 序"],
		["name", "项目名称 项目 重点项目 工作项目 任务名称"],
		["content", "主要内容 工作内容 项目内容 建设内容 目标任务 年度目标 建设内容及规模 主要任务"],
		["category", "类别 项目类别"],
	])("%s: %s", (role, headers) => {
		for (const header of headers.split(" ")) {
			expect([header, roleOfHeader(header)]).toEqual([header, role]);
			expect(roleOfHeader([...header].join("　"))).toBe(role);
		}
	});

	it.each([
		"备注",
		"分管领导",
		"联系人",
		"责任人",
		"资金（万元）",
		"投资计划",
		"完成情况",
		"工作进展",
		"",
		"1-3月，选点。",
	])("nothing: %s", (header) => expect(roleOfHeader(header)).toBeNull());

	it("tells a column for a time from one for times", () => {
		expect(["第一季度", "4-6月", "下半年", "十二月份"].map(isPeriodHeader)).toEqual([true, true, true, true]);
		expect(["时间安排", "季度安排"].map(isPeriodHeader)).toEqual([false, false]);
	});
});

it.each([
	["1", 1],
	["01", 1],
	["１２", 12],
	["（三）", 3],
	["一、", 1],
	["十二", 12],
	["第二十项", 20],
	["一百零五", 105],
	["", null],
	["合计", null],
	["1-3", null],
])("reads the ordinal %j as %j", (text, ordinal) => expect(ordinalOf(text)).toBe(ordinal));

it.each([
	["2025年重点项目", 2025],
	["２０２５年度", 2025],
	["二〇二六年要点", 2026],
	["二○二六年要点", 2026],
	["第12025号", null],
	["十大项目", null],
])("reads the year of %j as %j", (text, year) => expect(yearIn(text)).toBe(year));

it.each([
	["“夕阳食堂”——全市老年人就餐项目", "夕阳食堂"],
	["深化殡葬服务改革项目", "殡葬服务改革"],
	["特困供养人员照护服务质量提升项目", "特困供养人员照护"],
	["临时救助服务质量提升项目", "临时救助服务"],
	["建设项目", "建设"],
])("calls %s for short %s", (name, short) => expect(shortNameOf(name)).toBe(short));

describe("words as they are shown", () => {
	it.each([
		["选点,开课;结业:(两处)", "选点，开课；结业：（两处）"],
		["补助1,800元,于10:30开会", "补助1,800元，于10:30开会"],
		["选 点。 开\n课", "选点。开课"],
		["建设 Smart Care 平台", "建设Smart Care平台"],
	])("%j on one line", (raw, line) => expect(lineAsMeant(raw)).toBe(line));

	it("keep a line for each paragraph", () => {
		expect(paragraphsAsMeant("选点。 开课;\n结业,\n授证。")).toBe("选点。\n开课；\n结业，授证。");
	});
});

describe("mended words", () => {
	const source = { grid: 0, row: 1, column: 2, span: { start: 0, end: 9 } };
	const raw = { text: "完成检修改、开课。", pieces: [{ span: { start: 0, end: 9 }, source }] };
	const mended = mendedText(raw, [{ raw: "检修改", meant: "检修改造" }]);

	it("find the way back to the document", () => {
		expect(mended.text).toBe("完成检修改造、开课。");
		expect(rawSpan(mended, { start: 0, end: 6 })).toEqual({ start: 0, end: 5 });
		expect(rawSpan(mended, { start: 5, end: 6 })).toEqual({ start: 2, end: 5 });
		expect(rawSpan(mended, { start: 7, end: 10 })).toEqual({ start: 6, end: 9 });
		expect(cellsOfSpan(mended, { start: 7, end: 9 })).toEqual([{ ...source, span: { start: 6, end: 8 } }]);
	});
});
