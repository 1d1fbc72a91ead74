/** A piece of a text: UTF-16 offsets into the text as given, `end` exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** How far a reading can be trusted: `doubtful` wants a person's confirmation. */
export type Sureness = "sure" | "likely" | "doubtful";
