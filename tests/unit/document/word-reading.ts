import type { ReadDocument } from "@/lib/contracts/document";
import { readSource } from "@/server/document/read-source";
import { cell, run, type WordParts, word } from "./archives";

/** What is read of a .docx with this body, or of these parts. Throws where it is refused. */
export async function readWord(parts: WordParts | string): Promise<ReadDocument> {
	const bytes = word(typeof parts === "string" ? { body: parts } : parts);
	const outcome = await readSource({ kind: "bytes", bytes, name: "计划.docx" });
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
}

/** The first of cells merged down, and one of the others. */
export const down = (text: string) => cell(text, '<w:vMerge w:val="restart"/>');
export const DOWN = cell("", "<w:vMerge/>");

/** Words inserted while changes were tracked. */
export const inserted = (text: string) => `<w:ins w:id="1" w:author="王">${run(text)}</w:ins>`;
