import { documentOf, grid } from "./grids";
import type { Layout } from "./layout";

/** Tables whose dates stand in columns or rows of their own. */
export const DATED_LAYOUTS: readonly Layout[] = [
	{
		title: "a row per milestone with merged cells of the project",
		document: documentOf(
			grid([
				["序号", "项目名称", "时间节点", "工作内容", "牵头科室", "责任单位"],
				["1", "老年课堂项目", "1-6月", "选点", "养老科", "各镇（街道）"],
				["^", "^", "7-12月", "开课", "^", "^"],
				["2", "救助入户项目", "3月", "摸底", "市救助站", "市公安局"],
				["^", "^", "4-12月", "探访", "^", "^"],
			]),
		),
		projects: [
			"1|老年课堂项目||1-6月，选点/7-12月，开课|养老科|各镇（街道）",
			"2|救助入户项目||3月，摸底/4-12月，探访|市救助站|市公安局",
		],
	},
	{
		title: "a row per milestone whose project is repeated, with a content of its own",
		document: documentOf(
			grid([
				["项目", "主要内容", "完成时限", "节点任务", "牵头单位", "责任单位"],
				["老年课堂项目", "开办老年课堂。", "6月底前", "选点", "养老科", "各镇（街道）"],
				["老年课堂项目", "^", "12月底前", "开课", "养老科", "^"],
			]),
		),
		projects: ["|老年课堂项目|开办老年课堂。|6月底前，选点/12月底前，开课|养老科|各镇（街道）"],
	},
	{
		title: "a column of dates alone",
		document: documentOf(
			grid([
				["序号", "项目名称", "工作内容", "完成时限", "责任科室", "协办单位"],
				["（一）", "老年课堂项目", "开办老年课堂。", "2025年11月底前", "养老科", "各镇（街道）"],
			]),
		),
		projects: ["（一）|老年课堂项目|开办老年课堂。|2025年11月底前，开办老年课堂。|养老科|各镇（街道）"],
	},
	{
		title: "a column for the start and one for the end, either of them left out here and there",
		document: documentOf(
			grid([
				["序号", "项目名称", "工作内容", "开始时间", "完成时间", "责任科室", "协办单位"],
				["1", "老年课堂项目", "开办老年课堂。", "2025/3/1", "2025/6/30", "养老科", "各镇（街道）"],
				["2", "救助入户项目", "入户探访。", "4月", "", "市救助站", "市公安局"],
				["3", "慈善超市项目", "更新货架。", "", "9月底前", "养老科", "市公安局"],
			]),
		),
		projects: [
			"1|老年课堂项目|开办老年课堂。|2025/3/1至2025/6/30，开办老年课堂。|养老科|各镇（街道）",
			"2|救助入户项目|入户探访。|4月起，入户探访。|市救助站|市公安局",
			"3|慈善超市项目|更新货架。|9月底前，更新货架。|养老科|市公安局",
		],
	},
	{
		title: "a row per milestone with a start and an end",
		document: documentOf(
			grid([
				["序号", "项目名称", "启动日期", "结束日期", "工作任务", "牵头单位", "责任单位"],
				["1", "老年课堂项目", "1月", "3月", "选点", "养老科", "各镇（街道）"],
				["^", "^", "4月", "12月", "开课", "^", "^"],
			]),
		),
		projects: ["1|老年课堂项目||1月至3月，选点/4月至12月，开课|养老科|各镇（街道）"],
	},
];
