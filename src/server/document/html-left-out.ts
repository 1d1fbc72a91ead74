type Attributes = ReadonlyMap<string, string>;

/** Elements whose content is no text of the page. */
const UNREAD: ReadonlySet<string> = new Set(
	(
		"audio canvas datalist iframe noembed noframes noscript object script select style svg template textarea " +
		"title video"
	).split(" "),
);

/** Word: the lists at the end of a page, the references to them, and what a reviewer struck out. */
const WORD_LISTS = /mso-element:\s*(?:comment|footnote|endnote)-list/i;
const WORD_REFERENCES = /mso-(?:footnote|endnote)-id|mso-special-character:\s*(?:comment|footnote)/i;
const WORD_CLASSES = /^(?:msoDel|MsoCommentReference|MsoFootnoteReference|MsoEndnoteReference)$/i;

/**
 * Whether an element is left out with everything inside it. `inline`: it stands in a line of text, and ends with
 * its cell at the latest, should nobody have closed it.
 */
export function leftOut(name: string, attributes: Attributes): "block" | "inline" | null {
	if (UNREAD.has(name)) return "block";
	if (name === "div") return WORD_LISTS.test(attributes.get("style") ?? "") ? "block" : null;
	if (name === "del") return "inline";
	return (name === "a" || name === "span") && refersToNote(attributes) ? "inline" : null;
}

function refersToNote(attributes: Attributes): boolean {
	return (
		WORD_REFERENCES.test(attributes.get("style") ?? "") || WORD_CLASSES.test(attributes.get("class") ?? "")
	);
}
