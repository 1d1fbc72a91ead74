import { describe, expect, it } from "vitest";
import { actualAt } from "@/lib/domain/target/actual";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { excessOf, gapAt } from "@/lib/domain/target/gap";
import { asOf, reading, split, target } from "../story";

const figures = (facts: TargetFacts, day = "2024-09-30", knownOn?: string) => {
	const { numerator, denominator, value, known } = actualAt(facts, asOf(day, knownOn));
	return [numerator, denominator, value, known];
};

describe("what a counted target has reached", () => {
	const allocations = [split("2024-07-01", { a: 600, b: 400 })];
	it("is not known without figures", () => {
		expect(figures(target({ allocations }))).toEqual([0, null, null, false]);
	});
	it("is a true zero when zero was reported", () => {
		expect(figures(target({ readings: [reading("a", "2024-07-10", 0)] }))).toEqual([0, null, 0, true]);
	});
	it("is the sum of each unit's figure for the latest day", () => {
		const readings = [
			reading("a", "2024-07-31", 100),
			reading("a", "2024-07-10", 90),
			reading("b", "2024-07-20", 5),
		];
		expect(figures(target({ readings }))).toEqual([105, null, 105, true]);
		expect(figures(target({ readings }), "2024-07-25")).toEqual([95, null, 95, true]);
	});
	it("takes what was recorded last of two figures for one day", () => {
		expect(
			figures(target({ readings: [reading("a", "2024-07-10", 90), reading("a", "2024-07-10", 80)] }))[2],
		).toBe(80);
	});
	it("does not count a superseded figure, nor supersede before the correction counts", () => {
		const wrong = reading("a", "2024-07-31", 1000);
		const right = reading("a", "2024-07-31", 100, { supersedesSeq: wrong.seq, recordedOn: "2024-08-20" });
		const facts = target({ readings: [wrong, right, reading("b", "2024-07-31", 1)] });
		expect(figures(facts)[2]).toBe(101);
		expect(figures(facts, "2024-09-30", "2024-08-19")[2]).toBe(1001);
	});
	it("falls back to the earlier figure when a correction speaks for an earlier day", () => {
		const june = reading("a", "2024-07-10", 50);
		const wrong = reading("a", "2024-07-31", 1000);
		const right = reading("a", "2024-07-20", 60, { supersedesSeq: wrong.seq });
		expect(figures(target({ readings: [june, wrong, right] }))[2]).toBe(60);
	});
	it("is the last figure alone where the leads enter it, whichever of them did", () => {
		const readings = [reading("weibao", "2024-07-10", 2), reading("zhongxin", "2024-07-20", 3)];
		expect(figures(target({ source: "lead", readings }))).toEqual([3, null, 3, true]);
	});
});

describe("what a rate has reached", () => {
	const rate = (readings: TargetFacts["readings"]) =>
		target({
			measure: "rate",
			goal: 60,
			unitLabel: "%",
			allocations: [split("2024-07-01", { a: 20, b: 80 })],
			readings,
		});
	it("is the sum of numerators over the sum of denominators, never a mean", () => {
		const readings = [
			reading("a", "2024-07-10", 20, { denominator: 20 }),
			reading("b", "2024-07-10", 0, { denominator: 80 }),
		];
		expect(figures(rate(readings))).toEqual([20, 100, 20, true]);
	});
	it("counts a silent unit with its denominator and nothing done", () => {
		expect(figures(rate([reading("a", "2024-07-10", 20, { denominator: 20 })]))).toEqual([20, 100, 20, true]);
	});
	it("takes the reported denominator over that of the split", () => {
		const readings = [
			reading("a", "2024-07-10", 20, { denominator: 40 }),
			reading("b", "2024-07-10", 0, { denominator: 60 }),
		];
		expect(figures(rate(readings))).toEqual([20, 100, 20, true]);
	});
	it("is exact where it can be: 29 of 100 is 29", () => {
		expect(figures(rate([reading("a", "2024-07-10", 29, { denominator: 20 })]))[2]).toBe(29);
	});
	it("is not known without figures, whatever the split", () => {
		expect(figures(rate([]))).toEqual([0, 100, null, false]);
	});
});

describe("what a target by minimum has reached", () => {
	const facts = target({
		measure: "unitsMeeting",
		goal: 3,
		minPerUnit: 2,
		allocations: [split("2024-07-01", { a: 2, b: 2, c: 2 })],
		readings: [
			reading("a", "2024-07-10", 5),
			reading("b", "2024-07-10", 2),
			reading("c", "2024-07-10", 1),
			reading("x", "2024-07-10", 9),
		],
	});
	it("is the allocated units that reach it, out of the units allocated", () => {
		expect(figures(facts)).toEqual([2, 3, 2, true]);
	});
});

describe("the gap", () => {
	// 310 expected on 31 July.
	const at = (readings: TargetFacts["readings"], day = "2024-07-31") =>
		gapAt(target({ readings }), asOf(day));
	it.each([
		["31 points with nothing known", [], 31],
		["11 points", [reading("a", "2024-07-31", 200)], 11],
		["nothing on the line", [reading("a", "2024-07-31", 310)], 0],
		["negative ahead of it", [reading("a", "2024-07-31", 410)], -10],
	] as const)("is %s", (_, readings, expected) => {
		expect(at(readings)).toBeCloseTo(expected, 9);
	});
	it("is none before the start", () => expect(at([], "2024-06-30")).toBeNull());
	it("turns round for a cap", () => {
		const cap = target({ comparator: "atMost", readings: [reading("a", "2024-07-31", 410)] });
		expect(gapAt(cap, asOf("2024-07-31"))).toBeCloseTo(10, 9);
	});
	it("beyond the goal is 超额", () => {
		const over = target({ readings: [reading("a", "2024-07-31", 1003)] });
		expect(excessOf(over, actualAt(over, asOf("2024-07-31")))).toBe(3);
		expect(excessOf(over, actualAt(over, asOf("2024-07-30")))).toBe(0);
	});
});
