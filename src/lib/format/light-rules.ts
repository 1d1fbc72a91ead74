import type { MilestoneReason, PersistentReason, Reason } from "@/lib/domain/light/reasons";
import type { Thresholds } from "@/lib/domain/light/thresholds";

type MilestoneReasonCode = MilestoneReason["code"] | PersistentReason["code"];

/** The rules of a milestone's light in words (docs/product.md, Lights), with the bureau's settings. */
const RULES: Record<MilestoneReasonCode, (settings: Thresholds) => string> = {
	finished: () => "节点标记完成即为蓝色，以完成的所属日期为准；晚于期限的注明“逾期完成”。",
	standingClosed: () => "常态化工作办结即为蓝色。",
	cancelled: () => "已中止的节点不亮灯。",
	notOpen: () => "时间窗口未到，为灰色。",
	overdue: () => "过了期限（含批准的延期）仍未完成，为红色。",
	reviewOverdue: ({ reviewWorkingDays }) =>
		`承办单位都已按期提交，超过 ${reviewWorkingDays} 个工作日未审核，为红色。`,
	monthsMissed: () => "每月开展的工作连续两个月未确认，为红色。",
	quartersMissed: () => "每季度开展的工作连续两个季度未确认，为红色。",
	notStartedNearEnd: (settings) => `距期限不足${nearEnd(settings)}仍未开始，为黄色。`,
	fewSubmitted: (settings) => `距期限不足${nearEnd(settings)}，提交完成报告的承办单位不到一半，为黄色。`,
	fewDone: (settings) => `距期限不足${nearEnd(settings)}，任务完成不到一半，为黄色。`,
	notStartedInTime: () => "时间过了三分之一仍未开始，为黄色。",
	awaitingReview: ({ reviewWorkingDays }) =>
		`有完成报告等待审核，为黄色；都已按期提交而超过 ${reviewWorkingDays} 个工作日未审核的，转为红色。`,
	notResubmitted: ({ returnWorkingDays }) =>
		`报告退回后超过 ${returnWorkingDays} 个工作日未重新提交，为黄色。`,
	monthMissed: () => "每月开展的工作上个月未确认，为黄色；连续两个月转为红色。",
	quarterMissed: () => "每季度开展的工作上个季度未确认，为黄色；连续两个季度转为红色。",
	quartersUnconfirmed: ({ continuousGraceDays }) =>
		`常态化工作每季度确认一次，季末后 ${continuousGraceDays} 天内未确认，为黄色；不因日期转为红色。`,
	onSchedule: () => "时间窗口内，没有预警和滞后的情形，为绿色。",
	standing: () => "常态化工作按季度确认，没有欠缺，为绿色。",
	yellowPersists: ({ persistentMonthEnds }) =>
		`最近 ${persistentMonthEnds} 个月末均为黄色且至今仍为黄色，转为红色。`,
};

function nearEnd({ soonDays }: Thresholds): string {
	return `时间窗口的三分之一（最多 ${soonDays} 天）`;
}

/** The rule by which a milestone has its light; empty for the reason of a target or a project. */
export function milestoneRule(reason: Reason, settings: Thresholds): string {
	return isMilestoneReason(reason.code) ? RULES[reason.code](settings) : "";
}

function isMilestoneReason(code: Reason["code"]): code is MilestoneReasonCode {
	return code in RULES;
}
