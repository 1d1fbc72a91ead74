import type { DocumentReading, Grid } from "@/lib/domain/plan/grid";
import { compact, placed } from "./grid-layout";
import type { Block } from "./raw-table";
import { isTabular, linesOf } from "./raw-table";

type BareGrid = Pick<Grid, "cells" | "rows" | "columns">;

/**
 * A document of paragraphs and tables as grids with the text around them. A table of one column, or of one cell,
 * is text: pages are arranged with such. Text between two grids stands after the one and before the other.
 */
export function assembled(blocks: readonly Block[]): DocumentReading {
	const grids: BareGrid[] = [];
	// One list more than grids: between[i] stands before grids[i], the last one after all.
	const between: string[][] = [[]];
	for (const block of blocks) {
		if (typeof block === "string") {
			between.at(-1)?.push(block);
			continue;
		}
		const grid = compact(placed(block));
		if (isTabular(grid.rows, grid.columns)) {
			grids.push(grid);
			between.push([]);
		} else between.at(-1)?.push(...linesOf(block));
	}
	return {
		grids: grids.map((grid, index) => ({
			...grid,
			before: between[index] ?? [],
			after: between[index + 1] ?? [],
		})),
	};
}

/** Whether there is a word anywhere, in or outside of tables. */
export function holdText(blocks: readonly Block[]): boolean {
	return blocks.some((block) => typeof block === "string" || linesOf(block).length > 0);
}
