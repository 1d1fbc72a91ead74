import type { ReactNode } from "react";

interface DisclosureProps {
	readonly summary: ReactNode;
	readonly open?: boolean;
	readonly children: ReactNode;
	readonly className?: string;
}

/** The rest behind one click; opens when printed is left to the reader: what counts stands outside. */
export function Disclosure({ summary, open = false, children, className = "" }: DisclosureProps) {
	return (
		<details open={open} className={`disclosure ${className}`}>
			<summary className="inline-flex min-h-8 items-center gap-1.5 rounded-sm text-accent pointer-coarse:min-h-11">
				<svg
					aria-hidden="true"
					width="8"
					height="10"
					viewBox="0 0 8 10"
					className="disclosure-mark fill-accent"
				>
					<path d="M0 0 8 5 0 10Z" />
				</svg>
				{summary}
			</summary>
			<div className="mt-2">{children}</div>
		</details>
	);
}
