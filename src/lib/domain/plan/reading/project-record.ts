import type { GridCell } from "../grid";
import { composedSchedule } from "./composed-schedule";
import { type Slot, slotText } from "./slots";
import { lines, type SourcedText, textOfCell } from "./sourced-text";
import type { Column } from "./table-head";

/** A project's cells as its rows give them, before they are joined. */
export interface OpenRecord {
	readonly group: string | null;
	readonly slots: Map<string, Slot>;
	lines: number;
	/** Its rows are held together by a merged cell: each says something of its own. */
	merged: boolean;
}

/** A row of the plan's table: what stands in its columns, whatever their order, number and merging. */
export interface ProjectRecord {
	/** The heading of the section in which it stands. */
	readonly group: string | null;
	readonly ordinal: SourcedText;
	readonly name: SourcedText;
	readonly content: SourcedText;
	readonly schedule: SourcedText;
	/** The schedule's column gives dates only; its words were taken from the content or the name. */
	readonly datesOnly: boolean;
	readonly lead: SourcedText;
	readonly responsible: SourcedText;
	/** Leads and responsible units in one column; empty where each has its own. */
	readonly units: SourcedText;
	readonly extras: readonly { readonly header: string; readonly text: SourcedText }[];
}

export function openRecord(group: string | null): OpenRecord {
	return { group, slots: new Map(), lines: 0, merged: false };
}

const keyOf = ({ role, header }: Column) => `${role} ${header}`;

/** Puts a cell into its column's slot; the same column of a continuing table is the same slot. */
export function addCell(record: OpenRecord, column: Column, grid: number, cell: GridCell): void {
	const text = textOfCell(grid, cell);
	if (text.text === "") return;
	const slot = record.slots.get(keyOf(column)) ?? { column, fragments: [] };
	slot.fragments.push({ line: record.lines, text });
	record.slots.set(keyOf(column), slot);
}

/** What the column's last cell says so far; empty when it has none. */
export function lastText(record: OpenRecord, column: Column): string {
	return record.slots.get(keyOf(column))?.fragments.at(-1)?.text.text ?? "";
}

/** The record of a project whose rows are all met. */
export function closedRecord(record: OpenRecord): ProjectRecord {
	const slots = [...record.slots.values()];
	const of = (role: Column["role"]) => slots.filter(({ column }) => column.role === role);
	const text = (role: Column["role"], merged = record.merged) =>
		lines(of(role).map((slot) => slotText(slot, merged)));
	const { schedule, content, datesOnly } = composedSchedule(
		of("schedule"),
		of("content"),
		text("name", false),
		record.merged,
	);
	const categories = of("category").map((slot) => slotText(slot, false).text);
	return {
		group: categories.length > 0 ? categories.join(" ") : record.group,
		ordinal: text("ordinal", false),
		name: text("name", false),
		content,
		schedule,
		datesOnly,
		lead: text("lead"),
		responsible: text("responsible"),
		units: text("units"),
		extras: [...of("extra"), ...of("category")].map((slot) => ({
			header: slot.column.header,
			text: slotText(slot, record.merged),
		})),
	};
}
