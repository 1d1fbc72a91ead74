import type { PageView, ViewAtRefusal } from "@/lib/contracts/view-at";
import type { Day } from "@/lib/domain/time/day";

// What a page says about the point of which it tells.

/** 截至 2024-06-30（按当时已知） */
export function viewedPoint({ at, knownThen }: Pick<PageView, "at" | "knownThen">): string {
	return `截至 ${at.asOf}（${knownThen ? "按当时已知" : "按现在已知"}）`;
}

/** Why nothing can be done here; the way back stands behind it. */
export function pastViewSentence(asOf: Day): string {
	return `正在查看 ${asOf} 的情况，不能办理；`;
}

/** 今天是 or 截至, before a day. */
export function dayIntro(isPresent: boolean): string {
	return isPresent ? "今天是" : "截至";
}

const REFUSED = {
	invalid: ({ typed }) => `“${typed}”不是有效的日期，已显示今天的情况。`,
	future: ({ typed, maxOn }) => `${typed} 还没有到，只能查看 ${maxOn} 及以前的情况，已显示今天的情况。`,
	beforeYear: ({ typed, minOn }) =>
		`${typed} 早于本年度计划，只能查看 ${minOn} 以后的情况，已显示今天的情况。`,
} as const satisfies Record<ViewAtRefusal, (day: { typed: string; minOn: Day; maxOn: Day }) => string>;

/** Why the day that was asked for is not shown. */
export function refusedDaySentence(
	typed: string,
	reason: ViewAtRefusal,
	{ minOn, maxOn }: Pick<PageView, "minOn" | "maxOn">,
): string {
	return REFUSED[reason]({ typed, minOn, maxOn });
}
