import { describe, expect, it } from "vitest";
import { allocationInput, leadReadingInput } from "./target";
import { numberOfTyped } from "./typed-number";

describe("a number as people type it", () => {
	it.each([
		["1200", 1200],
		["1,200", 1200],
		["１，２００", 1200],
		[" 1 200 ", 1200],
		["　３０　", 30],
		["12.5", 12.5],
		["１２．５", 12.5],
		["-3", -3],
		["－3", -3],
		["−3", -3],
		["0", 0],
		["12345678901.2345", 12_345_678_901.2345],
	])("%j is %d", (typed, expected) => expect(numberOfTyped(typed)).toBe(expected));

	it.each([
		"",
		"十",
		"1,5",
		"1,20",
		"12,34",
		"1.23456",
		"1e3",
		"0x10",
		"Infinity",
		"NaN",
		"123456789012",
		"1..2",
		"3户",
	])("%j is none", (typed) => expect(numberOfTyped(typed)).toBeNull());
});

describe("the form of a split", () => {
	const form = { targetId: "2024-p06-t1", lastSeq: "0", intent: "final" };

	it("leaves out units that are blank or at zero", () => {
		const input = allocationInput.parse({
			...form,
			shares: { yangshe: "４", jingang: "", leyu: "0", daxin: "6" },
		});
		expect(input.shares).toEqual([
			{ unitId: "yangshe", amount: 4 },
			{ unitId: "daxin", amount: 6 },
		]);
		expect(input.note).toBeNull();
	});

	it("names the field that holds no number", () => {
		const parsed = allocationInput.safeParse({ ...form, shares: { yangshe: "四" } });
		expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual(["shares.yangshe"]);
	});

	it("knows no third intent", () => {
		expect(allocationInput.safeParse({ ...form, intent: "maybe" }).success).toBe(false);
	});
});

describe("the form of the lead's figure", () => {
	const form = {
		targetId: "2024-p05-t1",
		version: "3",
		numerator: "３００",
		effectiveOn: "2024-08-15",
		sourceNote: "年检系统",
	};

	it("takes a figure without denominator and correction", () => {
		expect(leadReadingInput.parse({ ...form, denominator: "", supersedesSeq: "" })).toEqual({
			...form,
			version: 3,
			numerator: 300,
			denominator: null,
			supersedesSeq: null,
		});
	});

	it.each([
		["numerator", { numerator: "" }],
		["effectiveOn", { effectiveOn: "2024-02-30" }],
		["sourceNote", { sourceNote: "  " }],
		["supersedesSeq", { supersedesSeq: "x" }],
	])("asks for %s", (field, given) => {
		const parsed = leadReadingInput.safeParse({ ...form, ...given });
		expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
	});
});
