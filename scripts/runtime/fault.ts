/** Something the person who started us can mend: the sentence is printed without a stack, and we leave with 1. */
export class Fault extends Error {}

/** The sentence of a Fault, or everything known about a surprise. */
export function tell(error: unknown): string {
	if (error instanceof Fault) return error.message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
