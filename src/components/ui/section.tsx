import type { ReactNode } from "react";

interface SectionProps {
	/** Anchor; also ties the heading to the section. */
	readonly id: string;
	readonly title: string;
	/** Beside the title: a count, a date. */
	readonly note?: ReactNode;
	/** Export, batch acts, lesser acts. */
	readonly toolbar?: ReactNode;
	/** "card" lays the content on paper with padding; "flush" without (tables); "plain" on the canvas. */
	readonly look?: "card" | "flush" | "plain";
	readonly children: ReactNode;
}

const LOOK = { card: "card p-4", flush: "card", plain: "" } as const;

/** A part of a page: heading, toolbar, content. */
export function Section({ id, title, note, toolbar, look = "card", children }: SectionProps) {
	return (
		<section id={id} aria-labelledby={`${id}-title`} className="mb-6">
			<div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
				<h2 id={`${id}-title`} className="text-lg font-semibold">
					{title}
					{note ? <span className="ml-2 text-sm font-normal text-ink-2">{note}</span> : null}
				</h2>
				{toolbar ? <div className="flex flex-wrap items-center gap-2 print:hidden">{toolbar}</div> : null}
			</div>
			<div className={LOOK[look]}>{children}</div>
		</section>
	);
}
