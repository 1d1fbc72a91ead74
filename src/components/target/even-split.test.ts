import { describe, expect, it } from "vitest";
import { evenSplit } from "./even-split";

describe("an even split", () => {
	it.each([
		[1800, 11, [164, 164, 164, 164, 164, 164, 164, 163, 163, 163, 163]],
		[10, 11, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]],
		[12, 4, [3, 3, 3, 3]],
		[9.5, 2, [5, 5]],
		[5, 0, []],
	])("of %d over %d units", (total, count, expected) => expect(evenSplit(total, count)).toEqual(expected));

	it("adds up to the whole", () => {
		for (let total = 1; total < 60; total++) {
			for (let count = 1; count < 14; count++) {
				expect(evenSplit(total, count).reduce((sum, part) => sum + part, 0)).toBe(total);
			}
		}
	});
});
