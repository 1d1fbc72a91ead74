import type { DutyState } from "@/lib/domain/light/unit-light";
import type { MilestoneStatus } from "@/lib/domain/milestone/facts";
import type { ReportEventKind } from "@/lib/domain/report/facts";
import type { Day } from "@/lib/domain/time/day";
import { formatMonthDay, formatWindow } from "./dates";
import { MILESTONE_STATUS_WORDS } from "./light-words";

// Words of the leader's screen and of the lists behind its numbers.

/** Where the completion that a unit owes stands. */
export const DUTY_STATE_WORDS: Record<DutyState, string> = {
	notOpen: "未到时间",
	toReport: "未提交",
	submitted: "待审核",
	returned: "已退回",
	approved: "已通过",
	lapsed: "节点已办结",
	cancelled: "节点已中止",
};

/** What a list of milestones is asked for by date. */
export const MILESTONE_DUE_WORDS = { "30": "30天内到期", overdue: "已逾期" } as const;

/** What a list of completions is asked for by date. */
export const ASSIGNMENT_DUE_WORDS = {
	opened: "已开始应报",
	"30": "30天内到期",
	overdue: "逾期未提交",
} as const;

/** The last thing that was recorded about a milestone or a target. */
export type LastAct =
	| { readonly kind: "moved"; readonly to: MilestoneStatus; readonly note: string | null }
	| { readonly kind: "checked" }
	| { readonly kind: "confirmed" }
	| { readonly kind: "extended" }
	| { readonly kind: "report"; readonly event: ReportEventKind; readonly unitName: string }
	| { readonly kind: "read"; readonly unitName: string }
	| { readonly kind: "split"; readonly isFinal: boolean };

const REPORT_ACTS: Record<ReportEventKind, (unitName: string) => string> = {
	submitted: (unitName) => `${unitName}提交报告`,
	withdrawn: (unitName) => `${unitName}撤回报告`,
	returned: (unitName) => `退回${unitName}的报告`,
	approved: (unitName) => `通过${unitName}的报告`,
};

/** 8月12日 退回南丰镇的报告 */
export function lastActSentence(day: Day, act: LastAct): string {
	return `${formatMonthDay(day)} ${actWords(act)}`;
}

function actWords(act: LastAct): string {
	switch (act.kind) {
		case "moved":
			return act.note ? act.note : `改为${MILESTONE_STATUS_WORDS[act.to]}`;
		case "checked":
			return "更新任务清单";
		case "confirmed":
			return "确认按期开展";
		case "extended":
			return "批准延期";
		case "report":
			return REPORT_ACTS[act.event](act.unitName);
		case "read":
			return `计入${act.unitName}的填报数`;
		case "split":
			return act.isFinal ? "指标分解定稿" : "起草指标分解";
	}
}

/** A window in months where it fills them, else in 旬 or days: 2–5月 · 3月中旬 · 5月6日–6月9日. */
export function windowWords(startOn: Day, endOn: Day): string {
	const months = formatWindow(startOn, endOn, "month");
	return months.includes("日") ? formatWindow(startOn, endOn, "tenDays") : months;
}
