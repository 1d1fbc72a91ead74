import type { Pairs } from "../../text/pairs";
import type { Suspicion } from "../suspicious";

/** Words that lost their second character before a mark: [what stands before, what is left, what was lost]. */
const CUT_OFF: readonly (readonly [string, string, string])[] = [
	// 检修改、: 检修 is whole and 改 alone is none; the project's text speaks of 改造.
	["检修|维修|整修|翻修|抢修|修缮", "改", "造"],
	["线路|管网|房屋|危房|小区|适老化|无障碍|设施|设备|旧房|用房", "改", "造"],
	["摸底|隐患|风险|问题", "排", "查"],
	["专项|集中|综合", "整", "治"],
	["走访|节日", "慰", "问"],
	["评估|考核|竣工|检查", "验", "收"],
	["教育|业务|技能|专题", "培", "训"],
	["宣传|文明", "倡", "导"],
	["安装|设备", "调", "试"],
	["监督|督促|安全|督导", "检", "查"],
	["调查|专题", "研", "究"],
	["命名|申报|等级", "认", "定"],
];
const CUT_OFF_PATTERNS = CUT_OFF.map(
	([before, left, lost]) => [new RegExp(`(?<=${before})${left}(?=[、,;。\\n]|$)`, "g"), left + lost] as const,
);

/** 的的 and the like, but not where the first belongs to the word before (目的的, 参与与, 可以以). */
const DOUBLED =
	/(?<!目)的{2}|(?<![共总温饱缓平谐])和{2}(?![美睦气谐])|(?<![普涉])及{2}|(?<![参给赠授])与{2}|(?<![存现内潜外正实旨])在{2}|于{2}|(?<![合兼归])并{2}|将{2}|被{2}|(?<![服听自])从{2}/g;
const ECHO = /([\u4e00-\u9fff]{2,4})\1/g;
/** Said twice on purpose, or once as a noun and once as a verb (由社会组织组织开展). */
const ECHO_ALLOWED =
	/^(?:一.|逐.|研究|讨论|商量|学习|考虑|锻炼|交流|了解|休息|组织|代表|领导|服务|活动|.*[一二三四五六七八九十].*)$/;

/** Marks in a row; …… and —— are marks of their own. */
const MARKS = /[,，、;；:：。!！?？]{2,}/g;
/** What closes nothing: the number of a line in a list. */
const LIST_NUMBER = /(?:^|[\s,;。:、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])$/i;

/** Words cut off or doubled, marks doubled or without their fellow. `folded` is the folded text. */
export function oddWordingIn(text: string, folded: string, strays: Pairs["strays"]): Suspicion[] {
	const cutOff = CUT_OFF_PATTERNS.flatMap(([pattern, whole]) =>
		matches(folded, pattern, "cutOffWord", () => whole),
	);
	const doubled = matches(folded, DOUBLED, "repeatedWord", (words) => words.charAt(0));
	const echoes = matches(folded, ECHO, "repeatedWord", (words) => words.slice(0, words.length / 2)).filter(
		({ suggestion }) => !ECHO_ALLOWED.test(suggestion ?? ""),
	);
	const marks = matches(text, MARKS, "repeatedMark", (run) => (run.includes("。") ? "。" : run.charAt(0)));
	const unbalanced = strays
		.filter(({ at, kind }) => !(kind === "round" && LIST_NUMBER.test(folded.slice(Math.max(0, at - 10), at))))
		.filter(({ at }) => folded.charAt(at) !== "’" && folded.charAt(at) !== "‘")
		.map(
			({ at }): Suspicion => ({ span: { start: at, end: at + 1 }, code: "unbalancedMark", suggestion: null }),
		);
	return [...cutOff, ...doubled, ...echoes, ...marks, ...unbalanced];
}

function matches(
	text: string,
	pattern: RegExp,
	code: Suspicion["code"],
	suggestion: (words: string) => string,
): Suspicion[] {
	return Array.from(text.matchAll(pattern), (match) => ({
		span: { start: match.index, end: match.index + match[0].length },
		code,
		suggestion: suggestion(match[0]),
	}));
}
