import type { DocumentRefusal } from "@/lib/contracts/document";
import { readSource } from "@/server/document/read-source";
import { row, table } from "./archives";

/** What somebody sends, under which name, and the answer. */
export type BadFile = readonly [string, Buffer | (() => Buffer), string, DocumentRefusal];

/** Why a file is refused; "a reading" where it is not. */
export async function answerTo(made: BadFile[1], name: string): Promise<DocumentRefusal | "a reading"> {
	const bytes = typeof made === "function" ? made() : made;
	const outcome = await readSource({ kind: "bytes", bytes, name });
	return outcome.ok ? "a reading" : outcome.reason;
}

/** The body of a document with a table of two rows and columns. */
export const TWO = table(row(["甲", "乙"]), row(["丙", "丁"]));

/** The same with words of its own in the first cell. */
export const inWord = (text: string) => table(row([text, "乙"]), row(["丙", "丁"]));

export const sheet = (rows: string) => ({ name: "一", rows });
