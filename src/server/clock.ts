import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { businessDayOf, type Day, endOfBusinessDay, type Instant, isDay } from "@/lib/domain/time/day";
import type { At } from "@/lib/domain/time/facts";

// The only module that reads the clock (docs/product.md, Time).

const moved = new AsyncLocalStorage<Instant>();

/** The real instant: for sessions, lockouts and jobs. Always runs. */
export function now(): Date {
	return new Date();
}

/** The fixed business day of a demonstration or a test, from the environment; null when time runs freely. */
export function fixedDay(): Day | null {
	const setting = process.env.BUSINESS_DAY;
	if (!setting) return null;
	if (!isDay(setting)) throw new Error(`BUSINESS_DAY must be YYYY-MM-DD, not "${setting}"`);
	return setting;
}

/** Whether this is the demonstration: its strip is shown and its accounts may sign in. */
export function isDemo(): boolean {
	return process.env.DEMO === "1";
}

/** The instant to record a fact with: now, mapped onto the fixed business day where there is one. */
export function recordingInstant(): Date {
	const set = moved.getStore();
	if (set) return new Date(set);
	const real = now();
	const day = fixedDay();
	if (!day) return real;
	const timeInShanghai = new Date(real.getTime() + 8 * 3_600_000).toISOString().slice(11);
	return new Date(Date.parse(`${day}T${timeInShanghai}`) - 8 * 3_600_000);
}

/** The business day in Asia/Shanghai. */
export function today(): Day {
	const set = moved.getStore();
	return set ? businessDayOf(set) : (fixedDay() ?? businessDayOf(now().toISOString()));
}

/**
 * Runs `work` as if it were done at `instant`, so that sample progress goes through the application's own
 * commands on the day it speaks of. Throws outside a demonstration or a test: real facts are never backdated.
 */
export function asIfAt<T>(instant: Instant, work: () => Promise<T>): Promise<T> {
	if (!isDemo() && process.env.NODE_ENV !== "test") throw new Error("asIfAt is for demonstrations and tests");
	return moved.run(instant, work);
}

/**
 * Today with everything known. The end of the day, not the instant: on a fixed day the time wraps at midnight,
 * and what was recorded at 23:50 must not vanish at 00:10.
 */
export function present(): At {
	const day = today();
	return { asOf: day, knownAt: endOfBusinessDay(day) };
}
