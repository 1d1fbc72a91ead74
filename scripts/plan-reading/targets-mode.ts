import type { Comparator } from "@/lib/domain/target/facts";
import { readTargets } from "@/lib/domain/target/read-targets";

/** One line of standard input, parsed. */
export interface TargetsQuestion {
	readonly id: string | number;
	readonly text: string;
	readonly planYear: number;
}

/** A goal as plan:read prints it; `flags` are the codes of its doubts. */
export interface PrintedTarget {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	readonly comparator: ">=" | "=" | "<=";
	/** `YYYY-MM-DD`, inclusive; null where the text states none. */
	readonly byDate: string | null;
	readonly perUnit: boolean;
	readonly flags: readonly string[];
}

const SIGNS: Readonly<Record<Comparator, PrintedTarget["comparator"]>> = {
	atLeast: ">=",
	exactly: "=",
	atMost: "<=",
};

/** What `npm run plan:read -- --targets` answers to one line. */
export function answerTargets({ id, text, planYear }: TargetsQuestion): {
	id: string | number;
	targets: PrintedTarget[];
} {
	const targets = readTargets(text, planYear).map(
		({ name, value, unit, comparator, byDate, perUnit, doubts }): PrintedTarget => ({
			name,
			value,
			unit,
			comparator: SIGNS[comparator],
			byDate,
			perUnit,
			flags: [...new Set(doubts.map(({ code }) => code))],
		}),
	);
	return { id, targets };
}
