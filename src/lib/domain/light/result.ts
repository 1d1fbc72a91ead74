import { addDays, type Day, endOfMonth } from "../time/day";
import { type At, known } from "../time/facts";
import type { Light, OverrideFact } from "./facts";
import type { MilestoneReason, Reason, TargetReason } from "./reasons";

/** A light set by hand that is in force. */
export interface ActiveOverride {
	readonly light: Light;
	readonly reason: string;
	readonly byName: string;
	/** Inclusive. */
	readonly endsOn: Day;
}

/** A computed light with its reason. An override stands beside it and never replaces it. */
export interface LightResult {
	/** Null: 已中止, a word without a colour. */
	readonly light: Light | null;
	readonly reason: Reason;
	/** Since when the cause has held; null where no day can be named. */
	readonly since: Day | null;
	/** 即将到期, a word beside green. */
	readonly soon: boolean;
	readonly override: ActiveOverride | null;
}

/** A light before it is asked whether yellow has persisted. */
export interface BaseLight {
	readonly light: Light | null;
	readonly reason: MilestoneReason | TargetReason;
	readonly since: Day | null;
	readonly soon: boolean;
}

/** The override in force: the last one recorded for the latest day, until the month-end at which it ends. */
export function overrideAt(overrides: readonly OverrideFact[], at: At): ActiveOverride | null {
	const last = known(overrides, at).at(-1);
	if (!last || last.endsOn < at.asOf) return null;
	return { light: last.light, reason: last.reason, byName: last.byName, endsOn: last.endsOn };
}

/** The day on which an override made on `day` ends: the next month-end, which is never `day` itself. */
export function overrideEnd(day: Day): Day {
	return endOfMonth(addDays(day, 1));
}

/**
 * Whether a light is yellow in the sense of the rule below. A missed quarter is not: two running are its own
 * rule, and its month-ends would make it red before a second quarter can be missed.
 */
function ages({ light, reason }: BaseLight): boolean {
	return light === "yellow" && reason.code !== "quarterMissed";
}

/**
 * Red when yellow at the last `count` month-ends and still yellow (docs/product.md, Lights). The month-ends
 * are judged by the rules without this one, with the settings of those days and the same knowledge; `at.asOf` may be one of them.
 */
export function withPersistence(
	base: BaseLight,
	at: At,
	count: number,
	lightAt: (at: At) => BaseLight,
): Omit<LightResult, "override"> {
	if (!ages(base)) return base;
	const monthEnds = lastMonthEnds(at.asOf, count);
	const before = monthEnds.map((asOf) => lightAt({ asOf, knownAt: at.knownAt }));
	if (count < 1 || !before.every(ages)) return base;
	const since = before[0]?.since ?? monthEnds[0] ?? null;
	return {
		light: "red",
		reason: { code: "yellowPersists", monthEnds, now: base.reason },
		since,
		soon: false,
	};
}

/** The last month-ends up to and including a day, the earliest first. */
export function lastMonthEnds(day: Day, count: number): Day[] {
	const isMonthEnd = endOfMonth(day) === day;
	return Array.from({ length: count }, (_, index) => endOfMonth(day, index - count + (isMonthEnd ? 1 : 0)));
}
