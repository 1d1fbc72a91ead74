import { describe, expect, it } from "vitest";
import { SCHEDULE_DOUBT_CODES } from "@/lib/domain/schedule/doubts";
import { SCHEDULE_DOUBT_SENTENCES } from "./schedule-doubts";

describe("what a person is asked of a schedule", () => {
	it("is one whole sentence for each doubt, and a different one", () => {
		const sentences = SCHEDULE_DOUBT_CODES.map((code) => SCHEDULE_DOUBT_SENTENCES[code]);
		for (const sentence of sentences) expect(sentence).toMatch(/^[^。]+。$/u);
		expect(new Set(sentences).size).toBe(SCHEDULE_DOUBT_CODES.length);
	});
});
