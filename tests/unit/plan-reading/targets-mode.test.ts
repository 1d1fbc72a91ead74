import { describe, expect, it } from "vitest";
import { targetScorer } from "../../../scripts/plan-reading/score-targets";
import { answerTargets } from "../../../scripts/plan-reading/targets-mode";

const question = { id: "x1", text: "年底前，各镇（街道）至少打造2个示范村。", planYear: 2024 };
const expected = {
	name: "打造示范村",
	value: 2,
	unit: "个",
	comparator: ">=",
	byDate: "2024-12-31",
	perUnit: true,
} as const;

describe("plan:read --targets", () => {
	it("answers a line with its goals and the codes of their doubts", () => {
		expect(answerTargets(question)).toEqual({
			id: "x1",
			targets: [{ ...expected, flags: ["perUnitImplied"] }],
		});
	});
});

describe("the score of targets", () => {
	it("counts what is exact, whatever its name", () => {
		const score = targetScorer.score({ ...question, expect: [{ ...expected, name: "示范点" }] });
		expect(score).toMatchObject({ expected: 1, exact: 1, missed: [], spurious: [] });
	});

	it("tells what was missed and what was read without being there", () => {
		const score = targetScorer.score({ ...question, expect: [{ ...expected, value: 3 }] });
		expect(score).toMatchObject({
			expected: 1,
			exact: 0,
			missed: [">= 3 个 2024-12-31 each"],
			spurious: [">= 2 个 2024-12-31 each"],
		});
	});

	it("knows its own cases", () => {
		expect(targetScorer.fits(expected)).toBe(true);
		expect(targetScorer.fits({ start: "2024-01-01", end: "2024-03-31" })).toBe(false);
	});
});
