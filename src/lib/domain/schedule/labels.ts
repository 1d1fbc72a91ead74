import { beginsAct } from "./acts";
import { isMarkAt } from "./characters";
import { type WordList, wordAt, wordList } from "./words";

// The few words of a schedule that are neither dates nor work, by the parts they are made of.

const GENERAL_WORDS =
	"下一步 下步 下阶段 阶段性 具体 重点 节点 措施 计划 目标 年度 预期 情况 要求 项目 工作 举措 任务 " +
	"内容 事项 主要 成效 安排 月度 季度 完成 阶段 推进 进展 进度";
const GENERAL = wordList(GENERAL_WORDS);
const OF_TIME_AND_GENERAL = wordList(
	`启动 开始 结束 竣工 开工 时间节点 时间 时限 期限 周期 时序 序时 起止 实施 计划 预计 活动 开展 办理 办结 整改 步骤 进度 安排 要求 节点 ${GENERAL_WORDS}`,
);
const TIME_NOUN = /(时间|时限|期限|周期|时序|进度|步骤|节点|安排|要求|计划)$/;
const OF_TIME_AT_ALL = /(时间|时限|期限|周期|时序|序时|进度|步骤)/;
const LONGEST_LABEL = 8;

/** Who is answerable: 责任单位, 牵头科室, 分管领导. */
const RESPONSIBLE = wordList("责任 牵头 配合 协办 协助 主办 承办 分管 联系 参与");
const PARTIES = /(单位|部门|科室|领导|人|处室|板块|主体)$/;

/** 完成时限, 进度安排, 序时进度: names a date. */
export function isTimeLabel(label: string): boolean {
	const bare = withoutMarks(label);
	return OF_TIME_AT_ALL.test(bare) && TIME_NOUN.test(bare) && isMadeOf(bare, OF_TIME_AND_GENERAL);
}

/** 责任单位, 牵头科室, 分管领导. */
export function isResponsibleLabel(label: string): boolean {
	const bare = withoutMarks(label);
	return bare.length <= 6 && wordAt(bare, 0, RESPONSIBLE) !== null && PARTIES.test(bare);
}

/** 邮箱, 联系电话: where to, and no work. */
const CONTACT = /^(?:联系)?(?:电子)?(?:邮箱|电话|传真|地址)$/;

/** 工作进展, 目标任务, 重点工作: names the column, not the work. */
export function isGeneralLabel(label: string): boolean {
	return CONTACT.test(label) || isMadeOf(withoutMarks(label), GENERAL);
}

function isMadeOf(bare: string, parts: WordList): boolean {
	if (bare.length === 0 || bare.length > LONGEST_LABEL) return false;
	let at = 0;
	while (at < bare.length) {
		const word = wordAt(bare, at, parts);
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

/** A short name of what follows: 廉租房建设工作, and no act of its own. */
export function isHeadingName(words: string): boolean {
	const bare = withoutMarks(words);
	return bare.length > 0 && bare.length <= 16 && !beginsAct(bare, 0);
}

/** The words without marks and blanks around and within them. */
export function withoutMarks(words: string): string {
	let bare = "";
	for (let at = 0; at < words.length; at++) if (!isMarkAt(words, at)) bare += words[at];
	return bare;
}
