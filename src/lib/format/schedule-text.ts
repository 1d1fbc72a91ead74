import type { Precision } from "@/lib/domain/milestone/facts";
import type { ScheduleLine, TableWindow } from "@/lib/domain/plan/schedule-lines";
import { formatWindow } from "./dates";

// 推进时序 and its windows in the words of the table.

/** A window with how exactly its dates are meant. */
export interface PreciseWindow extends TableWindow {
	readonly precision: Precision;
}

/** The cell 推进时序: lines with "\n" between them. */
export function scheduleText(lines: readonly ScheduleLine<PreciseWindow>[]): string {
	return lines.map(lineText).join("\n");
}

function lineText(line: ScheduleLine<PreciseWindow>): string {
	if ("text" in line) return line.text;
	const { before, window, tail } = line;
	return `${before}${line.head ?? headOf(window, line.namesTrack)}${window.words}${tail}`;
}

function headOf(window: PreciseWindow, namesTrack: boolean): string {
	const track = namesTrack && window.track !== null ? `${window.track}：` : "";
	return `${track}${windowDates(window)}，`;
}

/** 2-5月 · 3月中旬 · 全年, with the hyphen that the table writes. */
export function windowDates({ startOn, endOn, precision }: Omit<PreciseWindow, "words" | "track">): string {
	return formatWindow(startOn, endOn, precision).replaceAll("–", "-");
}

/** What windows are called beside each other: 适老化改造7-9月; two of the same name get their number. */
export function windowLabels(windows: readonly (PreciseWindow & { readonly ordinal: number })[]): string[] {
	const names = windows.map((window) => `${window.track ?? ""}${windowDates(window)}`);
	return windows.map(({ ordinal }, index) => {
		const name = names[index] ?? "";
		const isShared = names.indexOf(name) !== names.lastIndexOf(name);
		return isShared ? `${name}（节点${ordinal}）` : name;
	});
}
