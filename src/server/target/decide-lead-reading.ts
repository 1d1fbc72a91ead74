import type { LeadReadingRefusal } from "@/lib/contracts/target";
import type { ReadingFact, TargetFacts } from "@/lib/domain/target/facts";
import type { Day } from "@/lib/domain/time/day";

// Whether a figure that the lead enters may count (docs/product.md, Target and Reading). Pure.

/** A figure as the lead has typed it. */
export interface TypedReading {
	readonly numerator: number;
	readonly denominator: number | null;
	readonly effectiveOn: Day;
	/** The earlier figure that it corrects. */
	readonly supersedesSeq: number | null;
}

/** Amounts that are measured or paid, not counted one by one. Everything else is a count of things. */
const MEASURED = new Set([
	"元",
	"万元",
	"亿元",
	"亩",
	"公顷",
	"米",
	"公里",
	"千米",
	"平方米",
	"万平方米",
	"吨",
	"千瓦时",
	"小时",
]);

/** The first reason for which the figure cannot count; null when it can. `yearStart`: 1 January of the plan. */
export function decideLeadReading(
	target: TargetFacts,
	typed: TypedReading,
	today: Day,
	yearStart: Day,
): LeadReadingRefusal | null {
	if (target.source !== "lead") return { code: "unitsReport" };
	if (typed.effectiveOn > today) return { code: "effectiveInFuture", today };
	if (typed.effectiveOn < yearStart) return { code: "effectiveBeforeYear", yearStart };
	return decideAmounts(target, typed) ?? decidePlace(target, typed);
}

function decideAmounts(target: TargetFacts, typed: TypedReading): LeadReadingRefusal | null {
	const { numerator, denominator } = typed;
	if (numerator < 0) return { code: "negative" };
	// Numerator and denominator of a rate count things, whatever the label of the rate itself.
	const counted = target.measure === "rate" || !MEASURED.has(target.unitLabel);
	if (counted && !Number.isInteger(numerator)) return { code: "notWhole" };
	if (target.measure !== "rate") return null;
	if (denominator === null || denominator === 0) return { code: "denominatorRequired" };
	if (denominator < 0) return { code: "negativeDenominator" };
	if (!Number.isInteger(denominator)) return { code: "notWholeDenominator" };
	return numerator > denominator ? { code: "numeratorAboveDenominator" } : null;
}

/** Where the figure stands among those that count already. */
function decidePlace(target: TargetFacts, typed: TypedReading): LeadReadingRefusal | null {
	const superseded = new Set(target.readings.map((reading) => reading.supersedesSeq));
	if (typed.supersedesSeq !== null) {
		if (!target.readings.some((reading) => reading.seq === typed.supersedesSeq))
			return { code: "correctsUnknown" };
		return superseded.has(typed.supersedesSeq) ? { code: "correctsSuperseded" } : null;
	}
	if (target.measure === "rate") return null;
	return decideOrder(
		typed,
		target.readings.filter((reading) => !superseded.has(reading.seq)),
	);
}

/** The neighbours by the day they speak for; of one day, the one entered last counts. */
function decideOrder(typed: TypedReading, counted: readonly ReadingFact[]): LeadReadingRefusal | null {
	const inOrder = counted.toSorted((a, b) =>
		a.effectiveOn === b.effectiveOn ? a.seq - b.seq : a.effectiveOn < b.effectiveOn ? -1 : 1,
	);
	const last = inOrder.findLast((reading) => reading.effectiveOn <= typed.effectiveOn);
	if (last && typed.numerator < last.numerator) {
		return { code: "belowEarlier", on: last.effectiveOn, limit: last.numerator };
	}
	const nextDay = inOrder.find((reading) => reading.effectiveOn > typed.effectiveOn)?.effectiveOn;
	const next = inOrder.findLast((reading) => reading.effectiveOn === nextDay);
	if (next && typed.numerator > next.numerator) {
		return { code: "aboveLater", on: next.effectiveOn, limit: next.numerator };
	}
	return null;
}
