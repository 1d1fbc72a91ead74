/**
 * The text of a cell as every reader gives it: verbatim, but for white space at the ends of its lines and for
 * blank lines; line breaks are "\n".
 */
export function cellText(raw: string): string {
	return raw
		.split(/\r\n?|\n/)
		.map((line) => line.trim())
		.filter(Boolean)
		.join("\n");
}
