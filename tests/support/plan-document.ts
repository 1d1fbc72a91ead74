import { readFileSync } from "node:fs";
import type { DocumentReading } from "@/lib/domain/plan/grid";
import { readPlan } from "@/lib/domain/plan/read-plan";
import { groups2024 } from "../../prisma/plan/2024/groups";
import { units2024 } from "../../prisma/plan/2024/units";
import { row, table, word } from "../unit/document/archives";
import { rowsOf } from "../unit/plan/document";

// A table of 2025 as the bureau could send it: that of 2024 with other months.

const text = readFileSync(new URL("../../prisma/plan/2024/ten-projects-2024.txt", import.meta.url), "utf8");

/** A month earlier, where that is no other year. */
const earlier = (cell: string) =>
	cell.replace(/(?<![\d年.])(\d{1,2})月/gu, (whole, digits: string) =>
		Number(digits) > 1 && Number(digits) < 13 ? `${Number(digits) - 1}月` : whole,
	);

const [head = [], ...body] = rowsOf(text.replaceAll("2024", "2025"));

/** Six columns, the head row first; the dates of 推进时序 a month earlier than those of 2024. */
export const rows2025: readonly (readonly string[])[] = [
	head,
	...body.map((cells) => cells.map((cell, column) => (column === 3 ? earlier(cell) : cell))),
];

const escaped = (words: string) =>
	words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** As a page that was saved, or what a program puts on the clipboard. */
export function htmlOf(rows: readonly (readonly string[])[], title = "2025年民政重点项目"): string {
	const line = (cells: readonly string[]) =>
		`<tr>${cells.map((one) => `<td>${escaped(one)}</td>`).join("")}</tr>`;
	return `<html><body><p>${title}</p><table>${rows.map(line).join("")}</table></body></html>`;
}

/** As a Word document. */
export function wordOf(rows: readonly (readonly string[])[], title = "2025年民政重点项目"): Buffer {
	const heading = `<w:p><w:r><w:t>${title}</w:t></w:r></w:p>`;
	return word({ body: `${heading}${table(...rows.map((cells) => row(cells.map(escaped))))}<w:p/>` });
}

/** As its document's reader gives it. */
export function gridOf(rows: readonly (readonly string[])[], title = "2025年民政重点项目"): DocumentReading {
	const cells = rows.flatMap((texts, rowAt) =>
		texts.map((words, column) => ({ text: words, row: rowAt, column, rowSpan: 1, columnSpan: 1 })),
	);
	const grid = { cells, rows: rows.length, columns: rows[0]?.length ?? 0, before: [title], after: [] };
	return { grids: [grid] };
}

/** As it is read by a bureau with the units of 2024. */
export const reading2025 = readPlan(gridOf(rows2025), {
	planYear: 2025,
	known: { units: units2024, groups: groups2024 },
});
