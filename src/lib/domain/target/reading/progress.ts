import type { Clause } from "./clauses";
import type { Deadline } from "./deadline";

/** What was done already: 已完成21家, 截至9月底, 目前, 现有, 建成了10所, 完成进度80%. */
const TOLD =
	/(?<![而早])已(?![婚故退往逝])|业已|截[至止](?!到?20\d\d年底)|目前|现有|共有|现已|至今|迄今|[近去上]年|近[一二两三四五六七八九十几]年|以来|本[月周旬]|上[月周旬](?![至到-])|进度(?:已?达|为|完成)?\d|完成进度|[成施展放装立办训造增完](?:成)?了|滞后|未能|尚未|剩余|正在|实际(?:完成|到位|投入)|同期/;
/** What turns the telling into a promise again. */
const PROMISED =
	/计划|[将拟要](?=[^,;。]{0,6}[完建新改增培发开])|力争|争取|确保|下一?步|下阶段|后续|接下来|预计|全年(?!度?目标|任务|工作|计划)|年内|年底前|年末前|今年(?!以来)|[日底月]前|不[少低]于|目标(?!任务)/;
const CUMULATIVE = /累计|总计|共计/;

/** By clause of a sentence whether its figures are what was done, not what is owed. */
export function progressIn(
	bare: string,
	clauses: readonly Clause[],
	deadlines: readonly (readonly Deadline[])[],
): boolean[] {
	let told = false;
	let events = 0;
	const promised = deadlines.some((list) => list.some(({ past, event }) => !past && !event));
	return clauses.map(({ start, end }, index) => {
		const words = bare.slice(start, end);
		const dates = deadlines[index] ?? [];
		const past = dates.some(({ past }) => past);
		// 3月11日公开公告;4月27日申请资产;完成47个: a chronicle of single days is told, not planned.
		const chronicle = events > 0 && !dates.some(({ event }) => !event);
		if (dates.some(({ event }) => event)) events += 1;
		if (past || TOLD.test(words)) told = true;
		else if (PROMISED.test(words) || dates.some(({ past, event }) => !past && !event)) told = false;
		if (CUMULATIVE.test(words) && !promised && !told && !PROMISED.test(words)) return true;
		return told || chronicle;
	});
}
