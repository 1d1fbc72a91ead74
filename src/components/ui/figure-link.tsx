import type { ReactNode } from "react";
import { Link } from "./link";

interface FigureLinkProps {
	/** The page that lists the records behind the number. */
	readonly href: string;
	/** What the records add up to. */
	readonly value: number;
	/** What the number counts, spoken after it: 个滞后项目. */
	readonly label: string;
	/** The number as people read it (lib/format); the bare value when left out. */
	readonly children?: ReactNode;
	readonly className?: string;
}

/** A number that opens the records behind it. Not prefetched: a page has a hundred of them. */
export function FigureLink({ href, value, label, children, className = "" }: FigureLinkProps) {
	return (
		<Link href={href} prefetch={false} data-figure={value} className={`link figure-link ${className}`}>
			{children ?? value}
			<span className="sr-only"> {label}</span>
		</Link>
	);
}
