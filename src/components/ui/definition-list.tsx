import type { ReactNode } from "react";

export interface Definition {
	readonly term: string;
	readonly value: ReactNode;
}

/** Facts by name; an unknown one is given as "--". */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
	return (
		<dl className="grid grid-cols-1 gap-x-6 sm:grid-cols-[max-content_1fr]">
			{items.map(({ term, value }) => (
				<div key={term} className="py-1 sm:contents">
					<dt className="text-ink-2 sm:py-1">{term}</dt>
					<dd className="max-w-narrative sm:py-1">{value}</dd>
				</div>
			))}
		</dl>
	);
}
