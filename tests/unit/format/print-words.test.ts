import { describe, expect, it } from "vitest";
import { printedPoint, printFileName, printTitle } from "@/lib/format/print-words";

const view = (asOf: string, isPast: boolean, knownThen = false) => ({
	at: { asOf, knownAt: "2024-08-15T15:59:59.999Z", isPast },
	knownThen,
});
const today = view("2024-08-15", false);

describe("what a printed plan is called", () => {
	it.each([
		["2024年民政重点项目", "plan", "2024年民政重点项目"],
		["2024年民政重点项目", "progress", "2024年民政重点项目进展表"],
		["2025年重点项目安排表", "progress", "2025年重点项目安排表（进展情况）"],
	] as const)("%s, %s", (title, content, expected) => {
		expect(printTitle(title, content)).toBe(expected);
	});

	it.each([
		["plan", today, "重点项目.docx", null],
		["progress", today, "重点项目进展表（截至2024-08-15）.docx", "截至2024年8月15日"],
		["plan", view("2024-06-30", true), "重点项目（截至2024-06-30）.docx", "截至2024年6月30日（按现在已知）"],
		[
			"progress",
			view("2024-06-30", true, true),
			"重点项目进展表（截至2024-06-30，按当时已知）.docx",
			"截至2024年6月30日（按当时已知）",
		],
	] as const)("%s on %j", (content, point, name, line) => {
		expect(printFileName("重点项目", content, "docx", point)).toBe(name);
		expect(printedPoint(point, content)).toBe(line);
	});
});
