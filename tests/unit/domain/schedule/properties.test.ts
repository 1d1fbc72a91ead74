import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSchedule } from "@/lib/domain/schedule/read-schedule";
import type { Span } from "@/lib/domain/schedule/span";
import { isDay } from "@/lib/domain/time/day";
import { anySchedule, anyText } from "./any-schedule";

const RUNS = { numRuns: 3000 };

function spansOf(text: string): Span[] {
	const { windows, leftovers } = readSchedule(text, 2024);
	const tracks = new Map(
		windows.flatMap(({ trackSpan }) => (trackSpan === null ? [] : [[trackSpan.start, trackSpan] as const])),
	);
	return [
		...windows.flatMap(({ wordSpans, dateSpan }) =>
			dateSpan === null ? wordSpans : [...wordSpans, dateSpan],
		),
		...tracks.values(),
		...leftovers.map(({ span }) => span),
	].sort((a, b) => a.start - b.start);
}

describe("any text", () => {
	it("is read into pieces that lie in it, hold something and never overlap", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let end = 0;
				for (const span of spansOf(text)) {
					expect(span.start).toBeGreaterThanOrEqual(end);
					expect(span.end).toBeGreaterThan(span.start);
					end = span.end;
				}
				expect(end).toBeLessThanOrEqual(text.length);
			}),
			RUNS,
		);
	});

	it("has every character that is no blank in a window's words, a date, a track or a leftover", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const covered = new Set<number>();
				for (const { start, end } of spansOf(text)) for (let at = start; at < end; at++) covered.add(at);
				for (let at = 0; at < text.length; at++) {
					if (!covered.has(at)) expect(text[at]).toMatch(/[\s\u0085\u200b-\u200d\ufeff]/u);
				}
			}),
			RUNS,
		);
	});

	it("leaves nothing but marks over without a reason", () => {
		fc.assert(
			fc.property(anySchedule, (text) => {
				const marks = readSchedule(text, 2024).leftovers.filter(({ reason }) => reason === "punctuation");
				for (const { span } of marks) expect(text.slice(span.start, span.end)).toMatch(/^[\p{P}\p{S}]+$/u);
			}),
			RUNS,
		);
	});

	it("has windows of existing days in order, with the words of their places and doubts within the text", () => {
		fc.assert(
			fc.property(anyText, fc.integer({ min: 2000, max: 2099 }), (text, planYear) => {
				for (const window of readSchedule(text, planYear).windows) {
					expect(isDay(window.startOn) && isDay(window.endOn)).toBe(true);
					expect(window.startOn <= window.endOn).toBe(true);
					for (const { start, end } of window.wordSpans)
						expect(window.words).toContain(text.slice(start, end));
					for (const clause of window.clauses)
						expect(clause.text).toBe(text.slice(clause.span.start, clause.span.end));
					for (const { span } of window.doubts) expect(span.end).toBeLessThanOrEqual(text.length);
					expect(window.sureness === "sure").toBe(window.doubts.length === 0);
				}
			}),
			RUNS,
		);
	});

	it("says the same in full-width and half-width forms", () => {
		const widened = (text: string) =>
			text.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
		const shape = (text: string) =>
			readSchedule(text, 2024).windows.map(({ words, clauses, track, ...rest }) => rest);
		fc.assert(
			fc.property(anySchedule, (text) => {
				expect(shape(widened(text))).toEqual(shape(text));
			}),
			RUNS,
		);
	});
});
