import { addWords, type Draft } from "./draft";

/** A text without any date is one window, whatever its list of sentences. */
export function onlyUndated(plain: string, drafts: readonly Draft[]): readonly Draft[] {
	const [first] = drafts;
	if (first === undefined || drafts.length === 1) return drafts;
	const alike = drafts.every(
		({ expression, label, recurring }) =>
			expression === null && label === null && recurring === first.recurring,
	);
	if (!alike) return drafts;
	const words = [...first.words];
	for (const draft of drafts.slice(1))
		for (const { start, end } of draft.words) addWords(plain, words, start, end);
	return [{ ...first, words, doubts: drafts.flatMap(({ doubts }) => doubts) }];
}
