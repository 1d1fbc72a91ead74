import type { Comparator } from "../facts";
import type { Quantity } from "./quantities";

export interface Compared {
	readonly comparator: Comparator;
	/** Where in the view the words of the comparison begin, before the number; the number's start when none do. */
	readonly from: number;
	/** Where the words behind it (以上, 左右) end; the measure word's end when there are none. */
	readonly to: number;
	/** 约, 近, 左右. */
	readonly approximate: boolean;
}

const BEHIND = /^(?:[及或]?以上|之上|及其以上|以[下内]|之内|以[下内]|左右|上下|内(?=[,;。]|$))/;

/** Straight before the number, but for a few words of scope (达到全市的90%). */
const AT_MOST =
	/(?:不得?超过|不超出|不得?高于|不得?多于|不得?大于|不突破|最多|至多|上限为?|(?<!不)(?<!不得)低于|(?<!不)(?<!不得)少于|(?<!不)小于|(?:控制|压缩|压减|压降|下降|降低?|减少|缩减|缩短)[在到至](?:了)?|≤|<=?|⩽|≦)[^,;:。0-9]{0,4}$/;
const AT_LEAST =
	/(?:不得?[少低小]于|不下于?|不短于|最低|超过?|突破|[高大多]于|(?<![下传到抵表送])达(?:到|至)?|≥|>=?|⩾|≧|逾)(?:了)?(?:[^,;:。0-9]{0,12}总[数量额]的|全[市县区镇]的?|总数的?|约|在|为|每[^,;:。0-9]{0,3}|人均)?$/;
/** Anywhere before the number among its own words: 至少新建养老服务站1个. */
const ADVERB_AT_LEAST = /至少|最少|不[少低]于|不得[少低]于/;
const ADVERB_AT_MOST = /不超过|不多于|至多|最多/;
const LIMIT = /[不最至≤<⩽≦]|上限/;
const ABOUT = /(?:约|大约|近|将近|大概|接近)$/;

/** How far back the words of a comparison are looked for. */
const REACH = 30;

function lastMatch(pattern: RegExp, words: string): string | undefined {
	return words === "" ? undefined : pattern.exec(words)?.[0];
}

/**
 * Which way a quantity is meant (docs: 以上, 不少于, 余, 达 at least; 以内, 不超过 at most; plain, 约, 左右 exactly).
 * `from` and `to` bound the words that belong to the quantity alone.
 */
export function comparedAt(bare: string, from: number, to: number, quantity: Quantity): Compared {
	const before = bare.slice(Math.max(from, quantity.start - REACH), quantity.start);
	const behind = BEHIND.exec(bare.slice(quantity.end, Math.min(to, quantity.end + 5)))?.[0] ?? "";
	const about = lastMatch(ABOUT, before) ?? "";
	const core = about ? before.slice(0, -about.length) : before;
	const most = lastMatch(AT_MOST, core);
	const least = most === undefined ? lastMatch(AT_LEAST, core) : undefined;
	const approximate = about !== "" || behind === "左右" || behind === "上下";
	return {
		comparator: comparator(),
		from: quantity.start - about.length - (most ?? least ?? "").length,
		to: quantity.end + behind.length,
		approximate,
	};

	function comparator(): Comparator {
		if (behind.endsWith("上") && !approximate) return "atLeast";
		if (/[下内]$/.test(behind) && !approximate) return "atMost";
		// 控制在3%左右 is 3 %; 不超过约50户 stays a limit.
		if (approximate) return most && LIMIT.test(most) ? "atMost" : "exactly";
		if (most) return "atMost";
		if (quantity.more || least) return "atLeast";
		if (quantity.upTo !== null) return "atLeast";
		if (ADVERB_AT_MOST.test(core)) return "atMost";
		return ADVERB_AT_LEAST.test(core) ? "atLeast" : "exactly";
	}
}
