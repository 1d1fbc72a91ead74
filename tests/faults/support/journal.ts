import { appendFileSync } from "node:fs";
import type { ActionName } from "./action-ids";
import type { Answer } from "./person";

/** One act as its writer knows it: what was asked for, and what was heard. */
export interface Entry {
	readonly who: string;
	readonly action: ActionName | "upload";
	/** Null for an upload, which has none. */
	readonly requestId: string | null;
	/** Words that only this act carries; empty where it takes none. */
	readonly marker: string;
	readonly page: string;
	readonly fields: readonly (readonly [string, string])[];
	answer: Answer;
}

/** The writers' journal, in a file outside the product: what was asked for before it is sent, then what was heard. */
export class Journal {
	readonly entries: Entry[] = [];

	constructor(readonly path: string) {}

	async write(asked: Omit<Entry, "answer">, send: () => Promise<Answer>): Promise<Answer> {
		const entry: Entry = { ...asked, answer: { kind: "unanswered", message: "sent" } };
		const number = this.entries.push(entry);
		appendFileSync(this.path, `${JSON.stringify({ number, asked })}\n`);
		return this.hear(entry, number, await send());
	}

	/** Keeps a later answer to the same request. */
	hear(entry: Entry, number: number, answer: Answer): Answer {
		entry.answer = answer;
		appendFileSync(this.path, `${JSON.stringify({ number, answer })}\n`);
		return answer;
	}

	count(kind: Answer["kind"]): number {
		return this.entries.filter(({ answer }) => answer.kind === kind).length;
	}
}
