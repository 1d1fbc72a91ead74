/** Byte-order mark: without it Excel reads UTF-8 as the system's own code page. */
export const CSV_START = "\uFEFF";

/**
 * A cell of a comma-separated file. What a spreadsheet would run as a formula gets an apostrophe in front;
 * quotation marks are doubled.
 */
export function csvCell(text: string): string {
	const harmless = /^[\s]*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A line with the line end that RFC 4180 asks for. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(",")}\r\n`;
}
