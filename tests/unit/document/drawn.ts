import type { DocumentRefusal, ReadDocument } from "@/lib/contracts/document";
import type { Outcome } from "@/lib/contracts/outcome";
import type { Grid } from "@/lib/domain/plan/grid";

/** A grid as one would draw it: the text of each place, "←" and "↑" where a cell reaches into it. */
export function drawn(grid: Grid): string[][] {
	const places = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => "·"));
	for (const { text, row, column, rowSpan, columnSpan } of grid.cells) {
		for (let down = 0; down < rowSpan; down++) {
			for (let right = 0; right < columnSpan; right++) {
				const line = places[row + down];
				if (line?.[column + right] !== "·") throw new Error(`two cells at ${row + down}, ${column + right}`);
				line[column + right] = right > 0 ? "←" : down > 0 ? "↑" : text;
			}
		}
	}
	return places;
}

/** What was read, or the code of its refusal. */
export function drawnOutcome(
	outcome: Outcome<ReadDocument, DocumentRefusal>,
): string[][][] | DocumentRefusal {
	return outcome.ok ? outcome.value.grids.map(drawn) : outcome.reason;
}
