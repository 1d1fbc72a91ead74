import type { CellWords } from "./cell-words";

/** 牵头单位：, 1、 and the like before names. */
const LEAD_IN =
	/^(?:(?:牵头|责任|配合|协办|主办|承办|协同|参与|实施|主管|协助|共同)(?:责任)?(?:科室|单位|部门|处室|板块)?(?:[、和及与](?:牵头|责任|配合|协办|单位|科室|板块)+)?:|\(?\d{1,2}[).、](?!\d)|\(?[一二三四五六七八九十]{1,2}[)、]|[①-⑳]|[-•·●])/;
const LONGEST_LEAD_IN = 20;

/** The length of a label or list number that begins at `at`; 0 when none does. */
export function leadInAt(words: string, at: number): number {
	return LEAD_IN.exec(words.slice(at, at + LONGEST_LEAD_IN))?.[0].length ?? 0;
}

const SEPARATOR = /[、,;/|。.:·&+]/;
export const MAYBE_JOINT = /[和及与]/;

/** Whether a unit of the cell only parts names. Within brackets nothing does. */
export function isSeparator({ words, inBrackets }: CellWords, at: number): boolean {
	const unit = words.charAt(at);
	return (!inBrackets[at] && (SEPARATOR.test(unit) || MAYBE_JOINT.test(unit))) || unit === ")";
}

/** What may follow a known name: 等单位, (牵头), 牵头, 负责. */
const CLOSING =
	/^(?:等(?:单位|部门|科室|相关|有关|[、,;。]|$)|\(?(?:牵头|负责|主办|配合|协办|指导)\)?(?:[、,;。和及与]|$))/;

/** Whether a known name may end before `at`. */
export function isBoundary(cell: CellWords, at: number): boolean {
	const { words, gapBefore } = cell;
	if (at >= words.length || gapBefore[at]) return true;
	return isSeparator(cell, at) || CLOSING.test(words.slice(at, at + 6));
}

/** What a unit's name ends with; where a line breaks behind it, the next one begins. */
const UNIT_END = /[局科室处站心镇办会馆院所司团道区村社协委部校园厅队位]$/;

/** Where an unknown name ends that begins at `from`; `parts` says whether 和 or 与 parts names at a place. */
export function nameEnd(cell: CellWords, from: number, parts: (at: number) => boolean): number {
	const { words, gapBefore, inBrackets } = cell;
	for (let at = from + 1; at < words.length; at++) {
		if (inBrackets[at]) continue;
		const unit = words.charAt(at);
		if (SEPARATOR.test(unit) || parts(at)) return at;
		if (
			gapBefore[at] &&
			at - from >= 3 &&
			UNIT_END.test(words.charAt(at - 1)) &&
			unit !== "(" &&
			unit !== ")"
		)
			return at;
	}
	return words.length;
}

/** 等单位, (牵头), 负责 behind a known name. */
const TAIL_HEAD =
	/^(?:等(?:\d{1,2}个|[一二三四五六七八九十]{1,2}个)?(?:相关|有关)?(?:单位|部门|科室)?|\(?(?:牵头|负责|主办|配合|协办|指导)\)?)/;

/** What closes the name that ended before `at`, or "". */
export function tailAt(words: string, at: number): string {
	return TAIL_HEAD.exec(words.slice(at, at + 14))?.[0] ?? "";
}

const TAIL =
	/(?:等(?:\d{1,2}个|[一二三四五六七八九十]{1,2}个)?(?:相关|有关)?(?:单位|部门|科室)?|\(?(?:牵头|负责|主办|配合|协办|指导)\)?)$/;

/** What closes a name without being part of it: 等单位, (牵头). */
export function tailOf(name: string): string {
	return TAIL.exec(name.slice(-14))?.[0] ?? "";
}

/** 经开区(杨舍镇) as its two names; `harmless`: the bracket only says which office or part. */
export function outerOf(name: string): { outside: string; inside: string; harmless: boolean } | null {
	const open = name.indexOf("(");
	if (open < 1 || !name.endsWith(")")) return null;
	const inside = name.slice(open + 1, -1);
	return {
		outside: name.slice(0, open),
		inside,
		harmless: /^(?:民政办|社会事业[局办]|牵头|主办|.{0,6}(?:科|办|处))$/.test(inside),
	};
}
