import { AUDIT_SUBJECTS, type AuditRow, type AuditSubjectType } from "@/lib/contracts/audit";

/** What was done, as a verb phrase that follows a name. */
const ACTIONS: Readonly<Record<string, string>> = {
	"session.open": "登录",
	"session.end": "退出登录",
	"session.endOther": "结束自己的其他登录",
	"user.create": "新建账号",
	"user.createFirstAdmin": "生成首个系统管理员账号",
	"user.update": "修改账号",
	"user.disable": "停用账号",
	"user.enable": "启用账号",
	"user.resetPassword": "重置账号密码",
	"user.changePassword": "修改自己的密码",
	"unit.create": "新建单位",
	"unit.update": "修改单位",
	"unit.rename": "机构改革更名",
	"unit.merge": "并入其他科室",
	"group.update": "修改单位集合",
	"unit.disable": "停用单位",
	"unit.enable": "启用单位",
	"plan.load": "载入年度计划",
	"import.open": "导入年度计划文件",
	"import.save": "保存导入计划的修改",
	"import.discard": "放弃导入的计划",
	"import.publish": "发布年度计划",
	"project.adjust": "调整项目",
	"milestone.adjust": "调整节点",
	"target.adjust": "调整指标",
	"milestone.move": "更新节点进展",
	"milestone.check": "勾选节点任务",
	"milestone.confirm": "确认本期工作",
	"target.enterReading": "填报指标数据",
	"target.allocate": "分解指标",
	"report.start": "新建完成情况报告",
	"report.correct": "新建更正报告",
	"report.save": "保存报告草稿",
	"report.submit": "提交完成情况报告",
	"report.withdraw": "撤回报告",
	"report.delete": "删除报告草稿",
	"report.return": "退回报告",
	"report.approve": "审核通过报告",
	"reading.confirm": "确认填报数无变化",
	"extension.ask": "申请延期",
	"extension.withdraw": "撤回延期申请",
	"extension.grant": "同意延期",
	"extension.refuse": "不同意延期",
	"setting.thresholds": "修改亮灯规则",
	"setting.calendar": "录入工作日历",
	"file.attach": "上传附件",
	"file.remove": "移除附件",
	"file.view": "查看附件",
	"audit.export": "导出操作日志",
	"audit.view": "查看操作日志",
	"project.view": "查看项目",
	"milestone.view": "查看节点",
	"target.view": "查看指标",
	"report.view": "查看报告",
	"unit.view": "查看单位",
	"group.view": "查看单位集合",
	"user.view": "查看账号",
	"more.view": "一小时内查看被拒过多，之后的不再逐条记录",
	"session.lock": "登录失败次数过多，用户名锁定",
};

const SUBJECTS: Readonly<Record<AuditSubjectType, string>> = {
	user: "账号",
	unit: "单位",
	group: "单位集合",
	plan: "年度计划",
	import: "导入的计划",
	project: "项目",
	milestone: "节点",
	target: "指标",
	report: "报告",
	extension: "延期申请",
	setting: "系统设置",
	calendar: "工作日历",
	file: "附件",
	audit: "操作日志",
};

/** The action's name; its code where it has none yet. */
export function auditActionLabel(action: string): string {
	return ACTIONS[action] ?? action;
}

/** All named actions, to choose from. */
export const AUDIT_ACTIONS: readonly { readonly code: string; readonly label: string }[] = Object.entries(
	ACTIONS,
).map(([code, label]) => ({ code, label }));

/** The word for a kind of subject; its code where it has none. */
export function auditSubjectLabel(type: string): string {
	const known = AUDIT_SUBJECTS.find((subject) => subject === type);
	return known ? SUBJECTS[known] : type;
}

/** What somebody did, without the name: 登录 · 登录失败 · 提交完成情况报告，未获准. */
export function auditSentence({
	action,
	outcome,
	detail,
}: Pick<AuditRow, "action" | "outcome" | "detail">): string {
	const label = auditActionLabel(action);
	if (outcome === "done" || action === "more.view") return label;
	if (action === "session.open") return detail.locked === true ? "登录失败，用户名已锁定" : "登录失败";
	if (action === "user.changePassword")
		return detail.locked === true ? "修改密码，已锁定" : "修改密码，当前密码不正确";
	return `${label}，未获准`;
}
