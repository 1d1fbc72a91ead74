import { readSchedule } from "@/lib/domain/schedule/read-schedule";
import type { TextLine } from "./lines";

/** A window as plan:read prints it; `flags` are the codes of its doubts. */
export interface PrintedWindow {
	readonly start: string;
	readonly end: string;
	readonly recurring: null | "continuous" | "monthly" | "quarterly";
	readonly track: string | null;
	readonly text: string;
	readonly flags: readonly string[];
}

/** The answer to one line of schedule text. */
export function scheduleAnswer({ id, text, planYear }: TextLine): {
	id: string | number;
	windows: PrintedWindow[];
} {
	return { id, windows: printedWindows(text, planYear) };
}

/** The windows of a schedule text, in its order. */
export function printedWindows(text: string, planYear: number): PrintedWindow[] {
	return readSchedule(text, planYear).windows.map((window) => ({
		start: window.startOn,
		end: window.endOn,
		recurring: window.recurring,
		track: window.track,
		text: window.words,
		flags: [...new Set(window.doubts.map(({ code }) => code))],
	}));
}
