import type { ReportStoryKind } from "@/lib/contracts/report-pages";
import type { MilestoneKind, MilestoneStatus, Precision } from "@/lib/domain/milestone/facts";
import type { PlanState } from "@/lib/domain/plan/facts";
import type { ReportEventKind, ReportKind } from "@/lib/domain/report/facts";
import type { ReportAct } from "@/lib/domain/report/state-machine";
import type { CompletionState } from "@/lib/domain/report/thread-at";
import type { Comparator, TargetCurve, TargetMeasure, TargetSource } from "@/lib/domain/target/facts";
import type { UnitKind } from "@/lib/domain/unit/kinds";
import type { Capability } from "@/lib/domain/user/permissions";
import type { Role } from "@/lib/domain/user/roles";

// The words of docs/glossary.md for the unions of the domain. The lights and the states of milestones and
// reports have theirs in light-words.ts.

export const ROLE_WORDS: Record<Role, string> = {
	admin: "系统管理员",
	leader: "局领导",
	office: "办公室",
	section: "科室人员",
	unit: "单位人员",
	auditor: "审计员",
};

export const UNIT_KIND_WORDS: Record<UnitKind, string> = {
	section: "科室",
	affiliate: "直属单位",
	charity: "社会组织",
	partner: "协作部门",
	town: "区镇（街道）",
};

export const PLAN_STATE_WORDS: Record<PlanState, string> = {
	draft: "草稿",
	published: "已发布",
	closed: "已结束",
};

export const MILESTONE_KIND_WORDS: Record<MilestoneKind, string> = {
	oneOff: "一次性",
	continuous: "常态化",
	monthly: "每月",
	quarterly: "每季度",
};

export const PRECISION_WORDS: Record<Precision, string> = {
	day: "到日",
	tenDays: "到旬",
	month: "到月",
	quarter: "到季度",
	year: "全年",
};

/** What a button that moves a milestone says. */
const TRANSITION_WORDS: Record<MilestoneStatus, Partial<Record<MilestoneStatus, string>>> = {
	notStarted: { inProgress: "开始", done: "标记完成", cancelled: "中止" },
	inProgress: { done: "标记完成", cancelled: "中止", notStarted: "撤销开始" },
	done: { inProgress: "重新打开" },
	cancelled: { inProgress: "恢复" },
};

/** The verb of a move; empty for a move that is not allowed. */
export function transitionWord(from: MilestoneStatus, to: MilestoneStatus): string {
	return TRANSITION_WORDS[from][to] ?? "";
}

export const REPORT_KIND_WORDS: Record<ReportKind, string> = { progress: "进展", completion: "完成" };

export const REPORT_ACT_WORDS: Record<ReportAct, string> = {
	submit: "提交",
	withdraw: "撤回",
	return: "退回修改",
	approve: "审核通过",
};

/** What happened, in a timeline. */
export const REPORT_EVENT_WORDS: Record<ReportEventKind, string> = {
	submitted: "提交",
	withdrawn: "撤回",
	returned: "退回",
	approved: "审核通过",
};

/** The same on the report's own page, with how it began and what became of it. */
export const REPORT_STORY_WORDS: Record<ReportStoryKind, string> = {
	...REPORT_EVENT_WORDS,
	started: "开始填写",
	startedCorrection: "开始更正已通过的报告",
	corrected: "审核通过更正报告，本报告不再计入",
};

/** Where an owner's 完成 stands, in tables. */
export const COMPLETION_WORDS: Record<CompletionState, string> = {
	none: "未提交",
	submitted: "待审核",
	returned: "已退回",
	approved: "已通过",
};

export const TARGET_MEASURE_WORDS: Record<TargetMeasure, string> = {
	count: "合计",
	rate: "比率",
	unitsMeeting: "达标单位数",
};

export const TARGET_SOURCE_WORDS: Record<TargetSource, string> = {
	units: "承办单位填报",
	lead: "牵头单位填报",
};

export const TARGET_CURVE_WORDS: Record<TargetCurve, string> = {
	linear: "按时间均匀推进",
	checkpoints: "只看阶段目标",
};

/** "=" goals mean at least; more is 超额. */
export const COMPARATOR_WORDS: Record<Comparator, string> = {
	atLeast: "不少于",
	exactly: "完成",
	atMost: "不超过",
};

export const COMPARATOR_SIGNS: Record<Comparator, string> = { atLeast: "≥", exactly: "=", atMost: "≤" };

/** What a capability lets one do, for the page of one's own account. */
export const CAPABILITY_WORDS: Record<Capability, string> = {
	viewPlan: "查看项目和节点",
	viewTotals: "查看亮灯和全市合计",
	viewFigures: "查看各单位的数据",
	viewReports: "查看完成情况报告和附件",
	viewApprovedReports: "查看已通过的报告和附件",
	viewNotes: "查看节点的说明",
	viewEvidence: "查看牵头单位的佐证材料",
	updateMilestone: "更新节点",
	allocate: "分解指标",
	enterLeadReading: "填报牵头单位的数据",
	askExtension: "申请延期",
	writeReport: "填写和提交完成情况报告",
	reviewReport: "审核完成情况报告",
	instruct: "作出批示",
	decideExtension: "审批延期",
	remind: "催办",
	readDraftBulletin: "查看通报草稿",
	proposeBulletinText: "提供通报文字",
	issueBulletin: "编制和印发通报",
	readIssuedBulletin: "查看已印发的通报",
	managePlan: "导入、发布和调整年度计划",
	manageUsers: "管理账号",
	manageUnits: "管理单位",
	manageSettings: "修改系统设置",
	viewAudit: "查看操作日志",
};
