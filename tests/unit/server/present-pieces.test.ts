import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PIECE_KINDS } from "@/lib/contracts/import-review";
import { type Mark, piecesOf } from "@/server/plan-import/present-pieces";

const mark = (kind: Mark["kind"], start: number, end: number, about: string | null = null): Mark => ({
	...{ kind, about, span: { start, end } },
});

describe("a cell cut into what was recognised", () => {
	it("has a piece for each stretch, with all that was recognised there", () => {
		const text = "课堂：3月，建8个。";
		const marks = [
			mark("track", 0, 3, "w1"),
			mark("date", 3, 5, "w1"),
			mark("words", 6, 10, "w1"),
			mark("value", 7, 9, "t1"),
		];
		expect(piecesOf(text, marks, new Set())).toEqual([
			{ text: "课堂：", kinds: ["track"], about: ["w1"], first: [] },
			{ text: "3月", kinds: ["date"], about: ["w1"], first: ["w1"] },
			{ text: "，", kinds: [], about: [], first: [] },
			{ text: "建", kinds: ["words"], about: ["w1"], first: [] },
			{ text: "8个", kinds: ["words", "value"], about: ["t1", "w1"], first: ["t1"] },
			{ text: "。", kinds: ["words"], about: ["w1"], first: [] },
		]);
	});

	it("anchors a thing once, though two cells have it", () => {
		const seen = new Set<string>();
		piecesOf("8个课堂", [mark("target", 0, 4, "t1")], seen);
		expect(piecesOf("建8个", [mark("target", 0, 3, "t1")], seen)[0]?.first).toEqual([]);
	});

	it("loses and repeats no character, whatever is marked", () => {
		const marks = fc.array(
			fc.record({
				span: fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) }),
				kind: fc.constantFrom(...PIECE_KINDS),
				about: fc.option(fc.constantFrom("w1", "w2", "t1", "d1", "ul1")),
			}),
			{ maxLength: 12 },
		);
		fc.assert(
			fc.property(fc.string({ maxLength: 30 }), marks, (text, list) => {
				const pieces = piecesOf(text, list, new Set());
				expect(pieces.map((piece) => piece.text).join("")).toBe(text);
				const first = pieces.flatMap((piece) => piece.first);
				expect(new Set(first).size).toBe(first.length);
			}),
		);
	});
});
