import type { Recurring } from "@/lib/domain/schedule/facts";

/** A window as a person reads it: its days, its words (or a part of them that no other window holds). */
export interface ExpectedWindow {
	readonly startOn: string;
	readonly endOn: string;
	readonly words: string;
	readonly recurring: Recurring;
	readonly track: string | null;
}

export interface ScheduleCase {
	readonly text: string;
	readonly planYear: number;
	readonly windows: readonly ExpectedWindow[];
}

/** `days` is 0101-0331 of 2024, or 20241101-20250228. */
export function w(
	days: string,
	words: string,
	recurring: Recurring = null,
	track: string | null = null,
): ExpectedWindow {
	const [from = "", to = from] = days.split("-");
	return { startOn: day(from), endOn: day(to), words, recurring, track };
}

export function reads(text: string, ...windows: ExpectedWindow[]): ScheduleCase {
	return { text, planYear: 2024, windows };
}

function day(digits: string): string {
	const whole = digits.length === 4 ? `2024${digits}` : digits;
	return `${whole.slice(0, 4)}-${whole.slice(4, 6)}-${whole.slice(6)}`;
}
