import { compared } from "../../text/fold";

/** What a column of the plan's table holds. `units`: leads and responsible units in one column. */
export type ColumnRole =
	| "ordinal"
	| "category"
	| "name"
	| "content"
	| "schedule"
	| "lead"
	| "responsible"
	| "units";

/** A header is short; a longer cell is a body's. */
export const LONGEST_HEADER = 30;

// Every expression is anchored and is asked only about a few characters, so none can run away.
const ORDINAL = /^(?:项目|任务)?(?:序号|编号|序|号|项次|no\.?|№)$/iu;
const CATEGORY = /^(?:项目|工作|任务|所属)?(?:类别|分类|类型|大类|领域|条线|板块名称)$/u;
const PERSON = /(?:领导|责任人|负责人|联系人|联络员|经办人|电话|手机)$/u;
const RESULT = /(?:进展|情况|完成率|完成数|得分|备注|亮灯|问题)/u;
const NAME =
	/^(?:年度|全年|重点|工作|实事|民生|项目|任务|工程|主要|具体|改革|创新|目标|民政|十大)*(?:名称|项目|事项|工程|实事)$/u;
const SCHEDULE =
	/^(?:总体|具体|详细|年度|全年|当年|工作|项目|任务|重点|推进|实施|时间|进度|进展|序时|时序|月度|季度|分月|分季|逐月|按季|按月|阶段|阶段性|节点|完成|办结|结束|截止|截至|竣工|计划|建设|形象|目标|落实)*(?:时序|序时|时间|时限|期限|进度|进程|安排|计划|步骤|节点|日程|时间表|进度表|路线图|节点表|日期)(?:要求)?$/u;
const START = /^(?:计划|预计|拟|项目|工作|任务)*(?:开始|启动|起始|开工|开展)(?:时间|日期|年月|月份)$/u;
const CONTENT =
	/^(?:主要|工作|项目|建设|具体|任务|重点|年度|全年|目标|实施|总体|活动|服务|民生|实事|基本|节点|阶段|阶段性|推进|预期|规模|及)*(?:内容|任务|目标|举措|措施|要点|概况|简介|做法|要求|成效|工作)$/u;
const LEAD = /^(?:总?牵头|主办|主责|主管|主要责任|第一责任)/u;
const LEAD_OFFICE = /^责任(?:科室|处室|部门|科)(?:\(单位\))?$/u;
const RESPONSIBLE =
	/^(?:(?:主要)?责任|配合|协办|协同|协作|协助|参与|参加|承办|落实|实施|执行|联办|责任落实|具体)(?:单位|部门|科室|处室|板块|主体|方|区镇|乡镇|镇街|属地)$|^(?:板块|属地|区镇|镇街|责任)$/u;
const PERIOD =
	/^(?:第?[一二三四1-4]季度?|[上下]半年|前三季度|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[-~至到—](?:\d{1,2}|[一二三四五六七八九十]{1,3}))?月份?)(?:末|底)?(?:工作|推进|阶段|目标|计划|任务|安排|内容|节点|进度|时序|举措)*$/u;
/** Contents that name the work itself: a table without a name column calls its projects so. */
const NAMING = /^(?:年度|重点|主要|工作|具体|目标)*(?:任务|工作)$/u;

/** A sentence is no header, whatever words it begins with. */
const SENTENCE = /[。；;，,]/u;

const withoutAsides = (text: string) =>
	text.replace(/\([^()]{0,20}\)/gu, "").replace(/^(?:20)?\d\d年度?|[:：*]+$/gu, "");

function roleOfPart(part: string): ColumnRole | null {
	if (ORDINAL.test(part)) return "ordinal";
	if (CATEGORY.test(part)) return "category";
	if (PERSON.test(part) || RESULT.test(part)) return null;
	if (LEAD.test(part) || LEAD_OFFICE.test(part)) return "lead";
	if (RESPONSIBLE.test(part)) return "responsible";
	if (NAME.test(part)) return "name";
	if (SCHEDULE.test(part) || START.test(part) || PERIOD.test(part)) return "schedule";
	return CONTENT.test(part) ? "content" : null;
}

/**
 * What a header says its column holds, whatever its spaces, line breaks and widths ("推 进 时 序", "项目\n名称");
 * null where it says nothing of the plan (备注, 分管领导, 资金 …).
 */
export function roleOfHeader(text: string): ColumnRole | null {
	if (text.length > LONGEST_HEADER || SENTENCE.test(text)) return null;
	const plain = withoutAsides(compared(text));
	if (plain === "") return null;
	const roles = plain.split(/[、/及和与]/u).map(roleOfPart);
	if (roles.length === 1) return roles[0] ?? null;
	if (roles.includes("schedule")) return "schedule";
	if (roles.includes("lead")) return roles.includes("responsible") ? "units" : "lead";
	return roles.find((role) => role !== null) ?? roleOfPart(plain);
}

/** Whether a header names a time of its own: a column per quarter or per month (一季度, 1-3月, 上半年工作计划). */
export function isPeriodHeader(text: string): boolean {
	return text.length <= LONGEST_HEADER && PERIOD.test(withoutAsides(compared(text)));
}

/** Whether a header names when work begins, beside a column for when it ends (开始时间, 启动日期). */
export function isStartHeader(text: string): boolean {
	return text.length <= LONGEST_HEADER && START.test(withoutAsides(compared(text)));
}

/** Whether a content's header may as well name the projects (重点任务, 主要工作). */
export function isNamingHeader(text: string): boolean {
	return NAMING.test(withoutAsides(compared(text)));
}
