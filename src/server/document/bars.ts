import { columnsOf } from "./bar-columns";
import { cellText } from "./cell-text";
import type { Block } from "./raw-table";
import { rawCell } from "./tabs";

// Tables drawn with bars, half or full width.

const BAR = /[|｜]/;
const ENDS_WITH_BAR = /[|｜][ \t\u3000]*$/;
/** Between head and body of Markdown, and lines that only draw. */
const DRAWN = /^[\s|｜:+\-—－─━┃│═=]*$/;

/**
 * Tables of text with bars. Null without a bar at the end or the beginning of a line.
 *
 * A line with several bars is a row. Where each bar ends a line, a cell is what stands before it, over several
 * lines perhaps, and the rows follow from the number of columns (bar-columns.ts). Lines above the first cell
 * and below the last are paragraphs.
 */
export function readBars(text: string): readonly Block[] | null {
	const lines = text.split(/\r\n?|\n/);
	const barred = lines.filter((line) => BAR.test(line));
	if (barred.length === 0) return null;
	const rowLines = barred.filter((line) => splitRow(line).length > 1);
	return rowLines.length * 2 > barred.length ? readRows(lines) : readCells(lines);
}

/** One row to a line; what stands between two tables separates them. */
function readRows(lines: readonly string[]): readonly Block[] {
	const blocks: Block[] = [];
	let rows: string[][] = [];
	const finish = () => {
		if (rows.length > 0) blocks.push({ rows: rows.map((cells) => cells.map(rawCell)) });
		rows = [];
	};
	for (const line of lines) {
		if (BAR.test(line)) {
			if (!DRAWN.test(line)) rows.push(splitRow(line));
		} else if (line.trim()) {
			finish();
			blocks.push(line.trim());
		}
	}
	finish();
	return blocks;
}

/** The cells of a line: `| a | b |`, `a | b |` or `a | b`. `\|` is a bar of the text, `<br>` a line break. */
function splitRow(line: string): string[] {
	const inner = line.trim().replace(/^[|｜]/, "");
	const cells = inner.replace(/(?<!\\)[|｜]$/, "").split(/(?<!\\)[|｜]/);
	return cells.map((cell) => cellText(cell.replace(/\\([|｜])/g, "$1").replace(/<br\s{0,9}\/?>/gi, "\n")));
}

/** One cell to a bar at the end of a line. */
function readCells(lines: readonly string[]): readonly Block[] {
	const cells: string[] = [];
	let open: string[] = [];
	for (const line of lines) {
		const isEnd = ENDS_WITH_BAR.test(line);
		open.push(isEnd ? line.replace(ENDS_WITH_BAR, "").replace(/^[ \t]*[|｜]/, "") : line);
		if (!isEnd) continue;
		cells.push(cellText(open.join("\n")));
		open = [];
	}
	// The first cell of a head is one line; what stands above it is a title.
	const title = (cells[0] ?? "").split("\n");
	if (cells.length > 0) cells[0] = title.pop() ?? "";
	const rest = cellText(open.join("\n"));
	const columns = columnsOf(cells.length + (rest ? 1 : 0), cells) ?? columnsOf(cells.length, cells);
	if (!columns) return [];
	// The bar after the very last cell is easily lost.
	const isLastCell = rest !== "" && cells.length % columns === columns - 1;
	const all = isLastCell ? [...cells, rest] : cells;
	const rows = Array.from({ length: Math.ceil(all.length / columns) }, (_, row) =>
		all.slice(row * columns, (row + 1) * columns).map(rawCell),
	);
	return [...title, { rows }, ...(rest && !isLastCell ? rest.split("\n") : [])];
}
