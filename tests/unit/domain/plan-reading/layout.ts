import type { DocumentReading } from "@/lib/domain/plan/grid";

/** Each project as ordinal | name | content | schedule | lead | responsible; "/" stands for a line break. */
export interface Layout {
	readonly title: string;
	readonly document: DocumentReading;
	readonly projects: readonly string[];
}

export const HEAD = ["序号", "项目名称", "主要内容", "推进时序", "牵头科室", "责任单位"];
export const FIRST = [
	"1",
	"老年课堂项目",
	"开办老年课堂。",
	"1-6月，选点。7-12月，开课。",
	"养老科",
	"各镇（街道）",
];
export const SECOND = ["2", "救助入户项目", "入户探访。", "3月，摸底。4月起，探访。", "市救助站", "市公安局"];
export const ONE = "1|老年课堂项目|开办老年课堂。|1-6月，选点。7-12月，开课。|养老科|各镇（街道）";
export const TWO = "2|救助入户项目|入户探访。|3月，摸底。4月起，探访。|市救助站|市公安局";
