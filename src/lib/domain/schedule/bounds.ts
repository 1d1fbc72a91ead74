import { wordAt, wordBefore, wordList } from "./words";

/** How a window lies to its date: in it, ending with it, beginning with it, beginning after it. */
export type Bound = "within" | "until" | "from" | "fromVerb" | "after";

export interface Suffix {
	readonly bound: Bound;
	readonly end: number;
	/** 左右, 前后, 前夕. */
	readonly approximate: boolean;
}

/** After a day or 底 only these go on a word with 前 … */
const NOT_BEFORE_ANY = /^前(往|来)/;
/** … after a month, a quarter, a year more words do: 3月前期工作, but not 3月前提交. */
const NOT_BEFORE =
	/^前(往|来|期|段|沿|置|瞻|端|台(?!账)|方|述|款|身|景|移|线|列(?!入|出)|提(?![交供出升请高前])|进(?!行|一步|入|驻)|[两三四五十](季|个|名|位|批))/;

/** Words that only begin like 起, 后, 内: 3月起草, 4月后续, 5月内部. */
const GOES_ON = wordList(
	"起草 起步 起动 起用 起底 起诉 起点 起飞 起航 起跑 起重 起名 后续 后期 后勤 " +
		"后台 后备 后方 后进 后面 内部 内容 内审 内控 内业 内外 内务 内涝 内设 内网 " +
		"内训",
);

const SUFFIXES: ReadonlyMap<string, readonly [bound: Bound, approximate: boolean]> = new Map<
	string,
	readonly [bound: Bound, approximate: boolean]
>([
	["之前", ["until", false]],
	["以前", ["until", false]],
	["前夕", ["until", true]],
	["前后", ["within", true]],
	["左右", ["within", true]],
	["前", ["until", false]],
	["为止", ["until", false]],
	["止", ["until", false]],
	["起始", ["from", false]],
	["起", ["from", false]],
	["以来", ["from", false]],
	["之后", ["after", false]],
	["以后", ["after", false]],
	["后", ["after", false]],
	["期间", ["within", false]],
	["以内", ["within", false]],
	["之内", ["within", false]],
	["份内", ["within", false]],
	["内", ["within", false]],
	["假期", ["within", false]],
]);
const LASTING = wordList("--长期 -长期 至长期");
const COMING = wordList("到来 来临");
const SUFFIX_WORDS = wordList([...SUFFIXES.keys()]);

/**
 * What follows a date and says how the window lies to it; a bare `within` when nothing does. `exact`: the date ends
 * with a day or with 底.
 */
export function suffixAt(text: string, from: number, exact: boolean): Suffix {
	const none: Suffix = { bound: "within", end: from, approximate: false };
	const goesOn =
		text[from] === "前" && (exact ? NOT_BEFORE_ANY : NOT_BEFORE).test(text.slice(from, from + 4));
	if (goesOn || wordAt(text, from, GOES_ON) !== null) return none;
	if ((text[from] === "到" || text[from] === "来") && wordAt(text, from, COMING) !== null)
		return suffixAt(text, from + 2, exact);
	if (text.startsWith("开始", from)) {
		const stops = from + 2 >= text.length || ",:;。 \n".includes(text[from + 2] ?? "");
		return { bound: stops ? "from" : "fromVerb", end: stops ? from + 2 : from, approximate: false };
	}
	// 5月—长期: it begins, and goes on as 长期 says.
	const lasting = wordAt(text, from, LASTING);
	if (lasting !== null) return { bound: "from", end: from + lasting.length - 2, approximate: false };
	const word = wordAt(text, from, SUFFIX_WORDS);
	const found = word === null ? undefined : SUFFIXES.get(word);
	if (word === null || found === undefined) {
		return text[from] === "间" && !"隔接".includes(text[from + 1] ?? "x") ? { ...none, end: from + 1 } : none;
	}
	const [bound, approximate] = found;
	return { bound, end: from + word.length, approximate };
}

const UNTIL = wordList(
	"截止到 截止至 截至到 不迟于 不晚于 最迟于 最晚于 最迟 最晚 截至 截止 直至 直到 " + "赶在 至 到",
);
const FROM = wordList("自从 自 从");
/** Words before a date that name no work: how it is meant to be kept, how it hangs on what went before. */
const NEUTRAL = wordList(
	"原则上 时间为 初步定于 同时 其中 然后 随后 最后 最终 要求 应当 计划 预计 力争 " +
		"争取 确保 保证 务必 必须 尽量 全力 大约 大概 初步 定于 安排在 一般 拟定 并 且 " +
		"另 再 要 需 须 应 将 拟 约 请 在 于 则 即 而 均 都 也 还",
);

export interface LeadIn {
	readonly start: number;
	readonly bound: "until" | "from" | null;
	/** 于, 在, 到 …: the date says when, and is no part of a name. */
	readonly preposed: boolean;
	readonly approximate: boolean;
}

/** The words that lead to a date, back from its begin and no further than `least`. */
export function leadInBefore(text: string, from: number, least: number): LeadIn {
	let start = from;
	let bound: LeadIn["bound"] = null;
	let preposed = false;
	let approximate = false;
	for (let words = 0; words < 8; words++) {
		let end = start;
		while (end > least && end > start - 3 && text[end - 1] === " ") end--;
		const until = wordBefore(text, end, UNTIL);
		const begin = until === null ? wordBefore(text, end, FROM) : null;
		const word = until ?? begin ?? wordBefore(text, end, NEUTRAL);
		if (word === null || end - word.length < least) break;
		if (bound === null && until !== null) bound = "until";
		if (bound === null && begin !== null) bound = "from";
		if (until !== null || begin !== null || ["在", "于", "定于", "安排在", "时间为"].includes(word))
			preposed = true;
		if (word === "约" || word.startsWith("大")) approximate = true;
		start = end - word.length;
	}
	return { start, bound, preposed, approximate };
}
