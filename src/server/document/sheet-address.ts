/** Counted from 0; the ends are inclusive. */
export interface Area {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

/** "B3" as row 2, column 1; null for what is no address of a cell. */
export function placeOf(address: string): { readonly row: number; readonly column: number } | null {
	const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
	if (!letters || !digits || digits === "0") return null;
	let column = 0;
	for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
	return { row: Number(digits) - 1, column: column - 1 };
}

/** "A1:C2" as an area; null for what is none. */
export function areaOf(reference: string): Area | null {
	const [from = "", to = ""] = reference.split(":");
	const start = placeOf(from);
	const end = placeOf(to);
	if (!start || !end) return null;
	return {
		top: Math.min(start.row, end.row),
		left: Math.min(start.column, end.column),
		bottom: Math.max(start.row, end.row),
		right: Math.max(start.column, end.column),
	};
}
