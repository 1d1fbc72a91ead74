import { compared } from "../../text/fold";
import type { GridCell } from "../grid";
import { cellsOf } from "./lattice";
import type { TableHead } from "./table-head";

/** What a row below the head is. `record`: a project, a part of one, or the rest of one cut by a page. */
export type BodyRow =
	| { readonly kind: "blank" | "head" | "total" | "record" }
	| { readonly kind: "section" | "note"; readonly text: string };

const NOTE =
	/^(?:备?注|说明|附注|备注说明|填表说明|填[报表制]单位|(?:填[报表写]|制表|审核|审批|复核|报送|经办)人?|单位?负责人|联系人|联系电话)\s*[:：1１一.、]/u;
const TOTAL = /^(?:合计|总计|小计|共计)/u;
const NUMBERED =
	/^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[类部项章])/u;
const LONGEST_SECTION = 40;

/** Whether the row repeats the head's words, as where the table crosses pages. */
function repeatsHead(row: readonly (GridCell | null)[], { columns }: TableHead): boolean {
	let same = 0;
	for (const { index, header } of columns) {
		const words = compared(row[index]?.text ?? "");
		if (words === "") continue;
		const own = compared(header);
		if (words.length > own.length || !own.includes(words)) return false;
		same += 1;
	}
	return same >= 2;
}

/**
 * What a row of the body is, by its own cells alone. A cell that reaches over (nearly) all columns, or a numbered
 * heading alone in its row, opens a section; 注：… is a note; 合计 a total.
 */
export function bodyRow(row: readonly (GridCell | null)[], head: TableHead, begins: boolean): BodyRow {
	const written = cellsOf(row).filter(({ text }) => text.trim() !== "");
	const first = written[0];
	if (first === undefined) return { kind: "blank" };
	const text = first.text.trim();
	if (NOTE.test(text)) return { kind: "note", text };
	if (TOTAL.test(compared(text.slice(0, LONGEST_SECTION)))) return { kind: "total" };
	if (written.length === 1 && begins) {
		const covered = row.filter((cell) => cell === first).length;
		const wide = covered > 1 && covered >= row.length - 1;
		const heading = text.length <= LONGEST_SECTION && !/[。；;]/u.test(text);
		const atFront = row.indexOf(first) <= 1;
		if (wide) return heading ? { kind: "section", text } : { kind: "note", text };
		if (heading && atFront && NUMBERED.test(text)) return { kind: "section", text };
	}
	return repeatsHead(row, head) ? { kind: "head" } : { kind: "record" };
}
