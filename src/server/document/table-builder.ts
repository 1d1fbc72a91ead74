import { withContinued } from "./continued-cells";
import { Flow, type Spacing, TextBudget } from "./flow";
import { MAX_CELLS, MAX_ROWS, MAX_TABLE_DEPTH } from "./limits";
import { type Block, type FilledCell, settled } from "./raw-table";
import { DocumentRefused } from "./refused";

interface OpenCell {
	readonly flow: Flow;
	readonly rowSpan: number;
	columnSpan: number;
	continues?: "above" | "left";
}

interface OpenTable {
	readonly rows: FilledCell[][];
	row: FilledCell[] | null;
	cell: OpenCell | null;
}

/**
 * Makes tables of the events of a document, whatever their order: what was left open is closed, what was not
 * opened is. Text between the cells of a table goes before it. Throws DocumentRefused above the limits.
 */
export class TableBuilder {
	private readonly budget = new TextBudget();
	private readonly page: Flow;
	private readonly open: OpenTable[] = [];
	/** Tables beyond the depth that is read; their ends must not end others. */
	private ignored = 0;
	private cells = 0;
	private rows = 0;

	constructor(private readonly spacing: Spacing) {
		this.page = new Flow(spacing, this.budget);
	}

	/** Where text goes now: the innermost open cell, or the page. */
	get flow(): Flow {
		for (let depth = this.open.length - 1; depth >= 0; depth--) {
			const cell = this.open[depth]?.cell;
			if (cell) return cell.flow;
		}
		return this.page;
	}

	openTable(): void {
		// A table directly inside a table, outside of its cells, ends it (HTML 13.2.6.4.9).
		while (this.open.length > 0 && !this.open.at(-1)?.cell) this.closeTable();
		if (this.open.length >= MAX_TABLE_DEPTH) {
			this.ignored++;
			this.flow.breakParagraph();
			return;
		}
		this.flow.breakParagraph();
		this.open.push({ rows: [], row: null, cell: null });
	}

	openRow(): void {
		if (this.ignored > 0) {
			this.flow.breakLine();
			return;
		}
		this.closeRow();
		this.table().row = [];
	}

	openCell(rowSpan: number, columnSpan: number): void {
		if (this.ignored > 0) {
			this.flow.write(" ");
			return;
		}
		this.closeCell();
		if (++this.cells > MAX_CELLS) throw new DocumentRefused("tooManyCells");
		const table = this.table();
		table.row ??= [];
		table.cell = { flow: new Flow(this.spacing, this.budget), rowSpan, columnSpan };
	}

	/** Makes the open cell span so many columns (Word says so inside of it). */
	widenCell(columnSpan: number): void {
		const cell = this.open.at(-1)?.cell;
		if (cell && this.ignored === 0) cell.columnSpan = columnSpan;
	}

	/** Makes the open cell a part of the one above it or to its left. */
	continueCell(continues: "above" | "left"): void {
		const cell = this.open.at(-1)?.cell;
		if (cell && this.ignored === 0) cell.continues = continues;
	}

	/** Leaves columns out before the first cell of the open row. */
	skipColumns(columns: number): void {
		if (this.ignored > 0 || columns < 1) return;
		this.openCell(1, columns);
		this.closeCell();
	}

	/** Forgets the open row and what is in it. */
	dropRow(): void {
		const table = this.open.at(-1);
		if (!table || this.ignored > 0) return;
		table.cell = null;
		table.row = null;
	}

	closeCell(): void {
		const table = this.open.at(-1);
		if (this.ignored > 0 || !table?.cell) return;
		const { flow, ...spans } = table.cell;
		flow.breakParagraph();
		table.row?.push({ blocks: flow.blocks, ...spans });
		table.cell = null;
	}

	closeRow(): void {
		if (this.ignored > 0) return;
		this.closeCell();
		const table = this.open.at(-1);
		if (!table?.row) return;
		if (++this.rows > MAX_ROWS) throw new DocumentRefused("tooManyCells");
		table.rows.push(table.row);
		table.row = null;
	}

	closeTable(): void {
		if (this.ignored > 0) {
			this.ignored--;
			this.flow.breakParagraph();
			return;
		}
		this.closeRow();
		const table = this.open.pop();
		if (table) this.flow.place(settled(withContinued(table.rows)));
	}

	/** Everything in document order; nothing may be told to the builder afterwards. */
	finish(): readonly Block[] {
		this.ignored = 0;
		while (this.open.length > 0) this.closeTable();
		this.page.breakParagraph();
		return this.page.blocks;
	}

	/** The innermost table; rows copied out of a table (a fragment of a clipboard) get one. */
	private table(): OpenTable {
		const innermost = this.open.at(-1);
		if (innermost) return innermost;
		const opened: OpenTable = { rows: [], row: null, cell: null };
		this.open.push(opened);
		return opened;
	}
}
