import type { ReactNode } from "react";

interface DisclosureProps {
	readonly summary: ReactNode;
	readonly open?: boolean;
	/** "link": a lesser part behind words to press; "card": a part of the page with its heading. */
	readonly look?: "link" | "card";
	readonly children: ReactNode;
	readonly className?: string;
}

const LOOK = {
	link: "inline-flex min-h-8 items-center gap-1.5 rounded-sm text-accent pointer-coarse:min-h-11",
	card: "flex min-h-10 items-center gap-2 px-4 text-lg font-semibold",
} as const;

/** The rest behind one click; opens when printed is left to the reader: what counts stands outside. */
export function Disclosure({
	summary,
	open = false,
	look = "link",
	children,
	className = "",
}: DisclosureProps) {
	return (
		<details open={open} className={`disclosure ${look === "card" ? "card" : ""} ${className}`}>
			<summary className={LOOK[look]}>
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
			<div className={look === "card" ? "" : "mt-2"}>{children}</div>
		</details>
	);
}
