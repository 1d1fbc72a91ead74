import { beginsAct } from "./acts";
import type { Region } from "./brackets";
import { isBlankAt, isMarkAt } from "./characters";
import type { ClauseReading } from "./facts";
import type { Span } from "./span";
import { type WordList, wordAt, wordList } from "./words";

// The acts of a window: lines of its checklist (docs/plan-2024.md, Windows). Split at 。 ； and ， where the next
// clause is an act of its own, at 、 where the listed things are acts, at 并 where it joins two acts.

/** A clause that begins so and does nothing itself only says how the next is done. */
const MANNER = wordList(
	"围绕 根据 按照 依托 依据 对照 针对 联动 联合 会同 借助 结合 坚持 聚焦 立足 以 " +
		"为 在 经 待 随着 参照 遵循 紧扣",
);
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
	regions: readonly Region[],
): ClauseReading[] {
	const first = words[0];
	const last = words.at(-1);
	if (first === undefined || last === undefined) return [];
	const source = { plain, regions };
	const pieces: Piece[] = [];
	for (const piece of piecesOf(source, { start: first.start, end: last.end })) {
		const headed = date !== null && piece.start >= date.start && piece.start < date.end;
		const closed =
			date !== null && piece.start < date.start && date.end === piece.end && isMarkAt(plain, date.start);
		const kept = headed
			? trimmed(plain, Math.min(date.end, piece.end), piece.end)
			: trimmed(plain, piece.start, closed ? date.start : piece.end);
		if (kept !== null) pieces.push({ ...kept, joins: piece.joins });
	}
	const clauses: ClauseReading[] = [];
	for (const piece of joinedManner(plain, pieces)) {
		for (const span of piece.joins ? listed(source, piece) : [piece]) {
			const { start, end } = span;
			clauses.push({ text: text.slice(start, end), span: { start, end } });
		}
	}
	return clauses;
}

interface Source {
	readonly plain: string;
	/** Of the whole text: what stands in brackets is not split. */
	readonly regions: readonly Region[];
}

interface Piece extends Span {
	/** 、 or 并 or 以及 stands in it. */
	readonly joins: boolean;
}

function piecesOf({ plain, regions }: Source, { start, end }: Span): Piece[] {
	const pieces: Piece[] = [];
	let from = start;
	let joins = false;
	let region = firstFrom(regions, start);
	for (let at = start; at <= end; at++) {
		const inside = regions[region];
		if (inside !== undefined && inside.start === at && inside.end <= end) {
			at = inside.end - 1;
			region++;
			continue;
		}
		const mark = plain[at] ?? "";
		if (mark === "、" || mark === "并" || mark === "以") joins = true;
		if (at < end && !separates(plain, at)) continue;
		const piece = trimmed(plain, from, at);
		if (piece !== null) pieces.push({ ...piece, joins });
		from = at + 1;
		joins = false;
	}
	return pieces;
}

/** The index of the first region that begins at an offset or after it. */
function firstFrom(regions: readonly Region[], at: number): number {
	let low = 0;
	let high = regions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((regions[middle]?.start ?? at) < at) low = middle + 1;
		else high = middle;
	}
	return low;
}

function separates(plain: string, at: number): boolean {
	const mark = plain[at] ?? "";
	if (mark === "," && /\d/.test(plain[at - 1] ?? "") && /\d/.test(plain[at + 1] ?? "")) return false;
	return ",;。!?\n".includes(mark);
}

function trimmed(plain: string, from: number, to: number): Span | null {
	let start = from;
	let end = to;
	while (start < end && (isBlankAt(plain, start) || ",;:。、!?".includes(plain[start] ?? "x"))) start++;
	while (end > start && (isBlankAt(plain, end - 1) || ",;:。、!?".includes(plain[end - 1] ?? "x"))) end--;
	if (plain[start] === "并" && beginsAct(plain, start + 1)) start++;
	for (let at = start; at < end; at++) if (!isMarkAt(plain, at)) return { start, end };
	return null;
}

/** Long clauses are looked at by their begin and end only. */
const LOOK = 60;

function joinedManner(plain: string, pieces: readonly Piece[]): Piece[] {
	const joined: Piece[] = [];
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
		joined.push({ start, end: piece.end, joins: piece.joins });
		from = null;
	}
	return joined;
}

const LISTED = wordList("以及 、");
const JOINED = wordList("并");

/** 检修改造、“居家安全包”发放以及入户安装工作: each is an act. */
function listed(source: Source, piece: Span): Span[] {
	const { plain } = source;
	const parts = partsOf(source, piece, LISTED);
	const [first] = parts;
	if (
		parts.length > 1 &&
		first !== undefined &&
		!plain.slice(first.start, first.end).includes("的") &&
		parts.every((part, index) => isAct(plain, part, index === parts.length - 1))
	) {
		return parts;
	}
	return joinedActs(source, piece);
}

function isAct(plain: string, { start, end }: Span, last: boolean): boolean {
	if (end - start > 20) return false;
	let words = plain.slice(start, end);
	if (last) words = words.replace(/(等?有?关?工作|等)$/, "");
	return ACT_NOUNS.some((noun) => words.endsWith(noun));
}

const SHORTEST_ACT = 5;

/** 完成10家助餐点建设并及时投入运营: two acts; 制定并印发方案 is one. */
function joinedActs(source: Source, piece: Span): Span[] {
	const { plain } = source;
	const parts = partsOf(source, piece, JOINED);
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

function partsOf({ plain, regions }: Source, { start, end }: Span, joints: WordList): Span[] {
	const parts: Span[] = [];
	let from = start;
	let region = firstFrom(regions, start);
	for (let at = start; at < end; at++) {
		const inside = regions[region];
		if (inside !== undefined && inside.start === at && inside.end <= end) {
			at = inside.end - 1;
			region++;
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
