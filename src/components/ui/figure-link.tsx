import { usePagePoint } from "#page-point";
import { addressAt } from "@/lib/contracts/address-at";

interface FigureLinkProps {
	/** The page that lists the records behind the number. */
	readonly href: string;
	/** What the records add up to. */
	readonly value: number;
	/** What the number counts, spoken after it: 个滞后项目. */
	readonly label: string;
	/** The number as people read it (lib/format); the bare value when left out. */
	readonly children?: string;
	readonly className?: string;
}

/** A number that opens the records behind it. A page has hundreds of them: each is one plain element (SoftLinks). */
export function FigureLink({ href, value, label, children, className }: FigureLinkProps) {
	const text = children ?? String(value);
	return (
		<a
			href={addressAt(href, usePagePoint())}
			data-figure={value}
			aria-label={`${text} ${label}`}
			className={className ? `link figure-link ${className}` : "link figure-link"}
		>
			{text}
		</a>
	);
}
