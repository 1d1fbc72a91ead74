import type { ReactNode } from "react";

export interface TimelineEntry {
	readonly key: string;
	/** As people read it: 2024-08-15 14:08. */
	readonly when: string;
	/** One sentence: who did what. */
	readonly what: ReactNode;
	/** What was said with it: a note, a reason. */
	readonly note?: ReactNode;
}

/** What happened, the latest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
	return (
		<ol className="border-l border-edge pl-4">
			{entries.map((entry) => (
				<li key={entry.key} className="relative pb-4 last:pb-0">
					<span
						aria-hidden="true"
						className="absolute top-2 -left-[calc(1rem+4.5px)] size-2 rounded-full border border-edge bg-paper"
					/>
					<time className="mr-3 text-sm text-ink-3">{entry.when}</time>
					<span className="max-w-narrative">{entry.what}</span>
					{entry.note ? (
						<div className="mt-1 max-w-narrative whitespace-pre-wrap text-ink-2">{entry.note}</div>
					) : null}
				</li>
			))}
		</ol>
	);
}
