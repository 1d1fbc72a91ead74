import type { TargetDoubtCode } from "@/lib/domain/target/doubts";

/** What a person is asked to check of a target that was read from a plan's text; `rateOfCount` names the ratio, too. */
export const TARGET_DOUBT_SENTENCES: Readonly<Record<Exclude<TargetDoubtCode, "rateOfCount">, string>> = {
	approximate: "原文用“约”“近”“左右”等词，数值按所写数字载入，请核对。",
	range: "原文是一个区间，按下限“不少于”载入，请核对。",
	softGoal: "原文用“力争”“争取”，是否作为必须完成的指标，请确认。",
	perUnitImplied: "按每个单位各自完成这个数理解，请确认不是合计。",
	perUnitUnclear: "没有写明是各单位合计还是每个单位各完成这么多，按合计载入，请确认。",
	dateInherited: "本句没有写时间，沿用前文时段的末日，请核对。",
	dateUnclear: "完成时限的写法不明确，请核对日期。",
	yearOnly: "原文只写年份，按当年12月31日载入，请核对。",
	otherYear: "完成时限不在计划年度内，请核对。",
	loneDigit: "用汉字写的小数目，可能只是习惯说法，请确认是否为指标。",
	cumulative: "原文为“累计”，请确认是否包含以前年度的数量。",
	money: "这是资金数额，请确认是否作为指标跟踪。",
	inBrackets: "数量写在括号里，可能只是说明，请确认是否为指标。",
	breakdownLeftOut: "括号内或“其中”之后还有分项数量，没有作为指标载入，请核对。",
	fraction: "原文写的是分数，已折算为百分比，请核对。",
	shared: "几个指标共用一个数值，已分开载入，请核对。",
	growth: "这是与上期相比的增减幅度，请补充基数。",
	unitMissing: "原文没有写计量单位，请补充。",
	yearly: "原文为“每年”的数量，按本年度的数量载入，请核对。",
};
