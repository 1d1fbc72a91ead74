/** What arrived when something was pasted, told before it is sent. */
export interface PastedShape {
	readonly rows: number;
	readonly columns: number;
	readonly isTable: boolean;
	/** In words, where the clipboard had none. */
	readonly text: string;
}

/** Of the tables of a page; null where it has none and the text is what counts. Nothing of it is run or loaded. */
export function shapeOfHtml(html: string): PastedShape | null {
	const page = new DOMParser().parseFromString(html, "text/html");
	const rows = [...page.querySelectorAll("tr")];
	if (rows.length === 0) return null;
	const widths = rows.map((row) => [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0));
	const text = rows
		.map((row) => [...row.cells].map(({ textContent }) => textContent?.trim() ?? "").join("\t"))
		.join("\n");
	return { rows: rows.length, columns: Math.max(...widths), isTable: true, text };
}

/** Of text: rows divided into cells by tabs or bars. */
export function shapeOfText(text: string): PastedShape {
	const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
	const widths = lines.map((line) => Math.max(line.split("\t").length, line.split(/[|｜]/).length));
	const columns = widths.reduce((most, width) => Math.max(most, width), 0);
	return { rows: lines.length, columns, isTable: columns > 1, text };
}
