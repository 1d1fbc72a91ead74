import type { Span, Sureness } from "../schedule/span";
import { type CellWords, cellWords } from "./cell-words";
import { NameTree } from "./name-tree";
import type { UnitDoubtCode } from "./unit-doubts";
import { knownNames, type NamedEntry, type UnitNames } from "./unit-names";

/**
 * What a unit named in running words does there: the work itself · the work, guided by the lead · it is asked,
 * visited or considered · it is only where the work is.
 */
export type PartOfUnit = "does" | "guided" | "asked" | "place";

/** A unit or group named in the words of a schedule. */
export interface UnitMention {
	readonly span: Span;
	/** Null for 市、镇两级, which names no unit. */
	readonly entry: NamedEntry | null;
	readonly part: PartOfUnit;
	readonly sureness: Sureness;
	readonly doubt: UnitDoubtCode | null;
}

const ASKED =
	/(?:走访|调研|征询|征求|对接|联系|联动|联合|会同|协同|根据|按照|结合|对照|邀请|列入|纳入|听取|依托|争取|参照|商请|函告)[^,。;:]{0,8}$/;
const GUIDED = /(?:指导|组织|督促|推动|协助|支持|发动|要求|部署|督导|牵头|引导|帮助)(?:全市)?$/;
/** A clause begins here, or the doer is named outright. */
const DOES = /(?:^|[,。;:!?\n]|由|请)(?:全市|我市)?$/;
const BOTH_LEVELS = /市、?(?:区、?)?(?:镇|镇\(街道\))(?:、?村)?[两三]级|[市镇]、?[镇村]两级/g;
/** 2-3月, and what else stands before the doer. */
const DATE_HEAD = /(?:^|[,。;:!?\n])(?:\d{1,2}[-~至])?\d{0,2}[年月日份旬底末上中下前全内]{1,4}$/;

/** A name of two characters is part of many words: 大新 in 重大新闻. */
const SHORTEST = 3;
const REACH = 16;

/**
 * The units and groups that words name, in order and without overlaps, with the part that each has in the work. Of
 * use to propose owners: those that do it or are guided. Takes any text; time is linear in its length.
 */
export function unitsNamedIn(text: string, known: UnitNames): UnitMention[] {
	const tree = new NameTree(
		knownNames(known).filter(({ key }) => key.length >= SHORTEST || key.startsWith("各")),
	);
	const groups = groupsInBrief(known);
	const cell = cellWords(text);
	const mentions: UnitMention[] = [];
	let lastEnd = -1;
	for (let at = 0; at < cell.words.length; ) {
		const found =
			tree.namesAt(cell.words, at)[0] ?? groups.find(({ brief }) => cell.words.startsWith(brief, at));
		if (!found) {
			at += 1;
			continue;
		}
		const [entry, end] =
			"known" in found ? [found.known.entry, found.end] : [found.entry, at + found.brief.length];
		// 甲、乙摸排…: both do what the first does.
		const beside =
			cell.words.charAt(at - 1) === "、" && lastEnd === at - 1 ? mentions.at(-1)?.part : undefined;
		const part = beside ?? partOf(cell.words, at, end);
		const sureness = part === "does" ? "sure" : part === "guided" ? "likely" : "doubtful";
		mentions.push({ span: spanOf(cell, at, end), entry, part, sureness, doubt: null });
		lastEnd = end;
		at = end;
	}
	return withBothLevels(cell, mentions);
}

/** 各区镇 for 各区镇(街道), in running words. */
function groupsInBrief({ groups }: UnitNames): { entry: NamedEntry; brief: string }[] {
	return groups.flatMap(({ id, name }) => {
		const brief = name.replace(/[(（].*$/, "");
		return brief !== name && brief.length >= 2
			? [{ entry: { kind: "group" as const, groupId: id }, brief }]
			: [];
	});
}

function partOf(words: string, start: number, end: number): PartOfUnit {
	const before = words.slice(Math.max(0, start - REACH), start);
	if (ASKED.test(before)) return "asked";
	if (GUIDED.test(before)) return "guided";
	const head = start <= REACH ? before : `…${before}`;
	if (!DOES.test(head) && !DATE_HEAD.test(head)) return "place";
	return /^(?:的|内|范围|层面)/.test(words.slice(end, end + 2)) ? "place" : "does";
}

function withBothLevels(cell: CellWords, mentions: readonly UnitMention[]): UnitMention[] {
	const levels = Array.from(cell.words.matchAll(BOTH_LEVELS), (match): UnitMention => {
		const span = spanOf(cell, match.index, match.index + match[0].length);
		return { span, entry: null, part: "does", sureness: "doubtful", doubt: "bothLevels" };
	});
	const all = [...mentions, ...levels].sort((a, b) => a.span.start - b.span.start);
	return all.filter((one, index) => one.span.start >= (all[index - 1]?.span.end ?? 0));
}

function spanOf({ at }: CellWords, start: number, end: number): Span {
	const first = at[start] ?? 0;
	return { start: first, end: (at[end - 1] ?? first) + 1 };
}
