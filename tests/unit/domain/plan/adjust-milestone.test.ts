import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MilestoneFields } from "@/lib/domain/milestone/facts";
import { adjustMilestone, type MilestoneSurroundings } from "@/lib/domain/plan/adjust-milestone";
import { adjustedAt, type FieldAdjustment } from "@/lib/domain/plan/adjusted";
import type { PlanState } from "@/lib/domain/plan/facts";
import { addDays } from "@/lib/domain/time/day";
import { asOf, on } from "../story";

const before: MilestoneFields = {
	words: "完成改造",
	track: null,
	startOn: "2024-07-01",
	endOn: "2024-09-30",
	actingLeadIds: ["lead"],
	ownerIds: ["town", "village"],
};

const around: MilestoneSurroundings = {
	planYear: 2024,
	leadIds: ["lead", "second"],
	unitIds: ["lead", "second", "town", "village", "port"],
	reports: [
		{ unitId: "town", isOpen: true },
		{ unitId: "village", isOpen: false },
	],
	extensionAsked: false,
};

const act = { planState: "published", reason: "汛期停工" } as const;
interface Rest extends Partial<MilestoneSurroundings> {
	readonly planState?: PlanState;
	readonly reason?: string;
}
const decide = (changes: Partial<MilestoneFields>, more: Rest = {}) => {
	const { planState = act.planState, reason = act.reason, ...rest } = more;
	return adjustMilestone({ planState, reason }, before, { ...before, ...changes }, { ...around, ...rest });
};

describe("an adjustment of a milestone", () => {
	it("tells what it changes, before and after", () => {
		expect(decide({ endOn: "2024-10-31", words: "完成改造和验收" })).toEqual({
			ok: true,
			changes: [
				{ field: "words", before: "完成改造", after: "完成改造和验收" },
				{ field: "endOn", before: "2024-09-30", after: "2024-10-31" },
			],
		});
	});

	it.each([
		["without a change", {}, {}, "nothingChanged"],
		["without a reason", { words: "新" }, { reason: "  " }, "reasonRequired"],
		["of a draft", { words: "新" }, { planState: "draft" as const }, "planDraft"],
		["of a closed year", { words: "新" }, { planState: "closed" as const }, "planClosed"],
	])("is refused %s", (_what, changes, rest, reason) => {
		expect(decide(changes, rest)).toEqual({ ok: false, reason });
	});

	it.each([
		["no words", { words: " " }, { field: "words", code: "blank" }],
		["an end before its start", { endOn: "2024-06-30" }, { field: "endOn", code: "endBeforeStart" }],
		["a start after its end", { startOn: "2024-10-01" }, { field: "endOn", code: "endBeforeStart" }],
		["an end in another year", { endOn: "2025-01-31" }, { field: "endOn", code: "outsideYear", year: 2024 }],
		[
			"a start in another year",
			{ startOn: "2023-12-31" },
			{ field: "startOn", code: "outsideYear", year: 2024 },
		],
		["no acting lead", { actingLeadIds: [] }, { field: "actingLeadIds", code: "noActingLead" }],
		[
			"an acting lead twice",
			{ actingLeadIds: ["second", "second"] },
			{ field: "actingLeadIds", code: "actingTwice", unitId: "second" },
		],
		[
			"an acting lead that does not lead",
			{ actingLeadIds: ["town"] },
			{ field: "actingLeadIds", code: "actingNotLead", unitId: "town" },
		],
		[
			"an owner outside the project",
			{ ownerIds: ["town", "village", "stranger"] },
			{ field: "ownerIds", code: "ownerNotOfProject", unitId: "stranger" },
		],
		[
			"an owner gone whose report is open",
			{ ownerIds: ["village"] },
			{ field: "ownerIds", code: "ownerReports", unitId: "town" },
		],
		[
			"an owner gone whose report is approved",
			{ ownerIds: ["town"] },
			{ field: "ownerIds", code: "ownerReported", unitId: "village" },
		],
	])("is refused with %s", (_what, changes, problem) => {
		expect(decide(changes)).toEqual({ ok: false, reason: { problems: [problem] } });
	});

	it("names all that is wrong at once", () => {
		const decision = decide({ words: "", actingLeadIds: [], endOn: "2025-01-01" });
		expect(decision).toMatchObject({ ok: false, reason: { problems: [{}, {}, {}] } });
	});

	it("leaves the end alone while an extension waits for its decision, and other fields free", () => {
		expect(decide({ endOn: "2024-10-31" }, { extensionAsked: true })).toEqual({
			ok: false,
			reason: { problems: [{ field: "endOn", code: "extensionAsked" }] },
		});
		expect(decide({ words: "新" }, { extensionAsked: true }).ok).toBe(true);
	});

	it("does not hold against the plan what it said already", () => {
		expect(decide({ words: "新" }, { leadIds: ["second"], unitIds: [], planYear: 2023 }).ok).toBe(true);
	});
});

describe("adjusting and folding back", () => {
	const fields = fc.record({
		words: fc.constantFrom("甲", "乙", "丙"),
		track: fc.constantFrom(null, "培训"),
		startOn: fc.nat(100).map((days) => addDays("2024-01-01", days)),
		endOn: fc.nat(100).map((days) => addDays("2024-05-01", days)),
		actingLeadIds: fc.constantFrom(["lead"], ["second"], ["lead", "second"], ["second", "lead"]),
		ownerIds: fc.subarray(["lead", "town", "village", "port"]),
	});

	it("gives what the plan said on each earlier day, for any chain of adjustments", () => {
		fc.assert(
			fc.property(
				fields,
				fc.array(fc.record({ later: fc.integer({ min: 1, max: 20 }), next: fields }), { maxLength: 8 }),
				(first, steps) => {
					let day = "2024-01-01";
					let current: MilestoneFields = first;
					const said: [string, MilestoneFields][] = [[day, current]];
					const adjustments: FieldAdjustment<MilestoneFields>[] = [];
					for (const { later, next } of steps) {
						day = addDays(day, later);
						const decision = adjustMilestone(act, current, next, { ...around, reports: [] });
						if (!decision.ok) continue;
						for (const change of decision.changes) {
							adjustments.push({ ...on(day), ...change } as FieldAdjustment<MilestoneFields>);
						}
						current = next;
						said.push([day, current]);
					}
					for (const [then, words] of said) {
						const at = asOf(then, "2025-12-31");
						expect(adjustedAt<MilestoneFields, MilestoneFields>(current, adjustments, at)).toEqual(words);
					}
				},
			),
		);
	});
});
