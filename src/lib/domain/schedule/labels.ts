import { isMark, wordAt } from "./characters";

// The few words of a schedule that are neither dates nor work.

/** What a sentence adds that only says when its work is done. Longer ones first. */
export const FINISHING = [
	"组织实施完毕",
	"全面完成任务",
	"全部完成任务",
	"完成该项工作",
	"完成此项工作",
	"全部落实到位",
	"全面落实到位",
	"完成相关工作",
	"全面完成",
	"全部完成",
	"基本完成",
	"落实到位",
	"完成任务",
	"完成工作",
	"组织实施",
	"全部到位",
	"执行到位",
	"推进实施",
	"如期完成",
	"按时完成",
	"按期完成",
	"实施完毕",
	"正式启动",
	"全面启动",
	"完成",
	"实施",
	"开展",
	"落实",
	"办结",
	"到位",
	"启动",
	"结束",
	"完工",
	"竣工",
	"执行",
	"推进",
	"见效",
];

/** Labels of a date. */
export const TIME_LABELS = [
	"完成时间节点",
	"计划完成时间",
	"预计完成时间",
	"完成时限要求",
	"起止时间",
	"完成时限",
	"完成时间",
	"完成期限",
	"实施时间",
	"活动时间",
	"开展时间",
	"工作时间",
	"时间安排",
	"时间节点",
	"时间要求",
	"时限要求",
	"办理时限",
	"办结时限",
	"推进时序",
	"进度安排",
	"推进时间",
	"计划时间",
	"整改时限",
	"整改期限",
	"实施进度",
	"推进计划",
	"实施计划",
	"进度计划",
	"工作进度",
	"时间进度",
	"时限",
	"时间",
	"期限",
	"进度",
];

/** Labels of who is answerable. */
const RESPONSIBLE = ["责任", "牵头", "配合", "协办", "协助", "主办", "承办", "分管", "联系", "参与"];
const PARTIES = ["单位", "部门", "科室", "领导", "人", "处室", "板块", "主体"];

const GENERAL = [
	"阶段性",
	"具体",
	"主要",
	"重点",
	"年度",
	"季度",
	"月度",
	"推进",
	"工作",
	"目标",
	"任务",
	"进展",
	"进度",
	"计划",
	"内容",
	"安排",
	"要求",
	"措施",
	"举措",
	"节点",
	"事项",
	"情况",
	"完成",
	"阶段",
	"预期",
	"成效",
];

/** Whether the words are one of the closed list, and nothing else. */
export function isTimeLabel(label: string): boolean {
	return TIME_LABELS.includes(withoutMarks(label));
}

/** 责任单位, 牵头科室, 分管领导. */
export function isResponsibleLabel(label: string): boolean {
	const bare = withoutMarks(label);
	const head = wordAt(bare, 0, RESPONSIBLE);
	return head !== null && bare.length <= 6 && PARTIES.some((party) => bare.endsWith(party));
}

/** 工作进展, 目标任务, 重点工作: names the column, not the work. */
export function isGeneralLabel(label: string): boolean {
	const bare = withoutMarks(label);
	if (bare.length === 0 || bare.length > 8) return false;
	let at = 0;
	while (at < bare.length) {
		const word = wordAt(bare, at, GENERAL);
		if (word === null) return false;
		at += word.length;
	}
	return true;
}

/** 阶段 names a stage of the work that follows. */
export function isStageName(label: string): boolean {
	const bare = withoutMarks(label);
	return bare.length <= 16 && /(阶段|环节)$/.test(bare);
}

/** Words that begin an act: a short sentence without one of them first is a heading. */
const ACTS = [
	"进一步",
	"继续",
	"持续",
	"全面",
	"积极",
	"深入",
	"扎实",
	"切实",
	"大力",
	"认真",
	"及时",
	"适时",
	"有序",
	"稳步",
	"加快",
	"加强",
	"加大",
	"强化",
	"深化",
	"优化",
	"细化",
	"开展",
	"推进",
	"推动",
	"推广",
	"推行",
	"做好",
	"做实",
	"做强",
	"完成",
	"完善",
	"制定",
	"制订",
	"拟定",
	"起草",
	"出台",
	"印发",
	"下发",
	"发布",
	"公布",
	"召开",
	"举办",
	"组织",
	"落实",
	"实施",
	"启动",
	"建立",
	"建设",
	"建成",
	"健全",
	"构建",
	"打造",
	"规范",
	"指导",
	"督促",
	"督查",
	"检查",
	"排查",
	"摸排",
	"调研",
	"梳理",
	"总结",
	"汇总",
	"验收",
	"评估",
	"考核",
	"申报",
	"申请",
	"报送",
	"上报",
	"提升",
	"提高",
	"巩固",
	"拓展",
	"探索",
	"培育",
	"培训",
	"宣传",
	"动员",
	"部署",
	"明确",
	"确定",
	"选定",
	"选树",
	"遴选",
	"征集",
	"收集",
	"审核",
	"审批",
	"发放",
	"安装",
	"改造",
	"新建",
	"新增",
	"扩大",
	"争取",
	"争创",
	"对接",
	"联系",
	"联动",
	"协调",
	"协助",
	"配合",
	"参与",
	"整治",
	"整改",
	"打击",
	"保障",
	"确保",
	"实现",
	"达到",
	"形成",
	"设立",
	"成立",
	"签订",
	"招标",
	"采购",
	"购买",
	"试运行",
	"投入",
	"运营",
	"运行",
	"使用",
	"用好",
	"抓好",
	"抓",
	"搞好",
	"办好",
	"承办",
	"按时",
	"按照",
	"根据",
	"围绕",
	"结合",
	"依托",
	"通过",
	"对",
	"将",
	"把",
	"为",
	"以",
	"各",
	"由",
	"在",
];

/** A short name of what follows: 廉租房建设工作, and no act of its own. */
export function isHeadingName(words: string): boolean {
	const bare = withoutMarks(words);
	return bare.length > 0 && bare.length <= 16 && wordAt(bare, 0, ACTS) === null;
}

/** Whether an act begins with these words. */
export function beginsAct(text: string, at: number): boolean {
	return wordAt(text, at, ACTS) !== null;
}

/** The words without marks and blanks around and within them. */
export function withoutMarks(words: string): string {
	let bare = "";
	for (const unit of words) if (!isMark(unit)) bare += unit;
	return bare;
}
