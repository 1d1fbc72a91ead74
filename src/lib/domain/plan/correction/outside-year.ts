import { addDays, type Day, dayOfParts, earlier, later } from "../../time/day";

/** Both days inclusive. */
interface Days {
	readonly startOn: Day;
	readonly endOn: Day;
}

/** What a window is where it is clipped to the plan's year, and what of it that takes away. */
export interface OutsideYear {
	/** Null where no day of it is of the year: then there is nothing to clip it to. */
	readonly kept: Days | null;
	/** Before the year, behind it, or both. */
	readonly lost: readonly Days[];
}

/** What of a window lies outside the plan's year, with which it cannot be published (draftFlaws); null for nothing. */
export function outsideYear({ startOn, endOn }: Days, year: number): OutsideYear | null {
	const first = dayOfParts(year, 1, 1);
	const last = dayOfParts(year, 12, 31);
	if (first <= startOn && endOn <= last) return null;
	const before = { startOn, endOn: earlier(endOn, addDays(first, -1)) };
	const behind = { startOn: later(startOn, addDays(last, 1)), endOn };
	const kept = { startOn: later(startOn, first), endOn: earlier(endOn, last) };
	return {
		kept: kept.startOn <= kept.endOn ? kept : null,
		lost: [before, behind].filter((part) => part.startOn <= part.endOn),
	};
}
