import type { ReactNode } from "react";

interface TableProps {
	/** What the table lists; read aloud first. */
	readonly caption: string;
	readonly showCaption?: boolean;
	/**
	 * On a phone: "scroll" keeps the table and scrolls it sideways; "stack" turns each row into a block, each
	 * cell led by its `data-label`.
	 */
	readonly phone?: "scroll" | "stack";
	/** thead and tbody; `className="num"` on cells of figures, `scope` on head cells. */
	readonly children: ReactNode;
	readonly className?: string;
}

/** The name of a column; `figures`: its cells stand to the right. */
export type Column = string | { readonly figures: string };

/** The names of the columns, in their order. */
export function TableHead({ columns }: { readonly columns: readonly Column[] }) {
	return (
		<thead>
			<tr>
				{columns.map((column) =>
					typeof column === "string" ? (
						<th key={column} scope="col">
							{column}
						</th>
					) : (
						<th key={column.figures} scope="col" className="num">
							{column.figures}
						</th>
					),
				)}
			</tr>
		</thead>
	);
}

/** The one table: sticky head, hairlines, figures to the right. Its styles are `.data-table` in globals.css. */
export function Table({
	caption,
	showCaption = false,
	phone = "scroll",
	children,
	className = "",
}: TableProps) {
	const table = (
		<table className={`data-table ${phone === "stack" ? "data-table-stack" : ""} ${className}`}>
			<caption className={showCaption ? "" : "sr-only"}>{caption}</caption>
			{children}
		</table>
	);
	if (phone === "stack") return table;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a section would add a landmark's name to every table's outline.
		<div
			role="region"
			aria-label={caption}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard.
			tabIndex={0}
			className="table-scroll"
		>
			{table}
		</div>
	);
}
