import type { Pair } from "../../text/pairs";
import type { Span } from "../span";
import type { Suspicion } from "../suspicious";

// Copies of official pages are tampered with: words are replaced by what gambling sites want to be found by.
// 福利彩票 is civil-affairs business and 港澳 a word of marriage registration: neither is a sign by itself.

const GAMBLING = [
	"体育(?:投注|在线|平台|官网|博彩|竞猜|下注|app)",
	"(?:娱乐|棋牌|电竞|电子|真人|彩票|网投|捕鱼)(?:平台|城|官网|在线|网址|网站|游戏厅|投注|注册|登录|下载)",
	"(?:澳门|澳門)(?:新?葡京|威尼斯|金沙|永利|银河|太阳城|皇冠|赌场|赌城|百家乐|六合|娱乐|博彩)",
	"时时彩|六合彩|百家乐|老虎机|轮盘赌|赌球|赌场|网上赌博|线上博彩|博彩公司|足球投注|投注网?站?|开户送|注册送|首存送",
	"亚博|威尼斯人|新葡京|皇冠体育|万博体育|必威|乐鱼体育|开云体育|華體会|华体会|米兰体育",
	"代开发票|代办证件|刷单兼职|成人视频|裸聊|无抵押贷款|秒批贷款|办证刻章",
].join("|");
const SITE =
	"(?:https?://|www\\.)[a-z0-9./?=&_%-]{3,80}|(?<![a-z0-9])[a-z0-9-]{2,30}\\.(?:com|net|org|cc|vip|top|xyz|info|bet|club|app|tv|site|online|cn)(?![a-z])";
const BETTING = "[a-z]{0,5}bet[a-z]{0,3}\\d{2,6}|bet365|\\d{3}bet";
/** 甲_乙@: is what the tampering leaves before a title. */
const INJECTION = "[a-z0-9\\u4e00-\\u9fff]{2,16}_[a-z0-9\\u4e00-\\u9fff]{2,16}@:?|@:";
const SIGN = new RegExp(`${INJECTION}|${BETTING}|${GAMBLING}|${SITE}`, "gi");

const CONTACT =
	/(?:加?(?:微信|威信|薇信|vx|v信|qq群?|电报|telegram|飞机)号?)[: ]{0,2}[a-z0-9_-]{5,20}|(?<!\d)1[3-9]\d{9}(?!\d)/gi;
/** Addresses of the authorities belong in their papers. */
const OFFICIAL = /\.gov(?:\.cn)?|\.edu\.cn|\.org\.cn$/i;

/** How far apart signs of one advertisement stand, and what may stand between. */
const GAP = 8;
const FILLER = /^[a-z0-9_\-@:|/.,、 \u4e00-\u9fff]*$/i;
const EDGE = /[a-z0-9_@:|]/i;

/** Advertisements and private contacts in a text, given folded too. */
export function advertisementsIn(text: string, folded: string, pairs: readonly Pair[]): Suspicion[] {
	const titles = pairs.filter(({ kind }) => kind === "title");
	const found: Suspicion[] = [];
	let next = 0;
	for (const advertisement of runsOf(folded)) {
		while ((titles[next]?.end ?? Infinity) < advertisement.end) next += 1;
		const title = titles[next];
		const inTitle = title && title.start < advertisement.start && advertisement.end < title.end;
		if (inTitle && found.at(-1)?.span.start === title.start) continue;
		found.push(
			inTitle
				? {
						span: { start: title.start, end: title.end },
						code: "advertisement",
						suggestion: mended(text, folded, title),
					}
				: { span: advertisement, code: "advertisement", suggestion: "" },
		);
	}
	for (const match of folded.matchAll(CONTACT)) {
		const span = { start: match.index, end: match.index + match[0].length };
		found.push({ span, code: "contact", suggestion: null });
	}
	return found;
}

function runsOf(folded: string): Span[] {
	const runs: { start: number; end: number }[] = [];
	for (const match of folded.matchAll(SIGN)) {
		if (OFFICIAL.test(match[0])) continue;
		const start = widened(folded, match.index, -1);
		const end = widened(folded, match.index + match[0].length - 1, 1) + 1;
		const last = runs.at(-1);
		if (
			last &&
			start - last.end <= GAP &&
			(start <= last.end || FILLER.test(folded.slice(last.end, start)))
		) {
			last.end = Math.max(last.end, end);
		} else runs.push({ start, end });
	}
	return runs;
}

/** An advertisement's own letters and joints, at most as many as one word has. */
function widened(folded: string, from: number, step: 1 | -1): number {
	let at = from;
	for (let steps = 0; steps < 20 && EDGE.test(folded.charAt(at + step)); steps++) at += step;
	return at;
}

const KIND_OF_PAPER =
	/(?:意见|通知|方案|办法|规定|决定|报告|措施|细则|规划|计划|要点|通报|公告|条例|举措|指引|批复|函|请示)$/;
const LONGEST_TITLE = 120;

/** The title without what was put in; an official paper's title that lost its beginning began with 关于. */
function mended(text: string, folded: string, { start, end }: Span): string | null {
	if (end - start > LONGEST_TITLE) return null;
	const inner = text.slice(start + 1, end - 1);
	const inside = runsOf(folded.slice(start + 1, end - 1));
	let rest = "";
	let from = 0;
	for (const run of inside) {
		rest += inner.slice(from, run.start);
		from = run.end;
	}
	rest += inner.slice(from);
	if (rest === "") return null;
	const lostHead =
		inside[0]?.start === 0 && KIND_OF_PAPER.test(rest) && !/^(?:关于|中国|中华|国务院)/.test(rest);
	return `${text.charAt(start)}${lostHead ? "关于" : ""}${rest}${text.charAt(end - 1)}`;
}
