/**
 * `total` over `count` units in whole parts that differ by at most one; the first units get the larger ones.
 * A proposal for a person to correct: 10 over 11 units leaves the last with nothing.
 */
export function evenSplit(total: number, count: number): number[] {
	if (count === 0) return [];
	const whole = Math.ceil(total);
	const each = Math.floor(whole / count);
	const larger = whole - each * count;
	return Array.from({ length: count }, (_, index) => (index < larger ? each + 1 : each));
}
