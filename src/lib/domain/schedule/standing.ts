import { withoutMarks } from "./labels";
import { wordAt, wordList } from "./words";

// Commitments without an end product: 常态化开展, 长期坚持, 长年实施, and 持续推进 where it stands alone.

const ADVERBS = wordList("常态化 常态 长期 长年 常年 经常性 日常");
/** A bare adverb may also name a thing (长期护理保险, 日常照料): these make it one of manner. */
const MANNER = wordList("坚持 开展 做好 推进 抓 实施 落实 组织 进行 执行 保持 推动 推行 有效 不懈 地");
/** 常态化机制 is a thing that gets built. */
const THING = wordList("机制 长效 化机制 管理机制 工作机制 联动机制");
const BEFORE = wordList("同时 全市 继续 持续 并 要 应 将 再 另 进一步 全年");

const PARTS = wordList(
	"长期 长年 常年 常态化 常态 持续 日常性 日常 经常性 全年 并 要 坚持 推进 开展 " +
		"实施 进行 落实 执行 抓好 抓 工作 任务 保持 运行 贯彻 下去 常抓不懈 长抓不懈 " +
		"坚持不懈 不断 事项 化",
);
const LONGEST_ALONE = 14;

/** Whether words are nothing but the promise to go on: 长期坚持, 持续推进. */
export function isStandingAlone(words: string): boolean {
	const bare = withoutMarks(words);
	if (bare.length === 0 || bare.length > LONGEST_ALONE) return false;
	if (!/(长期|长年|常年|常态|持续|日常|经常|不懈)/.test(bare)) return false;
	let at = 0;
	while (at < bare.length) {
		const word = wordAt(bare, at, PARTS);
		if (word === null) return false;
		at += word.length;
	}
	return true;
}

/** 持续 with months is work that ends with them. */
export function isOnlyLasting(words: string): boolean {
	return !/(长期|长年|常年|常态|日常|经常|不懈)/.test(words);
}

/** Whether a clause begins as standing work: 常态化开展…, 长期抓好…. */
export function standsAt(text: string, from: number): boolean {
	let at = from;
	for (let words = 0; words < 3; words++) at += wordAt(text, at, BEFORE)?.length ?? 0;
	return adverbAt(text, at);
}

function adverbAt(text: string, at: number): boolean {
	const adverb = wordAt(text, at, ADVERBS);
	if (adverb === null) return false;
	const after = at + adverb.length;
	if (adverb.startsWith("常态")) return wordAt(text, after, THING) === null;
	return wordAt(text, after, MANNER) !== null;
}

const ALL_YEAR = wordList("常态化 长期 常年 长年");
/** How far into a clause a subject may go: 各区镇（街道）常态化开展…. */
const SUBJECT = 16;

/** Whether standing work is what a clause is about: at its head, or after its subject with a word of manner. */
export function standsWithin(text: string, from: number, to: number): boolean {
	if (standsAt(text, from)) return true;
	for (let at = from + 1; at < Math.min(from + SUBJECT, to); at++) {
		const adverb = wordAt(text, at, ALL_YEAR);
		if (adverb !== null)
			return wordAt(text, at + adverb.length, MANNER) !== null && !"的成行为".includes(text[at - 1] ?? "x");
	}
	return false;
}
