import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedAt, missedCheckpoint } from "@/lib/domain/target/expected-progress";
import { addDays } from "@/lib/domain/time/day";
import { target } from "../story";

const half = target({ goal: 1840, startOn: "2024-07-01", dueOn: "2024-12-31" });
const staged = target({
	measure: "rate",
	goal: 60,
	startOn: "2024-04-01",
	dueOn: "2024-11-30",
	checkpoints: [{ onDate: "2024-08-31", value: 30 }],
});
const stepwise = target({
	...staged,
	curve: "checkpoints",
	checkpoints: [
		{ onDate: "2024-08-31", value: 30 },
		{ onDate: "2024-06-30", value: 10 },
	],
});
const fromForty = target({ goal: 100, baseline: 40, startOn: "2024-07-01", dueOn: "2024-07-10" });

describe("序时进度", () => {
	it.each([
		["nothing is expected of what has not begun", half, "2024-06-30", null],
		["a day counts as elapsed: 1/184 is expected on 1 July", half, "2024-07-01", 10],
		["and 46/184 on 15 August", half, "2024-08-15", 460],
		["and all but a day's on 30 December", half, "2024-12-30", 1830],
		["and all of it on 31 December", half, "2024-12-31", 1840],
		["and no more after it", half, "2025-06-30", 1840],
		["it goes through the checkpoint at the end of its day", staged, "2024-08-31", 30],
		["in a straight line before it", staged, "2024-06-16", (30 * 77) / 153],
		["and another one after it", staged, "2024-09-01", 30 + 30 / 91],
		["to the goal", staged, "2024-11-30", 60],
		["by steps it is the baseline until the first date", stepwise, "2024-06-29", 0],
		["the first value from that date on", stepwise, "2024-06-30", 10],
		["until the next", stepwise, "2024-08-30", 10],
		["which counts from its day", stepwise, "2024-08-31", 30],
		["and the goal from its own", stepwise, "2024-11-30", 60],
		["it starts from the baseline", fromForty, "2024-07-01", 46],
		["and ends at the goal", fromForty, "2024-07-10", 100],
	] as const)("%s", (_, facts, day, expected) => {
		const value = expectedAt(facts, day);
		if (expected === null) expect(value).toBeNull();
		else expect(value).toBeCloseTo(expected, 9);
	});

	it.each([
		["on the checkpoint's day nothing is missed", 29, "2024-08-31", null],
		["the day after it is", 29, "2024-09-01", "2024-08-31"],
		["unless it was reached", 30, "2024-09-01", null],
		["after the due day it is the goal that is missed", 29, "2024-12-01", "2024-11-30"],
		["and nothing when the goal is met", 60, "2024-12-01", null],
	] as const)("%s", (_, value, day, expected) => {
		expect(missedCheckpoint(staged, value, day)?.onDate ?? null).toBe(expected);
	});

	const curves = fc
		.record({
			curve: fc.constantFrom("linear" as const, "checkpoints" as const),
			length: fc.integer({ min: 1, max: 400 }),
			baseline: fc.integer({ min: 0, max: 50 }),
			rises: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 100 })), {
				maxLength: 5,
			}),
			last: fc.integer({ min: 1, max: 100 }),
		})
		.map(({ curve, length, baseline, rises, last }) => {
			const days = rises.map(([day]) => day).sort((a, b) => a - b);
			let value = baseline;
			const checkpoints = rises.map(([, rise], index) => {
				value += rise;
				return { onDate: addDays("2024-01-01", days[index] ?? 0), value };
			});
			return target({
				curve,
				baseline,
				checkpoints,
				goal: value + last,
				startOn: "2024-01-01",
				dueOn: addDays("2024-01-01", length - 1),
			});
		});

	it("never falls, stays between baseline and goal, and ends at the goal, for any curve", () => {
		fc.assert(
			fc.property(curves, fc.integer({ min: 0, max: 450 }), (facts, offset) => {
				const [today, tomorrow] = [
					expectedAt(facts, addDays("2024-01-01", offset)),
					expectedAt(facts, addDays("2024-01-01", offset + 1)),
				];
				if (today === null || tomorrow === null) throw new Error("it has begun");
				expect(tomorrow).toBeGreaterThanOrEqual(today - 1e-9);
				expect(today).toBeGreaterThanOrEqual(facts.baseline - 1e-9);
				expect(today).toBeLessThanOrEqual(facts.goal + 1e-9);
				expect(expectedAt(facts, facts.dueOn)).toBe(facts.goal);
			}),
		);
	});
});
