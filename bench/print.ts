import type { Figures } from "./load/measure";

/** One line of a table: a subject on one database. */
export interface Line {
	readonly name: string;
	readonly asked: number;
	readonly figures: Figures;
	readonly statements: number;
	/** Compressed kilobytes of JavaScript of the page, and of the page itself. */
	readonly weight: { readonly scripts: number; readonly page: number };
}

const HEAD = [
	"page",
	"requests/s",
	"floor",
	"of the floor",
	"asked",
	"p50 ms",
	"p99 ms",
	"resident MB",
	"statements",
	"JavaScript kB",
	"page kB",
];

/** A Markdown table that reads as plain text too. */
export function table(lines: readonly Line[]): string {
	const rows = lines.map(({ name, asked, figures, statements, weight }) => [
		name,
		figures.perSecond.toFixed(1),
		figures.floorPerSecond.toFixed(1),
		percent(figures.ratio),
		`≥ ${percent(asked)}`,
		figures.p50.toFixed(0),
		figures.p99.toFixed(0),
		figures.megabytes.toFixed(0),
		String(statements),
		weight.scripts.toFixed(0),
		weight.page.toFixed(0),
	]);
	return markdown(HEAD, rows);
}

export function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((cell, column) =>
		Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
	const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
	return [line(head), rule, ...rows.map(line)].join("\n");
}
