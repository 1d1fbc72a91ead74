import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	formatAmount,
	formatNumber,
	formatPercent,
	formatPoints,
	formatShare,
	rounded,
} from "@/lib/format/numbers";

describe("numbers as people read them", () => {
	it.each([
		[null, "--"],
		[0, "0"],
		[1800, "1,800"],
		[1234567, "1,234,567"],
		[440.2173, "440.2"],
		[440.25, "440.3"],
		[-12.34, "-12.3"],
		[-0.04, "0"],
		[99.96, "100"],
	])("%j is %s", (value, text) => expect(formatNumber(value)).toBe(text));

	it.each([
		[null, "--"],
		[0, "0.0%"],
		[96, "96.0%"],
		[28.999999999999996, "29.0%"],
		[33.35, "33.4%"],
		[1.005, "1.0%"],
	])("the rate %j is %s", (value, text) => expect(formatPercent(value)).toBe(text));

	it.each([
		[12.34, "12.3 个百分点"],
		[-3, "-3.0 个百分点"],
		[null, "--"],
	])("the gap %j is %s", (value, text) => expect(formatPoints(value)).toBe(text));

	it.each([
		[1800, "户", "1,800 户"],
		[60, "%", "60.0%"],
		[null, "户", "--"],
	])("%j in %s is %s", (value, label, text) => expect(formatAmount(value, label)).toBe(text));

	it("is a share in whole per cent, and nothing of nothing", () => {
		expect(formatShare(5, 11)).toBe("45%");
		expect(formatShare(0, 0)).toBe("--");
	});

	it.each([
		[0.5, 0, 1],
		[-0.5, 0, -1],
		[2.5, 0, 3],
		[1.005, 2, 1.01],
		[10.15, 1, 10.2],
		[0.1 + 0.2, 1, 0.3],
	])("%d to %i digits is %d: half away from zero, as written", (value, digits, expected) => {
		expect(rounded(value, digits)).toBe(expected);
	});

	it("is rounded by at most half of the last digit, and whole numbers not at all", () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 997 }), (whole, part) => {
				const value = whole / part;
				expect(Math.abs(rounded(value, 1) - value)).toBeLessThanOrEqual(0.05 + 1e-6);
				expect(formatNumber(whole).replaceAll(",", "")).toBe(String(whole));
			}),
		);
	});
});
