import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutCorrection } from "@/lib/domain/plan/correction/add-correction";
import { correctPlan } from "@/lib/domain/plan/correction/correct-plan";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { openDoubts } from "@/lib/domain/plan/correction/doubt-names";
import { corrected, planOf, READERS, SCHEDULE, said, wordsOf } from "./scene";

const added = (text: string, field: "content" | "schedule" = "schedule"): Correction => ({
	...{ ...said, op: "addText", field, text },
});
const plan = planOf();

describe("words that the document lacks", () => {
	it("are read like a further line of the schedule, behind the others", () => {
		const before = corrected(plan, []);
		const after = corrected(plan, [added("10-11月，评比课堂。")]);
		expect(wordsOf(after)).toEqual([...wordsOf(before), "评比课堂。"]);
		expect(after.windows.at(-1)).toMatchObject({ startOn: "2025-10-01", endOn: "2025-11-30" });
		expect(after.record).toEqual(before.record);
	});

	it("are the schedule where there is none, and the content where there is none", () => {
		const empty = planOf("");
		const after = corrected(empty, [added("3月，摸底。"), added("入户走访。", "content")]);
		expect(wordsOf(after)).toEqual(["摸底。"]);
		expect(corrected(planOf(SCHEDULE), [added("改造5个点。", "content")]).content.text).toMatch(
			/\n改造5个点。$/,
		);
	});

	it("are told to the plan's reader and asked about no more", () => {
		const after = corrected(plan, [added("10-11月，评比课堂。")]);
		const told = after.doubts.filter(({ code }) => code === "mended");
		expect(told).toHaveLength(1);
		expect(openDoubts(after, [])).toEqual(openDoubts(corrected(plan, []), []));
	});

	it("can be corrected by number like the others, and leave with what rests on them", () => {
		const number = corrected(plan, []).windows.length + 1;
		const set: Correction = { ...said, op: "setWindow", window: number, set: { endOn: "2025-12-31" } };
		const after = corrected(plan, [added("10-11月，评比课堂。"), set]);
		expect(after.windows.at(-1)?.endOn).toBe("2025-12-31");
		expect(withoutCorrection([added("10-11月，评比课堂。"), set], 0)).toEqual([]);
	});

	it("may be any text: the document's windows keep their words", () => {
		const before = wordsOf(corrected(plan, []));
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }), (text) => {
				const after = wordsOf(corrected(plan, [added(text)]));
				expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
				expect(after[before.length - 1]?.startsWith(before.at(-1) ?? "")).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("a row that is no project", () => {
	const dropped: Correction = { op: "dropProject", project: 2, reason: "" };

	it("is none of the plan's, and the others keep their numbers", () => {
		const first = correctPlan(plan, [{ ...dropped, project: 1 }], READERS);
		expect(first.refused).toEqual([]);
		expect(first.plan.projects.map(({ number }) => number)).toEqual([2]);
	});

	it("takes with it the new units that only it names", () => {
		const row = planOf(SCHEDULE, "养老科");
		expect(row.newUnits.length).toBeGreaterThan(0);
		expect(correctPlan(row, [dropped], READERS).plan.newUnits).toEqual([]);
	});

	it("comes back when that is taken back", () => {
		expect(correctPlan(plan, withoutCorrection([dropped], 0), READERS).plan).toEqual(plan);
	});
});
