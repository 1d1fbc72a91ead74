import { describe, expect, it } from "vitest";
import { DOCUMENT_REFUSALS } from "@/lib/contracts/document";
import { DOCUMENT_SENTENCES, documentNoteSentence } from "@/lib/format/document-refusals";

describe("the sentences", () => {
	const sentences = DOCUMENT_REFUSALS.map((reason) => DOCUMENT_SENTENCES[reason]);

	it("are one for each refusal, none twice", () => {
		expect(Object.keys(DOCUMENT_SENTENCES).sort()).toEqual([...DOCUMENT_REFUSALS].sort());
		expect(new Set(sentences).size).toBe(DOCUMENT_REFUSALS.length);
	});

	it("say in Chinese what to do", () => {
		for (const sentence of sentences) {
			expect(sentence).toMatch(/请|可以/);
			expect(sentence).toMatch(/。$/);
		}
	});

	it("are there for every note", () => {
		expect(documentNoteSentence({ code: "hiddenSheet", sheet: "旧" })).toContain("“旧”");
		expect(documentNoteSentence({ code: "hiddenRows", sheet: "一", rows: 3 })).toContain("3 行");
		expect(documentNoteSentence({ code: "trackedChanges" })).toContain("修订");
	});
});
