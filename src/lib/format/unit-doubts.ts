import type { UnitWordsCode } from "@/lib/domain/plan/reading/plan-doubts";

/** What a person is asked to check of a unit named in a plan. */
export const UNIT_DOUBT_SENTENCES: Readonly<Record<UnitWordsCode, string>> = {
	vagueName: "没有写明是哪些单位，请补充。",
	mistyped: "名称疑似有错别字，已按相近单位对应，请确认。",
	abbreviation: "原文是简称或全称，已按最接近的单位对应，请确认。",
	groupVariant: "单位集合的写法与单位库不同，已按该集合对应，请确认。",
	bracketIgnored: "括号里的内容没有采用，请核对。",
	andOthers: "原文用“等”，可能还有未写出的单位，请核对。",
	namedTwice: "同一单位写了两次，请核对。",
	bothLevels: "原文提到市、镇两级，是否由各区镇（街道）承办，请确认。",
};
