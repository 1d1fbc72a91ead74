import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Thresholds, UNCHANGED_THRESHOLDS } from "@/lib/domain/light/thresholds";
import { adjustedAt, type FieldAdjustment } from "@/lib/domain/plan/adjusted";
import { addDays, endOfBusinessDay } from "@/lib/domain/time/day";
import { asOf, assess, milestone, on, plan, project, reading, split, target } from "../story";

interface Fields {
	readonly words: string;
	readonly goal: number;
}

const adjustments: readonly FieldAdjustment<Fields>[] = [
	{ ...on("2024-03-10"), field: "words", before: "甲", after: "乙" },
	{ ...on("2024-05-10"), field: "words", before: "乙", after: "丙" },
	{ ...on("2024-04-10"), field: "goal", before: 10, after: 12 },
];
const current = { words: "丙", goal: 12, other: true };

describe("what a plan said on a day", () => {
	it.each([
		["2024-03-09", "甲", 10],
		["2024-03-10", "乙", 10],
		["2024-04-10", "乙", 12],
		["2024-05-10", "丙", 12],
		["2024-12-31", "丙", 12],
	] as const)("on %s is %s and %i", (day, words, goal) => {
		expect(adjustedAt<Fields, typeof current>(current, adjustments, asOf(day))).toEqual({
			words,
			goal,
			other: true,
		});
	});

	it("as it was known then, knows nothing of an adjustment that was recorded later", () => {
		const at = asOf("2024-12-31", "2024-04-30");
		expect(adjustedAt<Fields, typeof current>(current, adjustments, at)).toMatchObject({
			words: "乙",
			goal: 12,
		});
	});

	it("passes over fields that the thing does not hold", () => {
		expect(adjustedAt<Fields, { goal: number }>({ goal: 12 }, adjustments, asOf("2024-01-01"))).toEqual({
			goal: 10,
		});
	});

	it("is what the last adjustment of a chain said, for any chain and day", () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ later: fc.nat(20), value: fc.nat(5) }), { maxLength: 12 }),
				fc.nat(300),
				(steps, days) => {
					let day = "2024-01-01";
					let value = 0;
					const said = new Map([[day, 0]]);
					const chain = steps.map((step): FieldAdjustment<{ goal: number }> => {
						day = addDays(day, step.later);
						const before = value;
						value = step.value;
						said.set(day, value);
						return { ...on(day), field: "goal", before, after: value };
					});
					const asked = addDays("2024-01-01", days);
					const expected = [...said].filter(([on]) => on <= asked).at(-1)?.[1];
					expect(adjustedAt({ goal: value }, chain, asOf(asked)).goal).toBe(expected);
				},
			),
		);
	});
});

describe("a plan that was adjusted", () => {
	const due = (facts: Parameters<typeof milestone>[0], day: string) =>
		assess(plan(project({ milestones: [milestone(facts)] })), asOf(day)).projects[0]?.milestones[0]?.state
			.dueOn;
	const later = { ...on("2024-06-10"), field: "endOn", before: "2024-06-30", after: "2024-08-31" } as const;

	it("has the old end before the adjustment and the new one since", () => {
		const facts = { endOn: "2024-08-31", adjustments: [later] };
		expect(due(facts, "2024-06-09")).toBe("2024-06-30");
		expect(due(facts, "2024-06-10")).toBe("2024-08-31");
	});

	it("takes the last of an extension and an adjustment of the end", () => {
		const before = { ...on("2024-05-01"), newEndOn: "2024-07-15" };
		const after = { ...on("2024-07-01"), newEndOn: "2024-09-15" };
		const facts = { endOn: "2024-08-31", adjustments: [later], extensions: [before] };
		expect(due(facts, "2024-05-31")).toBe("2024-07-15");
		expect(due(facts, "2024-06-30")).toBe("2024-08-31");
		expect(due({ ...facts, extensions: [before, after] }, "2024-07-01")).toBe("2024-09-15");
	});

	it("is judged by the goal, the members and the settings of the day", () => {
		const goal = { ...on("2024-08-01"), field: "goal", before: 100, after: 1000 } as const;
		const members = { ...on("2024-08-01"), field: "memberIds", before: ["a"], after: ["a", "b"] } as const;
		const soon = { ...on("2024-08-01"), field: "soonDays", before: 7, after: 14 } as const;
		const facts = {
			...plan(
				project({
					responsible: [{ unitId: "z" }, { groupId: "g" }],
					targets: [target({ adjustments: [goal] })],
				}),
			),
			groups: [{ name: "…", id: "g", memberIds: ["a", "b"], adjustments: [members] }],
			thresholds: {
				current: { ...UNCHANGED_THRESHOLDS.current, soonDays: 14 },
				adjustments: [soon],
			},
		};
		const said = (day: string) => {
			const { projects, bureau } = assess(facts, asOf(day));
			const [first] = projects;
			return [first?.targets[0]?.facts.goal, first?.project.responsibleIds, bureau.thresholds.soonDays];
		};
		expect(said("2024-07-31")).toEqual([100, ["z", "a"], 7]);
		expect(said("2024-08-01")).toEqual([1000, ["z", "a", "b"], 14]);
	});

	it("knows a calendar by when it was entered, whatever day is asked for", () => {
		const change = { year: 2025, after: { holidays: ["2025-01-01"], workdays: [] }, seq: 1 };
		const facts = { ...plan(), calendars: [{ ...change, recordedAt: endOfBusinessDay("2024-11-20") }] };
		const holidays = (known: string) => assess(facts, asOf("2025-02-01", known)).bureau.calendar.holidays;
		expect(holidays("2024-11-19").has("2025-01-01")).toBe(false);
		expect(holidays("2024-11-20").has("2025-01-01")).toBe(true);
		expect(holidays("2024-11-20").has("2024-10-01")).toBe(true);
	});
});

describe("a month-end that a light looks back at", () => {
	// Six points behind at the ends of June and July, twelve on 15 August.
	const slow = (yellowGapPoints: readonly FieldAdjustment<Thresholds>[]) => ({
		...plan(
			project({
				targets: [
					target({
						startOn: "2024-04-01",
						dueOn: "2024-12-31",
						allocations: [split("2024-04-01", { a: 1000 })],
						readings: [
							reading("a", "2024-06-25", 270),
							reading("a", "2024-07-25", 380),
							reading("a", "2024-08-14", 380),
						],
					}),
				],
			}),
		),
		thresholds: {
			current: { ...UNCHANGED_THRESHOLDS.current, yellowGapPoints: 5 },
			adjustments: yellowGapPoints,
		},
	});
	const lightOf = (facts: ReturnType<typeof slow>, day: string) =>
		assess(facts, asOf(day)).projects[0]?.targets[0]?.light.light;
	const tightened = { ...on("2024-08-15"), field: "yellowGapPoints", before: 10, after: 5 } as const;

	it("was judged by the settings of that day: tightening them makes nothing late that was in order then", () => {
		expect(lightOf(slow([tightened]), "2024-06-30")).toBe("green");
		expect(lightOf(slow([tightened]), "2024-07-31")).toBe("green");
		expect(lightOf(slow([tightened]), "2024-08-15")).toBe("yellow");
	});

	it("was yellow where the settings were as strict all the time", () => {
		const light = assess(slow([]), asOf("2024-08-15")).projects[0]?.targets[0]?.light;
		expect(light).toMatchObject({ light: "red", reason: { code: "yellowPersists" } });
	});
});
