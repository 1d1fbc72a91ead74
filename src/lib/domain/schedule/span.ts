/** A stretch of a text: UTF-16 offsets into the text exactly as it was given, `end` exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** How far a reading can be trusted: nobody need look · worth a glance · a person must confirm. */
export type Sureness = "sure" | "likely" | "doubtful";
