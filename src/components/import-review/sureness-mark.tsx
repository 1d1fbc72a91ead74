import type { Sureness } from "@/lib/domain/schedule/span";
import { SURENESS_MARKS, SURENESS_WORDS } from "@/lib/format/import-review-words";

/** How far a reading can be trusted: a word with its sign. */
export function SurenessMark({ sureness }: { readonly sureness: Sureness }) {
	return (
		<span className={`sureness sureness-${sureness}`}>
			<span aria-hidden="true">{SURENESS_MARKS[sureness]} </span>
			{SURENESS_WORDS[sureness]}
		</span>
	);
}
