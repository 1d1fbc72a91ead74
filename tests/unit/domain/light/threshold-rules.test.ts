import { describe, expect, it } from "vitest";
import { thresholdsInput } from "@/lib/contracts/setting";
import { changedThresholds, thresholdProblems } from "@/lib/domain/light/threshold-rules";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/light/thresholds";
import { thresholdTyped, thresholdValue } from "@/lib/format/setting-words";

describe("the thresholds of the lights", () => {
	it.each([
		["as they are", {}, []],
		["the shortest warning", { soonDays: 1 }, []],
		["none at all", { soonDays: 0 }, ["soonDays"]],
		["a month and more", { soonDays: 31 }, ["soonDays"]],
		["half a day", { soonDays: 1.5 }, ["soonDays"]],
		["a share that is not offered", { windowShare: 0.9 }, ["windowShare"]],
		["a quarter", { windowShare: 1 / 4 }, []],
		["no days of grace", { continuousGraceDays: 0 }, []],
		["yellow at red", { yellowGapPoints: 30 }, ["yellowGapPoints"]],
		["yellow above red", { redGapPoints: 5 }, ["yellowGapPoints"]],
	] as const)("%s", (_name, change, fields) => {
		expect(thresholdProblems({ ...DEFAULT_THRESHOLDS, ...change }).map(({ field }) => field)).toEqual(fields);
	});

	it("come back from a form exactly as they went in, a third included", () => {
		const typed = Object.fromEntries(
			Object.entries(DEFAULT_THRESHOLDS).map(([field, value]) => [
				field,
				thresholdTyped(field as keyof typeof DEFAULT_THRESHOLDS, value),
			]),
		);
		expect(typed.windowShare).toBe("1/3");
		expect(changedThresholds(DEFAULT_THRESHOLDS, thresholdsInput.parse(typed))).toEqual([]);
	});

	it("are told in words", () => {
		expect(thresholdValue("windowShare", 1 / 3)).toBe("三分之一");
		expect(thresholdValue("redGapPoints", 30)).toBe("30 个百分点");
	});
});
