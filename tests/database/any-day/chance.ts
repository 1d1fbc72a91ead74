// Chance that can be repeated: the same seed makes the same year.

export interface Chance {
	/** A whole number from 0 to `below` − 1. */
	below(below: number): number;
	/** Whether something happens that happens `share` of the time. */
	happens(share: number): boolean;
	/** One of them; null of none. */
	oneOf<T>(things: readonly T[]): T | null;
}

/** mulberry32: small, and good enough to mix acts. */
export function chanceOf(seed: number): Chance {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	return {
		below: (below) => Math.floor(next() * below),
		happens: (share) => next() < share,
		oneOf: (things) => things[Math.floor(next() * things.length)] ?? null,
	};
}
