import type { PlanDoubtWhat } from "@/lib/domain/plan/reading/plan-doubts";
import { elided } from "./quoted";
import { TARGET_DOUBT_SENTENCES } from "./target-doubts";

type OfTargets =
	| "targetWords"
	| "eachUnit"
	| "denominatorUnknown"
	| "splitUnknown"
	| "measuresDiffer"
	| "figuresDiffer"
	| "stagesAssumed"
	| "targetOfOthers";

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 十一, 二十; from a hundred on in digits. */
function chineseCount(count: number): string {
	if (count >= 100) return String(count);
	const [tens, ones] = [Math.floor(count / 10), count % 10];
	const ten = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
	return ones === 0 && tens > 0 ? ten : `${ten}${DIGITS[ones]}`;
}

/** What a group of towns is called without 各: 区镇（街道）. */
const kindOf = (party: string) => party.replace(/^各/u, "");

const short = (words: string) => `“${elided(words, 24, 10)}”`;

function targetWords({ doubt, words, name }: Extract<PlanDoubtWhat, { code: "targetWords" }>): string {
	if (doubt !== "rateOfCount") return `${short(words)}：${TARGET_DOUBT_SENTENCES[doubt]}`;
	const act = name.replace(/^年度/u, "").replace(/(?:数量|数)$/u, "");
	return `原文“${words}”以百分比表示数量，按${act}比例（已${act} ÷ 全部）理解，请核对。`;
}

/** What a person is asked to check of a target. */
export function targetDoubtSentence(doubt: Extract<PlanDoubtWhat, { code: OfTargets }>): string {
	switch (doubt.code) {
		case "targetWords":
			return targetWords(doubt);
		case "eachUnit": {
			const { words, party, units, least, unitLabel } = doubt;
			const kind = kindOf(party);
			return `“${words}”按每个${kind}至少${least}${unitLabel}理解，${chineseCount(units)}个${kind}都达到才算完成。`;
		}
		case "denominatorUnknown":
			return `${doubt.party}的${doubt.noun}总数（分母）计划中没有，由牵头科室分解时填入。`;
		case "splitUnknown": {
			const { amount, thing, party, byShare } = doubt;
			if (!byShare) return `${amount}分给${party}的数量，计划中没有，待牵头科室分解。`;
			const kind = kindOf(party);
			return `${amount}${thing}分给哪些${kind}，计划中没有；分解确定后，有份额的${kind}才承办本项目各节点。`;
		}
		case "measuresDiffer": {
			const { inContent, inSchedule, party } = doubt;
			const said = `主要内容写“${inContent}”，推进时序写“${inSchedule}”，按同一指标载入`;
			return party === null ? `${said}，请核对。` : `${said}；${party}份额计划中没有，待分解。`;
		}
		case "figuresDiffer":
			return `几处数值不一致（${doubt.words.map(short).join("、")}），按${doubt.goal}${doubt.unitLabel}载入，请核对。`;
		case "stagesAssumed":
			return doubt.staging === "added"
				? `“${doubt.name}”各时段的数量相加等于全年目标，按逐段累加的阶段目标载入，请确认。`
				: `“${doubt.name}”各时段的数量逐段增大，按累计的阶段目标载入，请确认不是各时段分别完成。`;
		case "targetOfOthers":
			return `${short(doubt.words)}由计划没有列出的单位各自完成，没有作为指标载入，请确认是否补充。`;
	}
}
