import { describe, expect, it } from "vitest";
import { pagesAround } from "@/components/ui/pager";

describe("pages of a list", () => {
	it.each([
		[1, 1, [1]],
		[1, 3, [1, 2, 3]],
		[1, 13, [1, 2, 3, 13]],
		[4, 13, [1, 2, 3, 4, 5, 6, 13]],
		[7, 13, [1, 5, 6, 7, 8, 9, 13]],
		[13, 13, [1, 11, 12, 13]],
	])("on page %i of %i shows %j", (page, last, expected) => {
		expect(pagesAround(page, last)).toEqual(expected);
	});
});
