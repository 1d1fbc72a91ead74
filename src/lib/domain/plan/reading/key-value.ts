import { type Aside, asidesOf } from "./asides";
import { type ColumnRole, roleOfHeader } from "./header-words";
import { cellsOf, type Lattice } from "./lattice";
import { addCell, closedRecord, type OpenRecord, openRecord, type ProjectRecord } from "./project-record";

// A form per project instead of a row: 项目名称 | … above 主要内容 | … above 推进时序 | …, two pairs in a row at times.

const NEEDED: readonly ColumnRole[] = ["name", "content", "schedule", "lead", "responsible"];

/** Whether a grid is a form: labels lead its rows, among them the name and what is done or when. */
function isForm({ rows }: Lattice): boolean {
	const roles = new Set(rows.slice(0, 40).map((row) => roleOfHeader(cellsOf(row)[0]?.text ?? "")));
	const known = NEEDED.filter((role) => roles.has(role)).length;
	return known >= 3 && roles.has("name") && (roles.has("schedule") || roles.has("content"));
}

/**
 * The projects of a form, each from one 项目名称 to the next, with the labels as asides; null where the grid is
 * none. Cells without a label go to the label before them.
 */
export function formProjects(lattice: Lattice): { records: ProjectRecord[]; asides: Aside[] } | null {
	if (lattice.width < 2 || lattice.width > 6 || !isForm(lattice)) return null;
	const records: ProjectRecord[] = [];
	const asides: Aside[] = [];
	let open: OpenRecord | null = null;
	let label: { role: ColumnRole | "extra"; header: string } | null = null;
	for (const [row, places] of lattice.rows.entries()) {
		const above = lattice.rows[row - 1];
		for (const [place, cell] of cellsOf(places).entries()) {
			if (above?.includes(cell)) continue;
			const role = roleOfHeader(cell.text);
			const labels = role !== null || (place === 0 && cellsOf(places).length > 1);
			if (labels) {
				label = { role: role ?? "extra", header: cell.text.trim() };
				asides.push(...asidesOf("head", lattice.grid, [cell]));
				if (role === "name") {
					if (open !== null) records.push(closedRecord(open));
					open = openRecord(null);
				}
			} else if (open === null || label === null) {
				asides.push(...asidesOf("title", lattice.grid, [cell]));
			} else {
				addCell(open, { index: 0, period: null, ...label }, lattice.grid, cell);
			}
		}
		if (open !== null) open.lines += 1;
	}
	if (open !== null) records.push(closedRecord(open));
	return { records, asides };
}
