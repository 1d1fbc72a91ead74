import type { AuditRow } from "@/lib/contracts/audit";
import { REPORT_KIND_WORDS, ROLE_WORDS, UNIT_KIND_WORDS } from "./labels";
import { MILESTONE_STATUS_WORDS } from "./light-words";

/** Names of fields and of details, as the forms call them. */
const NAMES: Readonly<Record<string, string>> = {
	displayName: "姓名或岗位",
	role: "角色",
	roleBefore: "原角色",
	unitId: "所属单位",
	unitBefore: "原单位",
	supervises: "分管科室",
	active: "是否启用",
	password: "密码",
	ended: "结束的登录",
	locked: "是否锁定",
	accounts: "涉及账号",
	duties: "未完成任务",
	username: "用户名",
	state: "报告状态",
	returned: "退回的内容",
	sourceNote: "数据来源",
	corrects: "更正的报告",
	milestone: "节点编号",
	holder: "附于",
	holderId: "所附对象编号",
	seq: "填报序号",
	supersedesSeq: "更正的填报序号",
	unfinishedOwners: "未完成单位数",
	locksNow: "是否因此锁定",
	name: "名称",
	fullName: "全称",
	office: "承办科室",
	ordinal: "排序号",
	aliases: "别名",
	narrative: "情况说明",
	speaksFor: "所属日期",
	effectiveOn: "所属日期",
	kind: "类别",
	readings: "填报数",
	attachments: "附件",
	files: "附件",
	reason: "原因",
	note: "备注",
	status: "状态",
	from: "原状态",
	to: "新状态",
	changed: "改动项",
	checked: "完成项",
	checklist: "任务清单",
	period: "所属期",
	shares: "分解数",
	numerator: "分子或累计数",
	denominator: "分母",
	total: "合计",
	units: "单位数",
	isFinal: "是否定稿",
	memberIds: "成员单位",
	membersKnown: "成员名单已维护",
	mergedIntoId: "并入单位",
	leads: "牵头项目",
	joint: "共同牵头项目",
	acting: "主办节点",
	owned: "承办节点",
	groups: "所在单位集合",
	supervisors: "分管局领导",
	shortName: "简称",
	mainContent: "主要内容",
	leadIds: "牵头单位",
	responsible: "责任单位",
	words: "节点内容",
	track: "工作线",
	startOn: "开始日期",
	endOn: "完成期限",
	dueOn: "完成期限",
	actingLeadIds: "主办单位",
	ownerIds: "承办单位",
	counts: "计数内容",
	goal: "目标",
	baseline: "起点",
	checkpoints: "阶段目标",
	minPerUnit: "每个单位最低数",
	newEndOn: "新的截止日期",
	progress: "目前进展",
	decision: "处理结果",
	moved: "顺延的指标日期",
	thresholds: "亮灯规则",
	days: "放假和调休",
	year: "年份",
	holidays: "放假天数",
	workdays: "调休上班天数",
	bytes: "字节数",
	mediaType: "文件类型",
	form: "形式",
	who: "人员",
	action: "操作",
	outcome: "结果",
	fileName: "文件名",
	sha256: "文件校验值",
	reading: "识读结果",
	corrections: "修改内容",
	discardedAt: "放弃时间",
	plan: "年度计划",
	import: "导入编号",
	projects: "项目数",
	milestones: "节点数",
	targets: "指标数",
	newUnits: "新增单位",
	newGroups: "新增单位集合",
	confirmedDoubts: "已确认的存疑",
	type: "对象类别",
	subject: "对象编号",
	project: "项目",
	ip: "来源地址",
};

/** The name on screen of a field or a detail; its code where it has none. */
export function auditFieldLabel(field: string): string {
	// readings.2024-p04-t1: the figure of one target.
	const [name = "", ...of] = field.split(".");
	const label = NAMES[name] ?? name;
	return of.length > 0 ? `${label}（${of.join(".")}）` : label;
}

/** The details of an entry, one line each: 原角色：单位人员. Empty ones are left out. */
export function auditDetailLines(detail: AuditRow["detail"]): string[] {
	return Object.entries(detail).flatMap(([name, value]) =>
		value === null || value === "" ? [] : [`${auditFieldLabel(name)}：${valueWord(name, value)}`],
	);
}

function valueWord(name: string, value: string | number | boolean): string {
	if (typeof value === "boolean") return value ? "是" : "否";
	const words = WORDS_OF[name];
	return words?.[String(value)] ?? String(value);
}

/** Details whose values are codes that have words. */
const WORDS_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	role: ROLE_WORDS,
	roleBefore: ROLE_WORDS,
	kind: { ...UNIT_KIND_WORDS, ...REPORT_KIND_WORDS },
	from: MILESTONE_STATUS_WORDS,
	to: MILESTONE_STATUS_WORDS,
	form: { file: "查看", download: "下载", thumbnail: "缩略图" },
};
