import { documentOf, grid } from "./grids";
import { FIRST, HEAD, type Layout, ONE, SECOND, TWO } from "./layout";
import { DATED_LAYOUTS } from "./layouts-dated";

export const LAYOUTS: readonly Layout[] = [
	{
		title: "the plain table",
		document: documentOf(grid([HEAD, FIRST, SECOND])),
		projects: [ONE, TWO],
	},
	{
		title: "headers with spaces, line breaks and full-width marks",
		document: documentOf(
			grid([
				["序　号", "项目\n名称", "主 要 内 容", "推 进 时 序", "牵头科室、单位", "责任单位、\n板块"],
				FIRST,
				SECOND,
			]),
		),
		projects: [ONE, TWO],
	},
	{
		title: "synonyms in another order with columns that say nothing of the plan",
		document: documentOf(
			grid([
				["编号", "配合单位", "重点项目", "备注", "目标任务", "分管领导", "主办单位", "时间安排"],
				["1", FIRST[5] ?? "", FIRST[1] ?? "", "无", FIRST[2] ?? "", "张某", FIRST[4] ?? "", FIRST[3] ?? ""],
			]),
		),
		projects: [ONE],
	},
	{
		title: "titles inside the table, notes below, a total",
		document: documentOf(
			grid([
				["2025年重点项目推进计划表", "<", "<", "<", "<", "<"],
				["单位：市民政局", "<", "<", "<", "<", "<"],
				HEAD,
				FIRST,
				SECOND,
				["合计", "2个项目", "", "", "", ""],
				["注：进度以季度为准。", "<", "<", "<", "<", "<"],
			]),
		),
		projects: [ONE, TWO],
	},
	{
		title: "a head of two rows with merged cells",
		document: documentOf(
			grid([
				["序号", "项目名称", "主要内容", "推进时序", "责任分工", "<"],
				["^", "^", "^", "^", "牵头单位", "配合单位"],
				FIRST,
				SECOND,
			]),
		),
		projects: [ONE, TWO],
	},
	{
		title: "a column per quarter under one header",
		document: documentOf(
			grid([
				["序号", "项目名称", "主要内容", "时间安排", "<", "<", "<", "牵头科室", "责任单位"],
				["^", "^", "^", "一季度", "二季度", "三季度", "四季度", "^", "^"],
				["1", "老年课堂项目", "开办老年课堂。", "选点", "装修", "", "开课", "养老科", "各镇（街道）"],
			]),
		),
		projects: ["1|老年课堂项目|开办老年课堂。|一季度：选点/二季度：装修/四季度：开课|养老科|各镇（街道）"],
	},
	{
		title: "the head again on every page, a row cut in two",
		document: documentOf(
			grid([
				HEAD,
				["1", "老年课堂项目", "开办老年", "1-6月，选点。7-", "养老科", "各镇（街道）"],
				HEAD,
				["", "", "课堂。", "12月，开课。", "", ""],
				SECOND,
			]),
		),
		projects: [ONE, TWO],
	},
	{
		title: "a cut name, and a sentence that ended on the page before",
		document: documentOf(
			grid([
				HEAD,
				["1", "老年", "开办老年课堂。", "1-6月，选点。", "养老科", "各镇（街道）"],
				["", "课堂项目", "", "7-12月，开课。", "", ""],
				SECOND,
			]),
		),
		projects: [ONE.replace("选点。7", "选点。/7"), TWO],
	},
	{
		title: "one lead merged over two projects",
		document: documentOf(
			grid([HEAD, FIRST, ["2", "救助入户项目", "入户探访。", "3月，摸底。4月起，探访。", "^", "市公安局"]]),
		),
		projects: [ONE, TWO.replace("市救助站", "养老科")],
	},
	...DATED_LAYOUTS,
	{
		title: "who filled it in and who checked it, below",
		document: documentOf(grid([HEAD, FIRST, ["填表人：张某", "", "", "审核人：李某", "", "2024年12月"]])),
		projects: [ONE],
	},
	{
		title: "sections, two tables, the second without a head",
		document: documentOf(
			grid([HEAD, ["一、养老服务类", "<", "<", "<", "<", "<"], FIRST]),
			grid([["二、救助类", "<", "<", "<", "<", "<"], SECOND]),
		),
		projects: [ONE, TWO],
	},
	{
		title: "other tables beside the plan",
		document: documentOf(
			grid([
				["序号", "项目名称", "资金（万元）"],
				["1", "老年课堂项目", "20"],
			]),
			grid([HEAD, FIRST]),
			grid([
				["姓名", "电话"],
				["王某", "000"],
			]),
		),
		projects: [ONE],
	},
	{
		title: "both kinds of responsible units, in order",
		document: documentOf(
			grid([
				["序号", "项目名称", "主要内容", "推进时序", "牵头科室", "责任单位", "配合单位"],
				[
					"1",
					"老年课堂项目",
					"开办老年课堂。",
					"1-6月，选点。7-12月，开课。",
					"养老科",
					"各镇（街道）",
					"市公安局",
				],
			]),
		),
		projects: [`${ONE}/市公安局`],
	},
	{
		title: "leads and others in one column",
		document: documentOf(
			grid([
				["序号", "项目名称", "主要内容", "推进时序", "牵头及责任单位"],
				[
					"1",
					"老年课堂项目",
					"开办老年课堂。",
					"1-6月，选点。7-12月，开课。",
					"牵头单位：养老科；配合单位：各镇（街道）",
				],
				["2", "救助入户项目", "入户探访。", "3月，摸底。4月起，探访。", "市救助站、市公安局"],
			]),
		),
		projects: [ONE, TWO],
	},
	{
		title: "no ordinals, no leads",
		document: documentOf(
			grid([
				["任务名称", "年度目标", "工作计划", "责任单位"],
				["老年课堂项目", "开办老年课堂。", "1-6月，选点。", "各镇（街道）"],
				["救助入户项目", "入户探访。", "3月，摸底。", "市公安局"],
			]),
		),
		projects: [
			"|老年课堂项目|开办老年课堂。|1-6月，选点。||各镇（街道）",
			"|救助入户项目|入户探访。|3月，摸底。||市公安局",
		],
	},
	{
		title: "a form per project",
		document: documentOf(
			grid([
				["项目名称", "老年课堂项目", "<", "<"],
				["主要内容", "开办老年课堂。", "<", "<"],
				["推进时序", "1-6月，选点。7-12月，开课。", "<", "<"],
				["牵头科室", "养老科", "责任单位", "各镇（街道）"],
			]),
		),
		projects: ["|老年课堂项目|开办老年课堂。|1-6月，选点。7-12月，开课。|养老科|各镇（街道）"],
	},
];
