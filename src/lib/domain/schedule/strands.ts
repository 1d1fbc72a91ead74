import type { Draft, Label } from "./draft";

/** What a label turned out to be: a strand of work of its own, or part of the words (a stage, a heading). */
export interface LabelSense extends Sense {
	/** The window whose words it begins, when it is part of words. */
	readonly first: Draft | null;
}

interface Sense {
	readonly kind: "track" | "words";
	/** It might have been the other. */
	readonly doubtful: boolean;
}

/**
 * Tracks run side by side, stages follow each other: labels with one date each, in order and without overlap, are
 * stages; a label over several dates is a track. A lone label over a lone date is a stage when it is numbered.
 */
export function sensesOf(labels: readonly Label[], drafts: readonly Draft[]): ReadonlyMap<Label, LabelSense> {
	const under = new Map<Label, Draft[]>(labels.map((label) => [label, []]));
	for (const draft of drafts) if (draft.label !== null) under.get(draft.label)?.push(draft);
	const sense = senseOf([...under.entries()]);
	return new Map(labels.map((label) => [label, { ...sense(label), first: under.get(label)?.[0] ?? null }]));
}

function senseOf(groups: readonly (readonly [Label, readonly Draft[]])[]): (label: Label) => Sense {
	const words: Sense = { kind: "words", doubtful: false };
	const track: Sense = { kind: "track", doubtful: false };
	const dated = (drafts: readonly Draft[]) => drafts.filter(({ expression }) => expression !== null);
	const free = groups.filter(([{ named }]) => named === "open");
	const stage = (label: Label) => label.named === "stage";
	const [only] = free;
	if (only !== undefined && free.length === 1) {
		const [label, drafts] = only;
		const count = dated(drafts).length;
		const single = count === 0 || label.numbered || drafts.some(({ words: spans }) => spans.length === 0);
		const sense = count > 1 ? track : single ? words : { kind: "track" as const, doubtful: true };
		return (asked) => (stage(asked) ? words : sense);
	}
	const single = free.every(([, drafts]) => drafts.length === 1 && dated(drafts).length === 1);
	if (single && follow(free.flatMap(([, drafts]) => drafts))) return () => words;
	const undated = free.every(([, drafts]) => dated(drafts).length === 0);
	if (undated) return () => words;
	return (asked) => (stage(asked) ? words : { ...track, doubtful: single });
}

/** Whether each window begins after the one before has ended. */
function follow(drafts: readonly Draft[]): boolean {
	return drafts.every((draft, index) => {
		const before = drafts[index - 1]?.ranges.at(-1);
		const own = draft.ranges[0];
		return (
			before === undefined ||
			(own !== undefined &&
				own.startOn > before.startOn &&
				own.endOn >= before.endOn &&
				own.startOn >= before.endOn.slice(0, 8))
		);
	});
}
