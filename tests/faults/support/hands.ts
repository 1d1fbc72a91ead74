import type { ActionName } from "./action-ids";
import type { Answer } from "./person";
import type { Random } from "./random";

/** What an act of a writer works with. */
export interface Hands {
	readonly random: Random;
	readonly led: readonly string[];
	readonly owned: readonly string[];
	/** A text that nothing else in the database carries. */
	marker(): string;
	/** A page's text; throws when it did not come. */
	read(path: string): Promise<string>;
	send(
		action: ActionName,
		page: string,
		fields: readonly (readonly [string, string])[],
		marker?: string,
	): Promise<Answer>;
	upload(holder: string): Promise<Answer>;
}
