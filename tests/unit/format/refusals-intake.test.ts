import { describe, expect, it } from "vitest";
import { DOCUMENT_REFUSALS } from "@/lib/contracts/document";
import type { IntakeRefusal } from "@/lib/contracts/plan-intake";
import { explainIntake } from "@/lib/format/refusals-intake";

// Every reason why a table is not taken, as the page of a new import says it.

const OWN: readonly IntakeRefusal[] = ["noSource", "twoSources", "cutOff", "storageFull", "noProjects"];

describe("why a table is not taken", () => {
	it.each([...DOCUMENT_REFUSALS, ...OWN])("%s stands beside a field, in a sentence of its own", (reason) => {
		const { message, fieldErrors } = explainIntake(reason, "file");
		expect(message).toBe("没有导入，什么也没有保存。请看下面标出的地方。");
		expect(fieldErrors).toEqual([{ field: "file", message: expect.stringMatching(/。$/) }]);
	});

	it("has as many sentences as reasons", () => {
		const all = [...DOCUMENT_REFUSALS, ...OWN].map(
			(one) => explainIntake(one, "file").fieldErrors[0]?.message,
		);
		expect(new Set(all).size).toBe(all.length);
	});

	it("speaks of what was pasted beside it", () => {
		expect(explainIntake("textWithoutTable", "text").fieldErrors[0]?.field).toBe("text");
	});

	it("asks for a file where nothing came at all", () => {
		expect(explainIntake("noSource", "text").fieldErrors[0]?.field).toBe("file");
	});

	it.each<readonly [IntakeRefusal, string]>([
		[{ kind: "yearTaken", year: 2024 }, "2024年的年度计划已经有了"],
		[{ kind: "otherYear", inTitle: 2026, asked: 2025 }, "标题写的是2026年，这里填的是2025年"],
	])("stands beside the year where the year is wrong: %o", (reason, words) => {
		const [error] = explainIntake(reason, "file").fieldErrors;
		expect(error?.field).toBe("year");
		expect(error?.message).toContain(words);
	});

	it("tells who imports no plan nothing else", () => {
		expect(explainIntake("notFound", "file").fieldErrors).toEqual([]);
	});
});
