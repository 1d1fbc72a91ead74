// Numbers as people type them: full-width digits, thousands separators and spaces are accepted. Apart from the
// schemas, so that a page can add up what is being typed without shipping them.

/** Up to eleven digits and four decimals: exact as a double and within the database's DECIMAL(16, 4). */
const PLAIN = /^-?\d{1,11}(\.\d{1,4})?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d{1,4})?$/;

/** The number that was typed; null for what is none. Negative ones pass: a rule answers for them by name. */
export function numberOfTyped(text: string): number | null {
	const tidy = text.normalize("NFKC").replace(/\s/g, "").replace(/[−–—]/g, "-");
	const plain = GROUPED.test(tidy) ? tidy.replaceAll(",", "") : tidy;
	return PLAIN.test(plain) ? Number(plain) : null;
}
