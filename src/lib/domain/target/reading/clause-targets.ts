import type { Span, Sureness } from "../../schedule/span";
import type { TargetDoubtCode } from "../doubts";
import type { Comparator } from "../facts";
import type { Clause } from "./clauses";
import { isGoal, type Surroundings } from "./goals";
import { nameOf } from "./names";
import { type PerUnit, perUnitOf } from "./per-unit";
import type { Segment } from "./segments";
import { sharedNames } from "./shared-names";
import { asidesBetween, type View } from "./view";

/** A goal of a clause before its date is known. Positions are in the view. */
export interface ClauseTarget {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	readonly comparator: Comparator;
	readonly perUnit: boolean;
	readonly start: number;
	readonly end: number;
	readonly valueStart: number;
	readonly valueEnd: number;
	/** Where in the original the number stands, when it is in brackets. */
	readonly inAside?: Span;
	readonly codes: readonly TargetDoubtCode[];
}

/** What the sentence says before this clause. */
export interface ClauseSetting {
	/** The towns are the subject of the clause before: 各区镇要加大投入,至少建成1个. */
	readonly unitsAreSubject: boolean;
	/** 其中甲镇1个,乙镇2个: parts of a figure told before. */
	readonly ofBreakdown: boolean;
	/** The clause's dates, in order: no part of a name. */
	readonly dates: readonly Span[];
	/** The name of the sentence's last figure, for one without a name of its own. */
	readonly carried: string;
}

/** More than one town, village or centre builds in a year. */
const MANY = 50;
const PARTS = /^其中|[^,;:。]其中/;
const SOFT = /力争|力求|争取(?![^,;:。]{0,6}资金)/;
const GROWTH = /(?:增长|增幅|增速|增加|下降|降低|减少|提高|提升|上升|压减|压降|降幅)[^,;:。到至为]{0,4}$/;
const COUNT_NAME = /(?:数量|数|个数|户数|人数)$/;

/** The goals among a clause's quantities, in order, and the name of its last figure, goal or not. */
export function clauseTargets(
	view: View,
	clause: Clause,
	wordsFrom: number,
	segments: readonly Segment[],
	setting: ClauseSetting,
): { readonly targets: readonly ClauseTarget[]; readonly carried: string } {
	const targets: ClauseTarget[] = [];
	const clauseWords = view.words.slice(wordsFrom, Math.min(clause.end, wordsFrom + 60));
	const joint = sharedNames(view.bare, view.words, segments);
	let carried = setting.carried;
	let passed = 0;
	let owedBefore: Segment["quantity"]["kind"] | null = null;
	const comparisons = comparisonsOf(view.bare, segments);
	for (const [index, segment] of segments.entries()) {
		const { quantity, compared } = segment;
		const { comparator, cue, demanded } = comparisons[index] ?? NOTHING_SAID;
		const whose = whoOwes(segment, setting);
		const surroundings: Surroundings = {
			before: segment.before,
			cue,
			demanded,
			exactly: comparator === "exactly",
			ofBreakdown: setting.ofBreakdown || (segment.listed && PARTS.test(segments[0]?.before ?? "")),
			after: segment.rest,
			followed: segment.followed,
			alongside: segment.listed && segment.before === "" && owedBefore !== null,
			behindMoney: segment.listed && owedBefore === "money",
			behind: view.bare.slice(quantity.end, compared.to),
			adjoining: index > 0 && !segment.listed && segment.before === "",
			each: whose === "each" || whose === "implied",
		};
		while ((setting.dates[passed]?.end ?? Infinity) <= compared.from) passed += 1;
		const nameFrom = Math.max(compared.from - segment.before.length, setting.dates[passed - 1]?.end ?? 0);
		const own = nameOf({
			before: view.words.slice(nameFrom, compared.from),
			after: view.words.slice(compared.to, compared.to + segment.after.length),
			beforeCounts: (quantity.kind === "rate" || quantity.kind === "money") && segment.before !== "",
			carried,
			clause: clauseWords,
		});
		const parts = joint.get(index) ?? [{ name: own, start: segment.start, end: segment.end }];
		carried = own;
		owedBefore = isGoal(quantity, surroundings) ? quantity.kind : null;
		if (owedBefore === null) continue;
		for (const { name, start, end } of parts) {
			targets.push({
				name,
				value: quantity.value,
				unit: quantity.unit,
				comparator,
				perUnit: whose === "each" || whose === "implied",
				start,
				end,
				valueStart: quantity.start,
				valueEnd: quantity.end,
				codes: codesOf(view, segment, whose, name, parts.length > 1),
			});
		}
	}
	return { targets, carried };
}

interface Comparison {
	readonly comparator: Comparator;
	/** The words straight before the number that compare, or "". */
	readonly cue: string;
	/** By words before the number, its own or those of the list that it stands in (不少于1个、2个). */
	readonly demanded: boolean;
}

const NOTHING_SAID: Comparison = { comparator: "exactly", cue: "", demanded: false };
const ADVERB = /至少|最少|不[少低]于|不超过|至多|最多/;

function comparisonsOf(bare: string, segments: readonly Segment[]): Comparison[] {
	const answers: Comparison[] = [];
	for (const { quantity, compared, before, listed } of segments) {
		const cue = bare.slice(compared.from, quantity.start);
		const last = answers.at(-1);
		const inherits = listed && before === "" && last?.demanded === true;
		answers.push({
			comparator: inherits && compared.comparator === "exactly" ? last.comparator : compared.comparator,
			cue,
			demanded: inherits || cue !== "" || ADVERB.test(before),
		});
	}
	return answers;
}

function whoOwes({ lead, rest, compared, quantity }: Segment, { unitsAreSubject }: ClauseSetting): PerUnit {
	const own = perUnitOf(lead, rest, {
		money: quantity.kind === "money",
		many: quantity.kind === "count" && quantity.value > MANY,
	});
	if (own !== "no" || !unitsAreSubject) return own;
	const demands = compared.comparator === "atLeast" && /至少|不[少低]于|均|每/.test(lead);
	return demands && !/全[市县区镇省]/.test(lead) ? "implied" : "no";
}

function codesOf(
	view: View,
	{ quantity, compared, before, lead, start, end }: Segment,
	whose: PerUnit,
	name: string,
	shared: boolean,
): TargetDoubtCode[] {
	const { kind, unit } = quantity;
	// One figure after another: no list of pairs is built for each.
	const codes: TargetDoubtCode[] = [];
	const add = (code: TargetDoubtCode, applies: boolean) => {
		if (applies) codes.push(code);
	};
	add("approximate", compared.approximate);
	add("range", quantity.upTo !== null);
	add("softGoal", SOFT.test(lead));
	add("perUnitImplied", whose === "implied");
	add("perUnitUnclear", whose === "unclear");
	add(
		"breakdownLeftOut",
		asidesBetween(view.asides, start + 1, end).some(({ inner }) => /\d/.test(inner)),
	);
	add("loneDigit", quantity.lone);
	add("cumulative", /累计/.test(lead));
	add("money", kind === "money");
	add("fraction", quantity.fraction);
	add("shared", shared);
	add("growth", kind === "rate" && (/点$|倍$/.test(unit) || GROWTH.test(before)));
	add("unitMissing", kind === "bare");
	add("rateOfCount", unit === "%" && COUNT_NAME.test(name));
	add("yearly", /每年/.test(lead));
	return codes;
}

const DOUBTFUL = new Set<TargetDoubtCode>([
	"perUnitUnclear",
	"loneDigit",
	"inBrackets",
	"dateUnclear",
	"unitMissing",
	"range",
]);

/** How far a target with these doubts can be trusted. */
export function surenessOf(codes: readonly TargetDoubtCode[]): Sureness {
	if (codes.length === 0) return "sure";
	return codes.some((code) => DOUBTFUL.has(code)) ? "doubtful" : "likely";
}
