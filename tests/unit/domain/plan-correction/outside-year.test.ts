import { describe, expect, it } from "vitest";
import { outsideYear } from "@/lib/domain/plan/correction/outside-year";
import { corrected, planOf, said } from "./scene";

const days = (startOn: string, endOn: string) => ({ startOn, endOn });

describe("what of a window lies outside the plan's year", () => {
	it.each([
		["nothing", days("2025-01-01", "2025-12-31"), null],
		["one day", days("2025-07-01", "2025-07-01"), null],
		[
			"its end",
			days("2025-11-01", "2026-02-28"),
			{ kept: days("2025-11-01", "2025-12-31"), lost: [days("2026-01-01", "2026-02-28")] },
		],
		[
			"its start",
			days("2024-12-31", "2025-03-15"),
			{ kept: days("2025-01-01", "2025-03-15"), lost: [days("2024-12-31", "2024-12-31")] },
		],
		[
			"both",
			days("2024-10-01", "2026-01-01"),
			{
				kept: days("2025-01-01", "2025-12-31"),
				lost: [days("2024-10-01", "2024-12-31"), days("2026-01-01", "2026-01-01")],
			},
		],
		[
			"all of it, later",
			days("2026-03-01", "2026-05-31"),
			{ kept: null, lost: [days("2026-03-01", "2026-05-31")] },
		],
		[
			"all of it, earlier",
			days("2024-03-01", "2024-12-31"),
			{ kept: null, lost: [days("2024-03-01", "2024-12-31")] },
		],
	] as const)("%s", (_, window, outside) => {
		expect(outsideYear(window, 2025)).toEqual(outside);
	});

	it("is none of it once the window is clipped, and the words of the document stay", () => {
		const reading = planOf("11月至次年2月，开展走访慰问。");
		const [before] = corrected(reading, []).windows;
		const outside = before && outsideYear(before, 2025);
		if (!outside?.kept) throw new Error("the window stays in the year");
		const project = corrected(reading, [{ ...said, op: "setWindow", window: 1, set: outside.kept }]);
		const [window] = project.windows;
		expect(window && outsideYear(window, 2025)).toBeNull();
		expect(window).toMatchObject(days("2025-11-01", "2025-12-31"));
		expect(window?.precision).toBe(before?.precision);
		expect(project.record.schedule.text).toBe("11月至次年2月，开展走访慰问。");
	});
});
