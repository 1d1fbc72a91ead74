// A table as any document gives it: Word, Excel, HTML, a pasted table, bar-separated text. What each format's
// reader found is told in these terms only, so that reading a plan knows nothing of formats.

export interface GridCell {
	/** Line breaks inside the cell are "\n". */
	readonly text: string;
	/** Zero-based place of the upper left corner. */
	readonly row: number;
	readonly column: number;
	/** At least 1; more where cells are merged. */
	readonly rowSpan: number;
	readonly columnSpan: number;
}

export interface Grid {
	/** Row by row; a cell that a merged one covers is not listed. */
	readonly cells: readonly GridCell[];
	readonly rows: number;
	readonly columns: number;
	/** The paragraphs above and below, as they come. */
	readonly before: readonly string[];
	readonly after: readonly string[];
}

export interface DocumentReading {
	/** In the document's order; text between two grids is `after` of the first and `before` of the second. */
	readonly grids: readonly Grid[];
}
