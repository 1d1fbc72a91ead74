import { describe, expect, it } from "vitest";
import { readHtml } from "@/server/document/html-document";
import { readText } from "@/server/document/text-document";

describe("the worst megabytes come to an end", () => {
	const WORST: readonly (readonly [string, string, (text: string) => unknown])[] = [
		["elements that nobody closes", "<i>", readHtml],
		["ends of what was never opened", "</b>", readHtml],
		["tables in tables", "<table><tr><td>", readHtml],
		["white space", " ", (text) => readHtml(`<p>${text}x`)],
		["what is left out", "<del>", readHtml],
		["attributes", "<p a=1 b=2 c", readHtml],
		["quotation marks", '"\t"x', readText],
		["doubled quotation marks", '""', (text) => readText(`\t${text}`)],
		["bars and spaces", "|  ", readText],
		["bars at the ends of lines", "|\n", (text) => readText(text.slice(0, 100_000))],
		["new lines", "\n", (text) => readText(`${text}\t`)],
	];
	it.each(WORST)("%s", (_, piece, read) => {
		const text = piece.repeat(Math.floor(1_000_000 / piece.length));
		try {
			read(text);
		} catch (error) {
			// Too large is an answer too.
			expect(String(error)).toContain("refused");
		}
	});
});
