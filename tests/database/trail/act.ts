/** One command as somebody carries it out, in the order in which they are listed. */
export interface Act {
	/** subject.verb */
	readonly action: string;
	/** Carries it out; throws when it is refused. Every field for words holds `mark()`. */
	readonly run: () => Promise<unknown>;
	/** Fields that the trail calls otherwise where this command changes them. */
	readonly called?: Readonly<Record<string, string>>;
	/** The one word by which the trail calls all that it writes, where that is a whole plan. */
	readonly whole?: string;
	/** Whether it removes the thing itself; then there is no field to name. */
	readonly removes?: boolean;
}

/** What is written into every field for words, and must be nowhere in the trail. */
export const MARK = "标记文字";

let number = 0;

/** Words that occur nowhere else. */
export function mark(): string {
	number += 1;
	return `${MARK}第${number}号`;
}
