import type { DocumentReading } from "@/lib/domain/plan/grid";
import { assembled } from "./assemble";
import { readBars } from "./bars";
import { MAX_CELL_LENGTH, MAX_CELLS, MAX_TEXT_LENGTH } from "./limits";
import type { Block } from "./raw-table";
import { DocumentRefused } from "./refused";
import { readTabs } from "./tabs";

/**
 * The tables of a plain text: cells separated by tabs, as Excel copies them; or ended by bars (`a |`), one to a
 * line or running over several; or the rows of Markdown (`| a | b |`). Any string is read; one without a table
 * gives no grids. Linear in its length. Throws DocumentRefused above the limits.
 */
export function readText(text: string): DocumentReading {
	if (text.length > MAX_TEXT_LENGTH) throw new DocumentRefused("tooMuchText");
	const body = text.startsWith("\ufeff") ? text.slice(1) : text;
	const lines = body.split("\n");
	const tabbed = lines.filter((line) => line.includes("\t")).length;
	const barred = lines.filter((line) => /[|｜]/.test(line)).length;
	// A stray tab in a table of bars makes no table, nor a bar in a table of tabs.
	for (const read of tabbed >= barred ? [readTabs, readBars] : [readBars, readTabs]) {
		const blocks = read(body);
		if (!blocks) continue;
		refuseTooLarge(blocks);
		const reading = assembled(blocks);
		if (reading.grids.length > 0) return reading;
	}
	return { grids: [] };
}

function refuseTooLarge(blocks: readonly Block[]): void {
	let cells = 0;
	for (const block of blocks) {
		if (typeof block === "string") continue;
		for (const row of block.rows) {
			cells += row.length;
			if (cells > MAX_CELLS) throw new DocumentRefused("tooManyCells");
			if (row.some(({ text }) => text.length > MAX_CELL_LENGTH)) throw new DocumentRefused("cellTooLong");
		}
	}
}
