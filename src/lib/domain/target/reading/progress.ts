import type { Clause } from "./clauses";
import type { Deadline } from "./deadline";

/** What was done already: 已完成21家, 截至9月底, 目前, 现有, 建成了10所, 完成进度80%. */
const TOLD =
	/(?<![而早])已(?![婚故退往逝])|业已|截[至止](?!到?20\d\d年底)|目前|(?<!依托|利用|盘活|整合|结合|对|在|将)现有|共有|现已|至今|迄今|(?<![较比同由从])[近去上]年|近[一二两三四五六七八九十几]年|以来|本[月周旬]|上[月周旬](?![至到-])|进度(?:已?达|为|完成)?\d|完成进度|[成施展放装立办训造增完行](?:成)?了|成功(?=[打创举入获申])|滞后|未能|尚未|(?<!完成|推进|改造|落实|清零)剩余(?![^,;。]{0,12}(?:将|计划|力争|确保))|正在|发现(?:各类|安全)*(?:问题|隐患|风险)[^,;。]{0,4}\d|实际(?:完成|到位|投入)|地处|下?辖(?:有)?\d/;
/** What turns the telling into a promise again. */
const PROMISED =
	/计划(?!的|任务)|[将拟要](?=[^,;。]{0,6}[完建新改增培发开])|力争|争取|确保|下一?步|下阶段|后续|接下来|预计|全年(?!度?目标|任务|工作|计划)|年内|年底前|年末前|今年(?!以来)|[日底月]前|不[少低]于/;
const CUMULATIVE = /累计|总计|共计/;
/** 上半年共发放2600万元; 全年共培训200人 is still to come. */
const SUMMED_UP =
	/(?<!公)共(?:发放|开展|完成|救助|走访|接待|办理|服务|培训|投入|受理|举办|组织|登记|检查|排查|整治|惠及|支出|募集|收到)/;

/** What is under way tells of the clauses before it, too: 15个完成改扩建,16个正在施工中. */
const UNDER_WAY = /正在|施工中|进行中|在建|均已|全部完成/;
/** A label under which everything is told, and one under which everything is owed. */
const TOLD_LABEL =
	/^(?:目前|当前|最新|现阶段)?(?:工作)?(?:进度|进展|进展情况|完成情况|落实情况|推进情况|存在问题|存在的问题)$/;
const OWED_LABEL = /^(?:年度|工作|主要|重点)?(?:目标任务|目标|任务|内容|计划|安排|时序|下一?步打算)$/;

/** Whether a clause is such a label: true for what was done, false for what is owed, null for no label. */
export function labelOf(bare: string, { end, mark }: Clause, start: number): boolean | null {
	if (mark !== ":" || end - start > 12) return null;
	const words = bare.slice(start, end);
	if (TOLD_LABEL.test(words)) return true;
	return OWED_LABEL.test(words) ? false : null;
}

/** 已经完成实事指标98.86%: tells of the figure in the sentence before, when that names no act. */
const SUMS_UP = /^(?:已经?|现已)(?:完成|达到)[^,;。]{0,10}(?:指标|任务|目标)[^,;。]{0,6}\d/;
const ACT = /新[建增改]|建[成设]|改造|完成|培[训育]|发放|安装|打造|创建|开展|举办|实施|达到|不[少低]于/;

/** Whether a sentence sums up as done what stands before it. */
export function sumsUp(words: string): boolean {
	return SUMS_UP.test(words);
}

/** Whether a sentence only tells a figure, so that a later sentence may sum it up. */
export function canBeSummedUp(words: string): boolean {
	return !ACT.test(words) && !PROMISED.test(words);
}

/** 完成率40%, 占年度计划的20%: says how far it has come, so what stands before it was told, too. */
const HOW_FAR =
	/^(?:完成率|开工率|竣工率|到位率|占(?:年度|全年|计划|目标|总)[^,;:。]{0,8}|完成(?:年度|全年|目标|计划)[^,;:。]{0,8}的?)(?:为)?(?!100)\d/;
const SHARE_DONE = /完成[^,;:。]{0,12}(?:计划|任务|目标)的?\d/;
const DEMANDED = /以上|不[少低]于|达到|≥/;

/** By clause of a sentence whether its figures are what was done, not what is owed. */
export function progressIn(
	bare: string,
	clauses: readonly Clause[],
	deadlines: readonly (readonly Deadline[])[],
): boolean[] {
	let told = false;
	let events = 0;
	// A date that only names a time (1-4月) promises nothing; one that ends it (6月底前, 全年) does.
	let promised = false;
	const words = clauses.map(({ start, end }) => bare.slice(start, end));
	const answers = clauses.map((_, index) => {
		const own = words[index] ?? "";
		const dates = deadlines[index] ?? [];
		const due = dates.filter(({ past, event }) => !past && !event);
		// 3月11日公开公告;4月27日申请资产;完成47个: a chronicle of single days is told, not planned.
		const chronicle = events > 0 && due.length === 0;
		events += dates.filter(({ event }) => event).length;
		if (PROMISED.test(own) || due.some(({ window }) => !window)) promised = true;
		else if (due.length > 0) promised = false;
		if (dates.some(({ past }) => past) || TOLD.test(own)) told = true;
		else if (SUMMED_UP.test(own) && !PROMISED.test(own)) told = true;
		else if (PROMISED.test(own) || due.length > 0) told = false;
		const counted = CUMULATIVE.test(own) && !DEMANDED.test(own);
		return told || chronicle || (!promised && (counted || SHARE_DONE.test(own)));
	});
	const last = words.findLastIndex((own) => UNDER_WAY.test(own) || HOW_FAR.test(own));
	// A promise between the clause and the one that tells keeps the clause a promise.
	const promise = words.findLastIndex((own, index) => index <= last && PROMISED.test(own));
	return answers.map((answer, index) => answer || (index > promise && index <= last));
}
