import type { PrintContent, PrintFormat } from "@/lib/contracts/plan-print";
import type { PageView } from "@/lib/contracts/view-at";
import { formatOfficialDay } from "./dates";

// Words of the printed plan.

/** Heads of the official table, in its order. */
export const TABLE_HEADS = [
	"序号",
	"项目名称",
	"主要内容",
	"推进时序",
	"牵头科室、单位",
	"责任单位、板块",
] as const;

/** What stands behind them in the table with progress. */
export const PROGRESS_HEADS = ["进展情况", "亮灯"] as const;

export const PRINT_CONTENT_WORDS: Record<PrintContent, string> = {
	plan: "原表",
	progress: "含进展情况、亮灯",
};

export const PRINT_FORMAT_WORDS: Record<PrintFormat, string> = { docx: "Word", xlsx: "Excel" };

/** What the buttons say. */
export const EXPORT_WORDS: Record<PrintFormat, string> = { docx: "导出 Word", xlsx: "导出 Excel" };

/** 2024年民政重点项目 · 2024年民政重点项目进展表 */
export function printTitle(planTitle: string, content: PrintContent): string {
	if (content === "plan") return planTitle;
	return planTitle.endsWith("表") ? `${planTitle}（进展情况）` : `${planTitle}进展表`;
}

type Point = Pick<PageView, "at" | "knownThen">;

/** 截至2024年6月30日（按当时已知）; the table alone of today says no day. */
export function printedPoint({ at, knownThen }: Point, content: PrintContent): string | null {
	if (content === "plan" && !at.isPast) return null;
	return `截至${formatOfficialDay(at.asOf)}${knowing(at.isPast, knownThen)}`;
}

/** 2024年民政重点项目进展表（截至2024-08-15）.docx */
export function printFileName(
	planTitle: string,
	content: PrintContent,
	format: PrintFormat,
	{ at, knownThen }: Point,
): string {
	const saysDay = content === "progress" || at.isPast;
	const day = saysDay ? `（截至${at.asOf}${at.isPast && knownThen ? "，按当时已知" : ""}）` : "";
	return `${printTitle(planTitle, content)}${day}.${format}`;
}

function knowing(isPast: boolean, knownThen: boolean): string {
	if (!isPast) return "";
	return knownThen ? "（按当时已知）" : "（按现在已知）";
}

/** Above the table of a unit, which holds fewer projects than the plan. */
export function ownProjectsNote(unitName: string): string {
	return `只列与${unitName}有关的项目`;
}

/** As the strip on every page of the demonstration says it. */
export function demoNote(officialDay: string): string {
	return `演示数据 · 今天是 ${officialDay}`;
}
