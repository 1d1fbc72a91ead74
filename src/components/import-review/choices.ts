import type { Choice } from "@/components/ui/choice-fields";

/** The choices of a field from the words of a union, in their order. */
export function choicesOf(words: Readonly<Record<string, string>>): Choice[] {
	return Object.entries(words).map(([value, label]) => ({ value, label }));
}
