import type { HistoryAct, HistoryEntry } from "@/lib/contracts/history";
import { adjustedSentence, shareChanges } from "./adjustment-words";
import { formatInstant, formatMonthDay, formatPeriod } from "./dates";
import { EXTENSION_EVENT_WORDS } from "./extension-words";
import { REPORT_EVENT_WORDS, REPORT_KIND_WORDS } from "./labels";
import { LIGHT_WORDS, MILESTONE_STATUS_WORDS } from "./light-words";
import { formatAmount, formatNumber, formatPercent } from "./numbers";

/** When it was recorded, and for which day it speaks where that is another one: 2024-08-15 14:08（所属 8月12日）. */
export function historyWhen({ effectiveOn, recordedAt }: HistoryEntry): string {
	const recorded = formatInstant(recordedAt);
	return recorded.startsWith(effectiveOn) ? recorded : `${recorded}（所属 ${formatMonthDay(effectiveOn)}）`;
}

/** What happened, in one sentence without its author. */
export function historySentence(act: HistoryAct): string {
	switch (act.kind) {
		case "status":
			return `${about(act)}状态由“${MILESTONE_STATUS_WORDS[act.from]}”改为“${MILESTONE_STATUS_WORDS[act.to]}”`;
		case "check":
			return `${about(act)}${checkWords(act)}`;
		case "confirmation":
			return `${about(act)}确认${formatPeriod(act.period)}已开展`;
		case "extension":
			return `${about(act)}${EXTENSION_EVENT_WORDS.granted} ${formatMonthDay(act.newEndOn)}（原定 ${formatMonthDay(act.endOn)}）`;
		case "extensionRequest":
			return `${about(act)}${EXTENSION_EVENT_WORDS[act.event]} ${formatMonthDay(act.newEndOn)}`;
		case "override":
			return `${about(act)}${act.target ? `指标“${act.target}”` : ""}人工亮灯“${LIGHT_WORDS[act.light]}”，到 ${formatMonthDay(act.endsOn)}为止`;
		case "file":
			return `${about(act)}上传附件“${act.name}”${act.isRemoved ? "（后已移除）" : ""}`;
		case "report":
			return reportWords(act);
		case "reading":
			return `${readingWords(act)}${act.isCorrection ? "（更正）" : ""}`;
		case "allocation":
			return `指标“${act.target}”${act.isFinal ? "分解定稿" : "保存分解草稿"}，${act.units} 个单位${shareChanges(act.changes)}`;
		case "adjustment":
			return `${act.subject ?? ""}年度调整：${act.changes.map(adjustedSentence).join("；")}`;
	}
}

/** Which milestone it was; nothing on the milestone's own page. */
function about({ milestone }: { readonly milestone: string | null }): string {
	return milestone ? `${milestone}：` : "";
}

type ActOf<Kind extends HistoryAct["kind"]> = Extract<HistoryAct, { readonly kind: Kind }>;

function checkWords({ ticked, unticked }: ActOf<"check">): string {
	const parts = [
		ticked.length > 0 ? `完成任务“${ticked.join("”“")}”` : null,
		unticked.length > 0 ? `取消勾选“${unticked.join("”“")}”` : null,
	];
	return parts.filter((part) => part !== null).join("，");
}

function reportWords({ event, reportKind, isCorrection, unitName, milestone }: ActOf<"report">): string {
	const where = milestone ? `（${milestone}）` : "";
	const what = `${REPORT_KIND_WORDS[reportKind]}${isCorrection ? "更正" : ""}报告`;
	return `${REPORT_EVENT_WORDS[event]}${unitName}的${what}${where}`;
}

function readingWords({
	target,
	unitLabel,
	numerator,
	denominator,
	unitName,
	isConfirmation,
}: ActOf<"reading">): string {
	const figure =
		denominator === null
			? formatAmount(numerator, unitLabel)
			: `${formatNumber(numerator)} ÷ ${formatNumber(denominator)} = ${formatPercent((numerator * 100) / denominator)}`;
	const whose = unitName ? `${unitName}的` : "";
	return isConfirmation
		? `${whose}“${target}”确认无变化，仍为 ${figure}`
		: `${whose}“${target}”填报 ${figure}`;
}
