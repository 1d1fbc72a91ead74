import { beginsAct } from "./acts";
import { regionsOf } from "./brackets";
import { isBlank, isMark, wordAt } from "./characters";
import type { ClauseReading } from "./facts";
import type { Span } from "./span";

// The acts of a window: lines of its checklist (docs/plan-2024.md, Windows). Split at 。 ； and ， where the next
// clause is an act of its own, at 、 where the listed things are acts, at 并 where it joins two acts.

/** A clause that begins so and does nothing itself only says how the next is done. */
const MANNER = [
	"围绕",
	"根据",
	"按照",
	"依托",
	"依据",
	"对照",
	"针对",
	"联动",
	"联合",
	"会同",
	"借助",
	"结合",
	"坚持",
	"聚焦",
	"立足",
	"以",
	"为",
	"在",
	"经",
	"待",
	"随着",
	"参照",
	"遵循",
	"紧扣",
];
const DOES =
	/进行|开展|完成|确定|传授|做好|推进|制定|建立|召开|组织|实施|落实|优化|打造|举办|提升|加强|完善|健全/;
const HANGS = /(后|时|的基础上|前提下|契机|抓手|载体|重点|目标|原则|要求|精神|部署|情况)$/;

/** Things that are acts: 发放, 安装. */
const ACT_NOUNS = [
	"发放",
	"安装",
	"施工",
	"评估",
	"改造",
	"监管",
	"验收",
	"检测",
	"维修",
	"更换",
	"配送",
	"宣传",
	"培训",
	"审核",
	"公示",
	"招标",
	"采购",
	"测绘",
	"调试",
	"整改",
	"督查",
	"检查",
	"巡查",
	"走访",
	"慰问",
	"登记",
	"核查",
	"摸排",
	"排查",
	"复核",
	"评审",
	"结算",
	"总结",
];

/**
 * The acts in the words of a window, in order. `text` as given, `plain` the same folded. A date inside a clause stays
 * in it (通过每月一次的方式…); one that begins a clause does not (…，于12月25日前报送).
 */
export function clausesIn(
	text: string,
	plain: string,
	words: readonly Span[],
	date: Span | null,
): ClauseReading[] {
	const first = words[0];
	const last = words.at(-1);
	if (first === undefined || last === undefined) return [];
	const pieces = piecesOf(plain, { start: first.start, end: last.end }).map((piece) =>
		date !== null && piece.start >= date.start && piece.start < date.end
			? { start: Math.min(date.end, piece.end), end: piece.end }
			: piece,
	);
	const kept = pieces.flatMap(({ start, end }) => trimmed(plain, start, end) ?? []);
	const spans = joinedManner(plain, kept).flatMap((piece) => listed(plain, piece));
	return spans.map((span) => ({ text: text.slice(span.start, span.end), span }));
}

function piecesOf(plain: string, { start, end }: Span): Span[] {
	const regions = regionsOf(plain.slice(start, end));
	const pieces: Span[] = [];
	let from = start;
	let region = 0;
	for (let at = start; at <= end; at++) {
		while ((regions[region]?.end ?? end) + start <= at && region < regions.length) region++;
		const inside = regions[region];
		if (inside !== undefined && inside.start + start === at) {
			at = inside.end + start - 1;
			continue;
		}
		if (at < end && !separates(plain, at)) continue;
		const piece = trimmed(plain, from, at);
		if (piece !== null) pieces.push(piece);
		from = at + 1;
	}
	return pieces;
}

function separates(plain: string, at: number): boolean {
	const mark = plain[at] ?? "";
	if (mark === "," && /\d/.test(plain[at - 1] ?? "") && /\d/.test(plain[at + 1] ?? "")) return false;
	return ",;。!?\n".includes(mark);
}

function trimmed(plain: string, from: number, to: number): Span | null {
	let start = from;
	let end = to;
	while (start < end && (isBlank(plain[start]) || ",;:。、!?".includes(plain[start] ?? "x"))) start++;
	while (end > start && (isBlank(plain[end - 1]) || ",;:。、!?".includes(plain[end - 1] ?? "x"))) end--;
	if (plain[start] === "并" && beginsAct(plain, start + 1)) start++;
	for (let at = start; at < end; at++) if (!isMark(plain[at])) return { start, end };
	return null;
}

/** Long clauses are looked at by their begin and end only. */
const LOOK = 60;

function joinedManner(plain: string, pieces: readonly Span[]): Span[] {
	const joined: Span[] = [];
	let from: number | null = null;
	for (const [index, piece] of pieces.entries()) {
		const start: number = from ?? piece.start;
		const next = pieces[index + 1];
		const head = plain.slice(piece.start, Math.min(piece.end, piece.start + LOOK));
		const tail = plain.slice(Math.max(piece.start, piece.end - 6), piece.end);
		const manner = wordAt(plain, piece.start, MANNER) !== null && !DOES.test(head.slice(2));
		const hangs = manner || (HANGS.test(tail) && wordAt(plain, piece.start, MANNER) !== null);
		if (hangs && next !== undefined && plain[piece.end] === "," && next.start - piece.end <= 3) {
			from = start;
			continue;
		}
		joined.push({ start, end: piece.end });
		from = null;
	}
	return joined;
}

/** 检修改造、“居家安全包”发放以及入户安装工作: each is an act. */
function listed(plain: string, piece: Span): Span[] {
	const parts = partsOf(plain, piece, ["以及", "、"]);
	const [first] = parts;
	if (
		parts.length > 1 &&
		first !== undefined &&
		!plain.slice(first.start, first.end).includes("的") &&
		parts.every((part, index) => isAct(plain, part, index === parts.length - 1))
	) {
		return parts;
	}
	return joinedActs(plain, piece);
}

function isAct(plain: string, { start, end }: Span, last: boolean): boolean {
	if (end - start > 20) return false;
	let words = plain.slice(start, end);
	if (last) words = words.replace(/(等?有?关?工作|等)$/, "");
	return ACT_NOUNS.some((noun) => words.endsWith(noun));
}

const SHORTEST_ACT = 5;

/** 完成10家助餐点建设并及时投入运营: two acts; 制定并印发方案 is one. */
function joinedActs(plain: string, piece: Span): Span[] {
	const parts = partsOf(plain, piece, ["并"]).map((part, index) =>
		index === 0 ? part : { start: part.start, end: part.end },
	);
	const acts: Span[] = [];
	for (const part of parts) {
		const last = acts.at(-1);
		const splits =
			last !== undefined &&
			last.end - last.start >= SHORTEST_ACT &&
			beginsAct(plain, part.start) &&
			!"合兼".includes(plain[part.start - 2] ?? "x");
		if (last === undefined || splits) acts.push(part);
		else acts[acts.length - 1] = { start: last.start, end: part.end };
	}
	return acts;
}

function partsOf(plain: string, { start, end }: Span, joints: readonly string[]): Span[] {
	const regions = regionsOf(plain.slice(start, end));
	const parts: Span[] = [];
	let from = start;
	let region = 0;
	for (let at = start; at < end; at++) {
		while (region < regions.length && (regions[region]?.end ?? 0) + start <= at) region++;
		const inside = regions[region];
		if (inside !== undefined && inside.start + start === at) {
			at = inside.end + start - 1;
			continue;
		}
		const joint = wordAt(plain, at, joints);
		if (joint === null) continue;
		if (at > from) parts.push({ start: from, end: at });
		at += joint.length - 1;
		from = at + 1;
	}
	if (from < end) parts.push({ start: from, end });
	return parts;
}
