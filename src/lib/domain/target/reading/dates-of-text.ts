import type { Day } from "../../time/day";
import type { TargetDoubtCode } from "../doubts";
import type { ClauseTarget } from "./clause-targets";
import type { Clause } from "./clauses";
import type { Deadline } from "./deadline";

/** A goal with the day by which it is owed. */
export interface Dated {
	readonly target: ClauseTarget;
	byDate: Day | null;
	codes: readonly TargetDoubtCode[];
}

/** What a clause of a date alone says of the figures before it: 12月底前全部建成. */
const SETTLES = /完成|建成|完工|竣工|投入|交付|投用|到位|运营|达到|达标|实现|落实|启用|使用|开放|挂牌/;

/**
 * Which date governs a figure: the last one before it in its clause, else the first one behind it, else the one of
 * an earlier clause of its sentence, else the window (4月:) that the text stands in. Told from clause to clause.
 */
export class DatesOfText {
	private window: Deadline | null = null;
	private sentence: Deadline | null = null;
	/** The sentence's goals that no date governs yet. */
	private undated: Dated[] = [];

	enterSentence(): void {
		this.sentence = null;
		this.undated = [];
	}

	/** `stated`: the clause's own dates; `start`: where its words begin. */
	enterClause(bare: string, clause: Clause, start: number, stated: readonly Deadline[]): void {
		const [first] = stated;
		const label = clause.mark === ":" && !first && clause.end - start <= 12;
		if (label && bare.slice(start, clause.end).length > 1) this.window = null;
		if (!first || first.start > start + 6) return;
		if (this.sentence === null) this.window = first.window && first.end === clause.end ? first : null;
		if (first.end === clause.end && first.window) this.window = first;
	}

	/** The goals of the clause just entered with their dates; afterwards its last date governs what follows. */
	dated(targets: readonly ClauseTarget[], stated: readonly Deadline[]): Dated[] {
		const owed = stated.filter(({ past, event }) => !past && !event);
		const earlier = this.sentence ?? this.window;
		let ahead = 0;
		const answers = targets.map((target, index): Dated => {
			while ((owed[ahead]?.end ?? Infinity) <= target.valueStart) ahead += 1;
			const behind = index === 0 ? firstBehind(owed[ahead], target, targets[1]) : null;
			const own = owed[ahead - 1] ?? behind;
			const inherited = own === null && this.sentence === null;
			return { target, byDate: (own ?? earlier)?.day ?? null, codes: codesOf(own ?? earlier, inherited) };
		});
		this.sentence = owed.at(-1) ?? this.sentence;
		for (const one of answers) if (one.byDate === null && one.codes.length === 0) this.undated.push(one);
		return answers;
	}

	/** A clause without figures may date those before it: 新建3所,12月底前全部建成. */
	settleEarlier(words: string, stated: readonly Deadline[]): void {
		const date = stated.find(({ past, event, window }) => !past && !event && !window);
		if (!date || !SETTLES.test(words)) return;
		for (const one of this.undated) {
			one.byDate = date.day;
			one.codes = codesOf(date, false);
		}
		this.undated = [];
	}
}

/** The date behind a clause's first figure, before the next one: 助餐点10个于6月底前建成. */
function firstBehind(
	date: Deadline | undefined,
	{ valueEnd }: ClauseTarget,
	next: ClauseTarget | undefined,
): Deadline | null {
	if (!date || date.yearOnly || date.start < valueEnd) return null;
	return date.end <= (next?.valueStart ?? Infinity) ? date : null;
}

function codesOf(date: Deadline | null, inherited: boolean): TargetDoubtCode[] {
	if (!date) return [];
	const codes: TargetDoubtCode[] = [];
	if (inherited) codes.push("dateInherited");
	if (date.unclear) codes.push("dateUnclear");
	if (date.yearOnly) codes.push("yearOnly");
	return codes;
}
