import { isReportPart, REPORT_PARTS } from "@/lib/contracts/report";
import type { FigureDto, ReportEventDto } from "@/lib/contracts/report-pages";
import { REPORT_STORY_WORDS } from "./labels";
import { formatNumber } from "./numbers";

const PART_WORDS: Record<(typeof REPORT_PARTS)[number], string> = {
	kind: "报告类型",
	speaksFor: "所属日期",
	narrative: "完成情况",
	files: "附件",
};

/** What a part of a report is called; figures by their target's name. */
export function reportPartWord(
	part: string,
	figures: readonly Pick<FigureDto, "targetId" | "name">[],
): string {
	const named = REPORT_PARTS.find((candidate) => candidate === part);
	if (named) return PART_WORDS[named];
	if (!isReportPart(part)) return part;
	return figures.find((figure) => `readings.${figure.targetId}` === part)?.name ?? "填报数";
}

/** 凤凰镇 填报员提交。 · 社会事务科 科员退回，指出：完成情况、附件。 */
export function reportEventSentence(
	event: ReportEventDto,
	figures: readonly Pick<FigureDto, "targetId" | "name">[],
): string {
	const act = `${event.byName}${REPORT_STORY_WORDS[event.kind]}`;
	if (event.fields.length === 0) return `${act}。`;
	return `${act}，指出需要修改：${event.fields.map((field) => reportPartWord(field, figures)).join("、")}。`;
}

/** The words of a milestone where room is short, cut at a clause when one fits. */
export function shortWords(words: string, room = 36): string {
	const characters = [...words];
	if (characters.length <= room) return words;
	const cut = characters.slice(0, room).join("");
	const clause = Math.max(cut.lastIndexOf("，"), cut.lastIndexOf("；"), cut.lastIndexOf("。"));
	return `${clause > room / 2 ? cut.slice(0, clause) : cut}…`;
}

/** A figure as people read it: 150 户, 6 / 12（50.0%） is left to the caller's column; "--" when unknown. */
export function figureWord(
	figure: { readonly numerator: number | null; readonly denominator: number | null } | null,
	unitLabel: string,
): string {
	if (figure === null || figure.numerator === null) return formatNumber(null);
	if (figure.denominator !== null)
		return `${formatNumber(figure.numerator)} / ${formatNumber(figure.denominator)}`;
	return `${formatNumber(figure.numerator)} ${unitLabel}`;
}
