import type { Span, Sureness } from "../schedule/span";
import { type CellWords, cellWords } from "./cell-words";
import {
	isBoundary,
	isSeparator,
	leadInAt,
	MAYBE_JOINT,
	nameEnd,
	outerOf,
	tailAt,
	tailOf,
} from "./name-bounds";
import { isMistyped, NameTree } from "./name-tree";
import { abbreviated, nearestName } from "./nearest-name";
import type { UnitDoubtCode } from "./unit-doubts";
import { type KnownName, knownNames, type NamedEntry, sameEntry, type UnitNames } from "./unit-names";

export interface UnitDoubt {
	readonly code: UnitDoubtCode;
	readonly span: Span;
}

/** A unit or group as a cell names it. */
export interface UnitMatch {
	readonly span: Span;
	/** As written, without white space. */
	readonly name: string;
	readonly match:
		| NamedEntry
		| {
				readonly kind: "unknown";
				/** The known name that comes nearest; null when none comes near. */
				readonly suggestion: { readonly entry: NamedEntry; readonly name: string } | null;
		  };
	readonly sureness: Sureness;
	readonly doubts: readonly UnitDoubt[];
}

/** Reads cells of one bureau; making it once for many cells saves building its tree of names. */
export class UnitMatcher {
	private readonly names: readonly KnownName[];
	private readonly tree: NameTree;

	constructor(known: UnitNames) {
		this.names = knownNames(known);
		this.tree = new NameTree(this.names);
	}

	/** The names of a list of units, in order; see `matchUnits`. */
	match(text: string): UnitMatch[] {
		const cell = cellWords(text);
		const found: UnitMatch[] = [];
		for (let at = 0; at < cell.words.length; ) {
			const start = at + leadInAt(cell.words, at);
			if (start > at || isSeparator(cell, at)) {
				at = Math.max(start, at + 1);
				continue;
			}
			const known = this.knownAt(cell, at) ?? this.townsAt(cell, at);
			if (known) {
				const tail = tailAt(cell.words, known.end);
				found.push(matched(cell, at, known, [...known.codes, ...othersOf(tail)]));
				at = known.end + tail.length;
			} else {
				const end = this.unknownEnd(cell, at);
				found.push(this.unknown(cell, at, end, found.length < MOST_SEARCHED));
				at = end;
			}
		}
		return withRepetitions(found);
	}

	private knownAt(cell: CellWords, at: number): Recognised | null {
		const found = this.tree.namesAt(cell.words, at).find(({ end }) => isBoundary(cell, end));
		return found ? { ...found, codes: [] } : null;
	}

	/** 各镇、街道: the mark within is none between names. */
	private townsAt(cell: CellWords, at: number): Recognised | null {
		const match = TOWNS_APART.exec(cell.words.slice(at, at + 12));
		const known = match && this.townsGroup();
		if (!known || !isBoundary(cell, at + match[0].length)) return null;
		return { known, end: at + match[0].length, codes: ["groupVariant"] };
	}

	/** Where a name that nobody knows ends; 和 and 与 part it only from a name that is known. */
	private unknownEnd(cell: CellWords, from: number): number {
		const { words } = cell;
		return nameEnd(
			cell,
			from,
			(at) =>
				MAYBE_JOINT.test(words.charAt(at)) &&
				(NAME_HEAD.test(words.charAt(at + 1)) || this.knownAt(cell, at + 1) !== null),
		);
	}

	private unknown(cell: CellWords, start: number, end: number, search: boolean): UnitMatch {
		const { words } = cell;
		const tail = tailOf(words.slice(start, end));
		const name = words.slice(start, end - tail.length) || words.slice(start, end);
		const others = othersOf(tail);
		const outer = outerOf(name);
		const exact = outer === null ? this.exact(name) : (this.exact(outer.outside) ?? this.exact(outer.inside));
		if (exact) {
			const bracket: UnitDoubtCode[] =
				outer === null || outer.harmless || this.same(outer) ? [] : ["bracketIgnored"];
			return matched(cell, start, { known: exact, end }, [...bracket, ...others]);
		}
		const short = search ? abbreviated(name, this.names) : null;
		if (short) {
			const code = short.entry.kind === "group" ? "groupVariant" : "abbreviation";
			return matched(cell, start, { known: short, end }, [code, ...others]);
		}
		const group = TOWNS.test(name) ? this.townsGroup() : null;
		if (group) return matched(cell, start, { known: group, end }, ["groupVariant", ...others]);
		const near = search ? nearestName(name, this.names) : null;
		const codes: UnitDoubtCode[] = [VAGUE.test(name) ? "vagueName" : "unknownName", ...others];
		const span = spanOf(cell, start, end);
		return {
			span,
			name,
			match: { kind: "unknown", suggestion: near && { entry: near.entry, name: near.name } },
			sureness: "doubtful",
			doubts: codes.map((code) => ({ code, span })),
		};
	}

	private exact(name: string): KnownName | null {
		return this.tree.namesAt(name, 0).find(({ end }) => end === name.length)?.known ?? null;
	}

	/** 经开区(杨舍镇): both are the same unit. */
	private same({ outside, inside }: { outside: string; inside: string }): boolean {
		const [a, b] = [this.exact(outside), this.exact(inside)];
		return a !== null && b !== null && sameEntry(a.entry, b.entry);
	}

	/** 各乡镇、各镇街 and the like mean the one group of towns that the bureau has. */
	private townsGroup(): KnownName | null {
		const groups = this.names.filter(
			({ entry, key, rank }) => rank === "name" && entry.kind === "group" && TOWNS.test(key),
		);
		return groups.length === 1 ? (groups[0] ?? null) : null;
	}
}

interface Recognised {
	readonly known: KnownName;
	readonly end: number;
	readonly codes: readonly UnitDoubtCode[];
}

/** A cell that names more is no list of units, and every unknown name is compared with all known ones. */
const MOST_SEARCHED = 300;
/** After 和: 市残联和市妇联. */
const NAME_HEAD = /[市县各]/;
const TOWNS_APART = /^各(?:区、?镇|乡镇|镇街|区镇|镇)[、和及]街道(?:办事处|办)?/;
const TOWNS =
	/^各(?:区|板块|园区)?[、,]?(?:乡|市)?(?:镇|街镇|镇街|区镇|街道)(?:区|办)?[(、,和/]?(?:街道|园区|办事处|区)*\)?(?:党委|政府|民政办)?$/;
const VAGUE = /^(?:各|有关|相关|其他|其它)[^镇]{0,4}(?:单位|部门|科室|方面|处室|机构)$/;

function matched(
	cell: CellWords,
	start: number,
	{ known, end }: { readonly known: KnownName; readonly end: number },
	more: readonly UnitDoubtCode[] = [],
): UnitMatch {
	const words = cell.words.slice(start, end);
	const span = spanOf(cell, start, end);
	const codes = isMistyped(words, known.name) ? (["mistyped", ...more] as const) : more;
	return {
		span,
		name: words,
		match: known.entry,
		sureness: codes.length === 0 ? "sure" : "likely",
		doubts: codes.map((code) => ({ code, span })),
	};
}

function othersOf(tail: string): readonly UnitDoubtCode[] {
	return tail.startsWith("等") ? ["andOthers"] : [];
}

function spanOf({ at }: CellWords, start: number, end: number): Span {
	const first = at[start] ?? 0;
	return { start: first, end: (at[end - 1] ?? first) + 1 };
}

function withRepetitions(found: readonly UnitMatch[]): UnitMatch[] {
	const seen = new Set<string>();
	return found.map((one) => {
		const { match, span } = one;
		if (match.kind === "unknown") return one;
		const key = match.kind === "unit" ? `unit ${match.unitId}` : `group ${match.groupId}`;
		if (!seen.has(key)) {
			seen.add(key);
			return one;
		}
		return { ...one, sureness: "likely", doubts: [...one.doubts, { code: "namedTwice", span }] };
	});
}

/**
 * The units and groups that a cell names (牵头科室, 责任单位), in order, so that the first of joint leads stays the
 * main one. Names part at 、,;/ and line breaks, at 和 and 与 only where that leaves a known name, and never within a
 * known name or brackets. A name that nobody knows is kept with its words. Takes any text; linear in its length.
 */
export function matchUnits(text: string, known: UnitNames): UnitMatch[] {
	return new UnitMatcher(known).match(text);
}
