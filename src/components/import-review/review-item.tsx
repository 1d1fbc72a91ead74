import type { ReactNode } from "react";
import { SourceLink } from "./source-link";

interface ReviewItemProps {
	/** w1, t2, d3: its name on the page, which its words in the document point at. */
	readonly id: string;
	/** 节点 1, 指标：助餐点建设, a doubt's sentence. */
	readonly what: string;
	readonly hasSource: boolean;
	/** Beside each other: what it is, and how sure. */
	readonly head: ReactNode;
	readonly children: ReactNode;
	readonly label?: string;
}

/** One thing that was read: its head with the way to its words, what it says, what can be done about it. */
export function ReviewItem({ id, what, hasSource, head, children, label }: ReviewItemProps) {
	return (
		<li
			id={id}
			tabIndex={-1}
			data-stays
			data-about={id}
			aria-details={hasSource ? `src-${id}` : undefined}
			aria-label={label}
			className="item break-inside-avoid px-4 py-2.5"
		>
			<div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
				{head}
				{hasSource ? <SourceLink id={id} what={what} /> : null}
			</div>
			{children}
		</li>
	);
}

/** Everything that can be done about a thing, beside each other; a fold that is open takes the whole width. */
export function ItemActs({ children }: { readonly children: ReactNode }) {
	return <div className="mt-1 flex flex-wrap items-start gap-x-5 gap-y-1 print:hidden">{children}</div>;
}

/** How many doubts of it are open, leading to them. */
export function OpenDoubts({ count }: { readonly count: number }) {
	if (count === 0) return null;
	return (
		<a href="#doubts" className="link text-sm">
			{count} 处存疑
		</a>
	);
}

/** What stands in a part of the page where there is nothing. */
export function Nothing({ children }: { readonly children: ReactNode }) {
	return <p className="px-4 py-3 text-ink-2">{children}</p>;
}

interface NamedProps {
	readonly word: string;
	/** What it is about, for those who do not see where it stands. */
	readonly of: string;
}

/** 拆分, and read aloud 拆分：节点 3. */
export function Named({ word, of }: NamedProps) {
	return (
		<>
			{word}
			<span className="sr-only">：{of}</span>
		</>
	);
}
