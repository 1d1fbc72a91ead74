import { basename } from "node:path";
import type { ReadDocument } from "@/lib/contracts/document";
import { DOCUMENT_SENTENCES, documentNoteSentence } from "@/lib/format/document-refusals";
import { READING_MS } from "@/server/document/limits";
import { readSource } from "@/server/document/read-source";
import { Fault } from "../runtime/fault";
import { withinTime } from "./time-limit";

/**
 * Reads the tables of the file at `path` for `npm run plan:read`. What a person should know about the reading
 * goes to standard error, so that standard output stays JSON. Throws Fault with a sentence for what cannot be
 * read, the file that is not there included.
 *
 * The server reads in a thread of its own, whose end harms nobody. Here one person reads their own file: in this
 * thread, with the same limits but that of the heap, which is the process's own.
 */
export async function readDocumentFile(path: string): Promise<ReadDocument> {
	const source = { kind: "file", path, name: basename(path) } as const;
	const outcome = await withinTime(READING_MS, DOCUMENT_SENTENCES.tooSlow, () => readSource(source)).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code === "ENOENT") throw new Fault(`没有这个文件：${path}。请检查路径后再试。`);
			if (error.code === "EISDIR") throw new Fault(`这是一个文件夹：${path}。请指定其中的计划文件。`);
			if (error.code === "EACCES") throw new Fault(`没有权限读取这个文件：${path}。`);
			throw error;
		},
	);
	if (!outcome.ok) throw new Fault(DOCUMENT_SENTENCES[outcome.reason]);
	for (const note of outcome.value.notes) console.error(documentNoteSentence(note));
	return outcome.value;
}
