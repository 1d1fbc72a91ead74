import type { Comparator } from "@/lib/domain/target/facts";
import { readTargets, type TargetReading } from "@/lib/domain/target/read-targets";

/** One line of standard input, parsed. */
export interface TargetsQuestion {
	readonly id: string;
	readonly text: string;
	readonly planYear: number;
}

export type ComparatorSign = ">=" | "=" | "<=";

/** One line of the answer. */
export interface TargetsAnswer {
	readonly id: string;
	readonly targets: readonly {
		readonly name: string;
		readonly value: number;
		readonly unit: string;
		readonly comparator: ComparatorSign;
		/** `YYYY-MM-DD`, inclusive; null where the text states none. */
		readonly byDate: string | null;
		readonly perUnit: boolean;
		/** The codes of what a person should confirm, each once. */
		readonly flags: readonly string[];
	}[];
}

export const COMPARATOR_SIGNS: Readonly<Record<Comparator, ComparatorSign>> = {
	atLeast: ">=",
	exactly: "=",
	atMost: "<=",
};

/** What `npm run plan:read -- --targets` answers to one line. */
export function answerTargets({ id, text, planYear }: TargetsQuestion): TargetsAnswer {
	return { id, targets: readTargets(text, planYear).map(answered) };
}

function answered({ name, value, unit, comparator, byDate, perUnit, doubts }: TargetReading) {
	return {
		name,
		value,
		unit,
		comparator: COMPARATOR_SIGNS[comparator],
		byDate,
		perUnit,
		flags: [...new Set(doubts.map(({ code }) => code))],
	};
}
