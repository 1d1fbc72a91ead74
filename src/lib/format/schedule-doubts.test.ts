import { describe, expect, it } from "vitest";
import { SCHEDULE_DOUBT_CODES } from "@/lib/domain/schedule/doubts";
import { windowDoubtSentence } from "./window-doubt-words";

const window = {
	...{ words: "走访困难家庭", date: "中旬", before: "3月上旬", isLast: false, kind: "oneOff", track: null },
	...{ startOn: "2025-03-11", endOn: "2025-03-20" },
};

describe("what a person is asked of a schedule", () => {
	it("is one whole sentence for each doubt, and a different one", () => {
		const sentences = SCHEDULE_DOUBT_CODES.map((code) => windowDoubtSentence(code, window));
		for (const sentence of sentences) expect(sentence).toMatch(/^[^。]+。$/u);
		expect(new Set(sentences).size).toBe(SCHEDULE_DOUBT_CODES.length);
	});
});
