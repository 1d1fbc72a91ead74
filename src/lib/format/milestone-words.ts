import type { MoveForm, PeriodState } from "@/lib/contracts/milestone-page";
import type { MilestoneStatus } from "@/lib/domain/milestone/facts";
import type { PeriodLength } from "@/lib/domain/time/periods";
import { transitionWord } from "./labels";

// Words of a milestone's page.

/** What is confirmed, and what confirming it is called. */
export const PERIOD_LENGTH_WORDS: Record<PeriodLength, { readonly name: string; readonly title: string }> = {
	month: { name: "月份", title: "按月确认" },
	quarter: { name: "季度", title: "按季度确认" },
};

/** Where a month or quarter stands that is to be confirmed. */
export const PERIOD_STATE_WORDS: Record<PeriodState, string> = {
	confirmed: "已确认",
	missed: "未确认",
	open: "待确认",
	toCome: "未到时间",
};

/** What stands below 原因: when it must be given. */
export function reasonHelp(status: MilestoneStatus, { moves, unfinishedOwners }: MoveForm): string {
	const asking = moves.filter((move) => move.needsReason);
	const always = asking.filter((move) => move.to !== "done").map((move) => transitionWord(status, move.to));
	const sentences = [
		always.length > 0 ? `${always.join("、")}须写明原因。` : null,
		asking.some((move) => move.to === "done")
			? `还有 ${unfinishedOwners} 个承办单位的完成报告没有通过，标记完成也须写明原因。`
			: null,
	];
	return sentences.filter((sentence) => sentence !== null).join("");
}
