// What the document says beside what is shown of it (docs/product.md, Milestone: original words).

/** Width of punctuation, white space and a clause's last mark carry no meaning of their own. */
function essence(text: string): string {
	return text
		.normalize("NFKC")
		.replace(/\s/g, "")
		.replace(/[;；。.,，:：]+$/u, "")
		.replace(/[。]/g, ".");
}

/** The original where it says something else than `shown`; null where they differ in punctuation alone. */
export function differingOriginal(shown: string, original: string): string | null {
	return essence(shown) === essence(original) ? null : original;
}
