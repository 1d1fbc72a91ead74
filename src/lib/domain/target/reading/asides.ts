import type { ClauseTarget } from "./clause-targets";
import type { Clause } from "./clauses";
import { comparedAt } from "./comparators";
import { nameOf } from "./names";
import { perUnitOf } from "./per-unit";
import { quantitiesIn } from "./quantities";
import type { Aside, View } from "./view";

const LONGEST = 20;
/** Besides the number only words of comparison and of whose it is may stand between the brackets. */
const ONLY = /^(?:共|共计|各|每个?[^,;:。\d]{1,6}|计划|不[少低]于|不超过|至少|约|≥|≤)*$/;
const ACT =
	/^(?:[^,;:。]{0,8})?(?:完成|新建|建成|建设|改造|新增|打造|创建|培育|组建|举办|开展|设立|选树|推进|实施|提升|安装|发放)/;

/**
 * The goal of a clause whose only number stands in brackets: 完成适老化改造(1800户). Explanations in brackets
 * (其中, 分布于, percentages of a figure outside) are none.
 */
export function asideTarget(view: View, clause: Clause, start: number): ClauseTarget | null {
	const words = view.words.slice(start, Math.min(clause.end, start + 60));
	if (!ACT.test(words)) return null;
	const aside = asidesBetween(view.asides, start + 1, clause.end)[0];
	if (!aside || aside.inner.length > LONGEST) return null;
	const { inner } = aside;
	const [quantity, ...others] = quantitiesIn(inner, 0, inner.length);
	if (!quantity || others.length > 0 || !["count", "rate"].includes(quantity.kind) || quantity.lone)
		return null;
	const compared = comparedAt(inner, 0, inner.length, quantity);
	if (compared.to !== inner.length || !ONLY.test(inner.slice(0, quantity.start))) return null;
	const whose = perUnitOf(words + inner.slice(0, quantity.start), "");
	return {
		name: nameOf({ before: words, after: "", beforeCounts: false, carried: "", clause: words }),
		value: quantity.value,
		unit: quantity.unit,
		comparator: compared.comparator,
		perUnit: whose === "each" || whose === "implied",
		start,
		end: clause.end,
		valueStart: clause.end,
		valueEnd: clause.end,
		inAside: { start: aside.start + quantity.start, end: aside.start + quantity.end },
		codes: ["inBrackets"],
	};
}

/** The asides that stand before a position after `from` and up to `to`; found by halving, they are in order. */
export function asidesBetween(asides: readonly Aside[], from: number, to: number): readonly Aside[] {
	let low = 0;
	let high = asides.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((asides[middle]?.before ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while ((asides[end]?.before ?? Infinity) <= to) end += 1;
	return asides.slice(low, end);
}
