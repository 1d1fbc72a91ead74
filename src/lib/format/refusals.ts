import type { CommonRefusal } from "@/lib/contracts/outcome";
import type { TransitionRefusal } from "@/lib/domain/milestone/state-machine";
import type { ReportRefusal } from "@/lib/domain/report/state-machine";
import type { ReadingProblemCode, SubmissionProblem, TextProblemCode } from "@/lib/domain/report/submission";
import type { AllocationRefusal } from "@/lib/domain/target/allocation";
import type { PasswordProblem } from "@/lib/domain/user/password-rule";
import { formatNumber } from "./numbers";

// One sentence for every refusal of the rules: what to do next, not what went wrong inside.

const COMMON: Record<CommonRefusal, string> = {
	notFound: "没有找到这项内容，或者您不能办理。",
	conflict: "刚才有人更新了这项内容。请刷新页面看最新情况，再决定是否提交；您填写的内容还在这里。",
};

const TRANSITIONS: Record<TransitionRefusal, string> = {
	notAllowed: "节点当前的状态不能这样更新，请刷新页面看最新情况。",
	reasonRequiredForCancel: "请填写中止的原因。",
	reasonRequiredForReopen: "请填写重新打开的原因。",
	reasonRequiredForResume: "请填写恢复的原因。",
	reasonRequiredForUndo: "请填写撤销开始的原因。",
	reasonRequiredUnfinishedOwners: "还有承办单位的完成报告没有通过。确需标记完成，请填写原因。",
	effectiveInFuture: "所属日期不能晚于今天。",
	effectiveBeforeLast: "所属日期不能早于上一次更新的日期。",
	effectiveBeforePlanYear: "请填写本年度的日期。",
	textTooLong: "说明和原因请精简到 2000 字以内。",
};

const REPORTS: Record<ReportRefusal, string> = {
	notSubmitted: "这份报告还没有提交。",
	alreadySubmitted: "这份报告已经提交，正在等待审核。需要修改请先撤回。",
	alreadyReturned: "这份报告已被退回，请修改后重新提交。",
	approvedIsFinal: "这份报告已经通过，不能再改。需要更正请新建更正报告。",
	returnReasonRequired: "请填写退回的原因，说明需要修改什么。",
	returnReasonTooLong: "退回原因请精简到 1000 字以内。",
};

const TEXTS: Record<TextProblemCode, string> = {
	narrativeRequired: "请填写完成情况。",
	narrativeTooLong: "完成情况请精简到 5000 字以内。",
	speaksForRequired: "请填写所属日期。",
	speaksForInFuture: "所属日期不能晚于今天。",
	speaksForBeforeYear: "请填写本年度的日期。",
};

const READINGS: Record<ReadingProblemCode, (limit: string) => string> = {
	readingRequired: () => "请填写累计数，没有就填 0。",
	denominatorRequired: () => "请填写总数。",
	negative: () => "不能填负数。",
	notWhole: () => "请填写整数。",
	tooLarge: () => "数字太大，请核对。",
	denominatorZero: () => "总数要大于 0。",
	aboveDenominator: (limit) => `不能大于总数 ${limit}，请核对。`,
	belowLast: (limit) => `这是全年累计数，不能小于已通过的 ${limit}。原来填错了请新建更正报告。`,
	aboveLimit: (limit) => `不能大于 ${limit}，请核对。`,
};

const ALLOCATIONS: Record<AllocationRefusal, string> = {
	unitTwice: "同一个单位填了两次，请合并成一行。",
	amountNegative: "不能填负数。",
	amountNotWhole: "请填写整数。",
	amountTooLarge: "数字太大，请核对。",
	belowMinimum: "每个单位的数量不能低于最低要求。",
	noShares: "请至少给一个单位分解数量。",
	belowGoal: "各单位合计还没有达到目标，请补足后再定稿；也可以先保存草稿。",
	tooFewUnits: "分解到的单位数还没有达到目标，请补足后再定稿；也可以先保存草稿。",
};

const PASSWORDS: Record<PasswordProblem, string> = {
	tooShort: "密码至少 10 位。",
	tooLong: "密码最多 128 位。",
	oneKind: "请使用大写字母、小写字母、数字、符号中的至少两种。",
	containsUsername: "密码不能包含用户名。",
	common: "这个密码太常见，请换一个。",
};

export function commonRefusal(reason: CommonRefusal): string {
	return COMMON[reason];
}

export function transitionRefusal(reason: TransitionRefusal): string {
	return TRANSITIONS[reason];
}

export function reportRefusal(reason: ReportRefusal): string {
	return REPORTS[reason];
}

/** The sentence that stands beside the field of a report. */
export function submissionProblem(problem: SubmissionProblem): string {
	return "targetId" in problem ? READINGS[problem.code](formatNumber(problem.limit)) : TEXTS[problem.code];
}

export function allocationRefusal(reason: AllocationRefusal): string {
	return ALLOCATIONS[reason];
}

export function passwordProblem(problem: PasswordProblem): string {
	return PASSWORDS[problem];
}
