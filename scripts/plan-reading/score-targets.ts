import { answerTargets, type ComparatorSign, type TargetsQuestion } from "./targets-mode";

/** A goal as a person read it. `name` is a hint and not compared. */
export interface ExpectedTarget {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	readonly comparator: ComparatorSign;
	readonly byDate: string | null;
	readonly perUnit: boolean;
}

export interface TargetCase extends TargetsQuestion {
	readonly expect: readonly ExpectedTarget[];
	readonly note?: string | undefined;
	readonly ambiguous?: boolean | undefined;
}

export interface TargetMiss {
	readonly id: string;
	readonly text: string;
	readonly note: string;
	readonly ambiguous: boolean;
	/** Expected and not read, read and not expected: each as one line. */
	readonly missing: readonly string[];
	readonly extra: readonly string[];
}

export interface TargetScore {
	/** Cases whose every target is exact and where nothing else was read. */
	readonly exactCases: number;
	readonly cases: number;
	/** Expected targets read exactly, and all that were expected or wrongly read. */
	readonly exactTargets: number;
	readonly targets: number;
	readonly misses: readonly TargetMiss[];
}

/** How the reader does on cases read by hand: value, unit, comparator, date and whose each is must be equal. */
export function scoreTargets(cases: readonly TargetCase[]): TargetScore {
	const misses: TargetMiss[] = [];
	let exactTargets = 0;
	let targets = 0;
	for (const one of cases) {
		const left = answerTargets(one).targets.map(lineOf);
		const missing: string[] = [];
		for (const line of one.expect.map(lineOf)) {
			const at = left.indexOf(line);
			if (at < 0) missing.push(line);
			else left.splice(at, 1);
		}
		exactTargets += one.expect.length - missing.length;
		targets += one.expect.length + Math.max(0, left.length - missing.length);
		if (missing.length + left.length === 0) continue;
		const { id, text, note = "", ambiguous = false } = one;
		misses.push({ id, text, note, ambiguous, missing, extra: left });
	}
	return { exactCases: cases.length - misses.length, cases: cases.length, exactTargets, targets, misses };
}

function lineOf({ value, unit, comparator, byDate, perUnit }: Omit<ExpectedTarget, "name">): string {
	return `${comparator} ${value} ${unit} ${byDate ?? "-"}${perUnit ? " each" : ""}`;
}
