interface CompletionTextProps {
	/** Completions of the owners; null for a milestone that the lead alone carries out. */
	readonly completions: { readonly approved: number; readonly total: number } | null;
	readonly checklist?: { readonly done: number; readonly total: number };
}

/** How far a milestone is: 报告 5/11 已通过 · 任务 2/4. */
export function CompletionText({ completions, checklist }: CompletionTextProps) {
	const parts = [
		completions ? `报告 ${completions.approved}/${completions.total} 已通过` : "牵头单位自办",
		checklist && checklist.total > 0 ? `任务 ${checklist.done}/${checklist.total}` : null,
	];
	return <span>{parts.filter((part) => part !== null).join(" · ")}</span>;
}
