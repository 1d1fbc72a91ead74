import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTargets } from "@/lib/domain/target/read-targets";
import { isDay } from "@/lib/domain/time/day";
import { targetDoubtSentence } from "@/lib/format/target-doubt-words";

/** Pieces of which plans are made, so that texts reach every corner of the grammar. */
const PIECES = [
	...'年月日个户所张人次%‰万亿元千百十一二三两半成余多约近各每镇村、,，;；:：。（）()《》“”"\n 已共其中均',
	..."0123456789.-~至到",
	...[
		"百分之",
		"不低于",
		"不超过",
		"以上",
		"以内",
		"完成",
		"新建",
		"全年",
		"年底前",
		"6月底前",
		"1-3月，",
		"力争",
	],
	...[
		"区镇",
		"街道",
		"覆盖率",
		"累计",
		"截至",
		"提高到",
		"分别",
		"至少",
		"2024年",
		"上半年",
		"5·20",
		"其中",
		"1,800户",
	],
];
const planText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(
	planText,
	fc.string({ unit: "binary", maxLength: 80 }),
	fc.string({ unit: "grapheme" }),
);

describe("any text", () => {
	it("is read without an exception into goals whose words lie in the text, in order and apart", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let end = 0;
				for (const { span, valueSpan, name, value, byDate, doubts } of readTargets(text, 2024)) {
					expect(span.start).toBeGreaterThanOrEqual(end);
					expect(span.end).toBeGreaterThan(span.start);
					expect(span.end).toBeLessThanOrEqual(text.length);
					expect(valueSpan.start).toBeGreaterThanOrEqual(0);
					expect(valueSpan.end).toBeGreaterThan(valueSpan.start);
					expect(valueSpan.end).toBeLessThanOrEqual(text.length);
					expect(name).not.toBe("");
					expect(Number.isFinite(value)).toBe(true);
					expect(byDate === null || isDay(byDate)).toBe(true);
					for (const { code: doubt } of doubts)
						expect(targetDoubtSentence({ code: "targetWords", doubt, words: text, name })).toMatch(/。$/);
					end = span.end;
				}
			}),
			{ numRuns: 1500 },
		);
	});

	it("means the same in full-width and in half-width digits and marks", () => {
		const wide = (text: string) =>
			text.replace(/[0-9%:;(),]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
		const goals = (text: string) =>
			readTargets(text, 2024).map(({ value, unit, comparator, byDate, perUnit }) =>
				[value, unit, comparator, byDate, perUnit].join(" "),
			);
		// A comma between digits parts thousands in one width only where the digits have that width, too.
		const plain = planText.filter((text) => !/[,，]/.test(text));
		fc.assert(
			fc.property(plain, (text) => {
				expect(goals(wide(text))).toEqual(goals(text));
			}),
			{ numRuns: 500 },
		);
	});
});

describe("the document of 2024", () => {
	const document = readFileSync(
		new URL("../../../../prisma/plan/2024/ten-projects-2024.txt", import.meta.url),
		"utf8",
	);

	it("states these goals and no others", () => {
		const goals = readTargets(document, 2024).map(({ comparator, value, unit, byDate, perUnit }) =>
			[comparator, value, unit, byDate, ...(perUnit ? ["each"] : [])].join(" "),
		);
		expect(goals).toEqual([
			"atLeast 1 处 2024-08-31 each",
			"atLeast 30 % 2024-08-31",
			"atLeast 60 % 2024-11-30",
			"atLeast 96 % 2024-12-31",
			"atLeast 80 % 2024-12-31",
			"atLeast 22 % 2024-12-31",
			"atLeast 8 % 2024-12-31",
			"exactly 10 个 2024-12-31",
			"exactly 10 个 2024-03-31",
			"exactly 10 家 2024-12-31",
			"exactly 1800 户 2024-12-31",
			"exactly 1 支  each",
		]);
	});
});
