import { Link } from "./link";

interface PagerProps {
	readonly total: number;
	/** From 1. */
	readonly page: number;
	readonly pageSize: number;
	/** The address of a page of this list, its filters and order kept. */
	readonly hrefOf: (page: number) => string;
}

const STEP = "button-quiet min-w-8";

/** "共 N 条" and, where there are more than one, the pages: first, last, and those around this one. */
export function Pager({ total, page, pageSize, hrefOf }: PagerProps) {
	// An empty list says so itself.
	if (total === 0) return null;
	const last = Math.ceil(total / pageSize);
	return (
		<div className="flex flex-wrap items-center justify-between gap-3 px-1 py-2 text-sm text-ink-2">
			<p>共 {total} 条</p>
			{last > 1 ? (
				<nav aria-label="分页" className="flex flex-wrap items-center gap-1 print:hidden">
					{page > 1 ? (
						<Link href={hrefOf(page - 1)} rel="prev" className={STEP}>
							上一页
						</Link>
					) : null}
					{pagesAround(page, last).map((shown, index, all) => (
						<span key={shown} className="flex items-center gap-1">
							{shown - (all[index - 1] ?? shown - 1) > 1 ? <span aria-hidden="true">…</span> : null}
							<Link
								href={hrefOf(shown)}
								aria-current={shown === page ? "page" : undefined}
								aria-label={`第 ${shown} 页`}
								className={`${STEP} aria-[current]:bg-accent-tint aria-[current]:font-semibold`}
							>
								{shown}
							</Link>
						</span>
					))}
					{page < last ? (
						<Link href={hrefOf(page + 1)} rel="next" className={STEP}>
							下一页
						</Link>
					) : null}
				</nav>
			) : null}
		</div>
	);
}

/** The first, the last and two on either side of `page`, ascending. */
export function pagesAround(page: number, last: number): number[] {
	const wanted = new Set([1, page - 2, page - 1, page, page + 1, page + 2, last]);
	return [...wanted].filter((each) => each >= 1 && each <= last).sort((a, b) => a - b);
}
