import type { Day } from "../../time/day";
import type { FoundTarget } from "./found-targets";
import { sameMeasure, stemOf } from "./target-words";

/** How the figures of one goal, stated in several places, go together. */
export type Staging = "single" | "repeated" | "cumulative" | "added" | "differing";

/** One goal with every place that states it. */
export interface MergedTarget {
	/** In the document's order. */
	readonly found: readonly FoundTarget[];
	/** The place whose words name it best: the last window that states it, else the content. */
	readonly main: FoundTarget;
	readonly goal: number;
	readonly stages: readonly { readonly onDate: Day; readonly value: number }[];
	readonly staging: Staging;
}

const MOST_NAMES_COMPARED = 60;

const kindOf = ({ unit, perUnit, comparator }: FoundTarget) =>
	`${unit === "%" ? "rate" : "count"} ${perUnit} ${comparator === "atMost"}`;

/** Whether a shorter name means the longer one: the same measure, and the same figure or day. */
function means(short: FoundTarget, long: FoundTarget): boolean {
	const a = stemOf(short.name);
	const b = stemOf(long.name);
	if (a === b || !b.includes(a) || kindOf(short) !== kindOf(long)) return false;
	return sameMeasure(short.unit, long.unit) && short.value === long.value && short.field !== long.field;
}

/** The goals by what they count. A name that another contains joins the one due on the same day, if any is. */
function grouped(found: readonly FoundTarget[]): FoundTarget[][] {
	const groups = new Map<string, FoundTarget[]>();
	for (const target of found) {
		const key = `${kindOf(target)} ${stemOf(target.name)}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [target]);
		else group.push(target);
	}
	if (groups.size > MOST_NAMES_COMPARED) return [...groups.values()];
	for (const [key, group] of [...groups]) {
		const [target] = group;
		if (target === undefined || group.length > 1) continue;
		const longer = [...groups.entries()].filter(
			([other, [first]]) => other !== key && first !== undefined && means(target, first),
		);
		const best = longer.find(([, others]) => others.some(({ due }) => due === target.due)) ?? longer[0];
		if (best === undefined) continue;
		best[1].unshift(target);
		groups.delete(key);
	}
	return [...groups.values()];
}

function stagingOf(content: FoundTarget | undefined, staged: readonly FoundTarget[]): Staging {
	const values = staged.map(({ value }) => value);
	const last = values.at(-1) ?? 0;
	if (content !== undefined && staged.length > 0) {
		const total = values.reduce((sum, value) => sum + value, 0);
		if (staged.length > 1 && total === content.value) return "added";
		if (last !== content.value) return "differing";
	}
	if (staged.length < 2) return staged.length + (content ? 1 : 0) > 1 ? "repeated" : "single";
	if (values.every((value) => value === last)) return "repeated";
	return values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))
		? "cumulative"
		: "differing";
}

function mergedOf(found: readonly FoundTarget[]): MergedTarget | null {
	const content = found.find(({ window }) => window === null);
	const staged = found.filter(({ window }) => window !== null);
	const main = staged.at(-1) ?? content ?? found[0];
	if (main === undefined) return null;
	const staging = stagingOf(content, staged);
	let sum = 0;
	const steps = staged.flatMap(({ due, value }) => {
		sum += value;
		return due === null ? [] : [{ onDate: due, value: staging === "added" ? sum : value }];
	});
	const most = found.reduce((high, { value }) => Math.max(high, value), 0);
	const goal = staging === "added" ? sum : most;
	const stages = steps.filter(
		({ onDate, value }, index) => value < goal && onDate < (steps[index + 1]?.onDate ?? "9999"),
	);
	return { found, main, goal, stages: staging === "differing" ? [] : stages, staging };
}

/**
 * The same goal named twice is one (10个助餐点建设任务, 完成10家助餐点建设); rising figures of one name are its stages
 * (30 % by August, 60 % by November). In the order of the windows that state them, those of the content alone first.
 */
export function mergedTargets(found: readonly FoundTarget[]): MergedTarget[] {
	const first = ({ found: all, main }: MergedTarget) => all.find(({ window }) => window !== null) ?? main;
	return grouped(found)
		.flatMap((group) => mergedOf(group) ?? [])
		.toSorted((a, b) => {
			const [one, other] = [first(a), first(b)];
			return (one.window ?? 0) - (other.window ?? 0) || one.span.start - other.span.start;
		});
}
