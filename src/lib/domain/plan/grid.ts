export interface GridCell {
	readonly text: string;
	readonly row: number;
	readonly column: number;
	readonly rowSpan: number;
	readonly columnSpan: number;
} // line breaks inside a cell are "\n"
export interface Grid {
	readonly cells: readonly GridCell[];
	readonly rows: number;
	readonly columns: number;
	readonly before: readonly string[] /* paragraphs above */;
	readonly after: readonly string[];
}
export interface DocumentReading {
	readonly grids: readonly Grid[];
} // in document order; text between two grids is `after` of the first and `before` of the second
