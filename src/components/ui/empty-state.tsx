import type { ReactNode } from "react";

interface EmptyStateProps {
	/** Why nothing is here: 本月没有需要填报的内容。 */
	readonly title: string;
	/** What to do, or when to come back. */
	readonly children?: ReactNode;
	readonly action?: ReactNode;
}

/** Says why nothing is here and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
	return (
		<div className="px-4 py-8 text-center">
			<p className="font-semibold">{title}</p>
			{children ? (
				<div className="mx-auto mt-1 max-w-narrative text-balance text-ink-2">{children}</div>
			) : null}
			{action ? <div className="mt-4">{action}</div> : null}
		</div>
	);
}
