import Link from "next/link";
import type { ReactNode } from "react";
import { setPagePoint } from "@/components/ui/page-point.server";
import { type PageView, viewAtParams } from "@/lib/contracts/view-at";
import { pastViewSentence, refusedDaySentence, viewedPoint } from "@/lib/format/view-words";
import { AsOfForm, type Kept } from "./as-of-form";
import { PointProvider } from "./point-provider";

interface PageAtProps {
	readonly view: PageView;
	/** The page's own address, without its query. */
	readonly path: string;
	/** The page's query; what is not about the point is kept. */
	readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
	readonly children: ReactNode;
}

/**
 * A page that tells of a point: the control 截至日期, in a view of the past the strip that says so, and below
 * them the page, whose links keep the point.
 */
export function PageAt({ view, path, query = {}, children }: PageAtProps) {
	const params = viewAtParams(view);
	setPagePoint(params);
	const kept = keptOf(query);
	const search = new URLSearchParams(kept.map(({ name, value }) => [name, value]));
	const today = kept.length > 0 ? `${path}?${search}` : path;
	return (
		<>
			{view.at.isPast ? (
				<Strip view={view} path={path} kept={kept} today={today} />
			) : (
				<Control view={view} path={path} kept={kept} />
			)}
			<PointProvider params={params}>{children}</PointProvider>
		</>
	);
}

interface PartProps {
	readonly view: PageView;
	readonly path: string;
	readonly kept: readonly Kept[];
}

/** In the present: out of the way until somebody asks for another day. */
function Control({ view, path, kept }: PartProps) {
	const { refused } = view;
	return (
		<>
			{refused ? (
				<p role="status" className="card mb-4 px-4 py-2 print:hidden">
					{refusedDaySentence(refused.typed, refused.reason, view)}
				</p>
			) : null}
			<details className="as-of relative z-20 mb-1 text-sm sm:float-right sm:ml-4 print:hidden">
				<summary className="button-quiet">
					<span>截至日期</span>
					<span className="text-ink-2">今天</span>
					<span aria-hidden="true">▾</span>
				</summary>
				<div className="mt-1 rounded-sm border border-line bg-paper px-4 pt-3 pb-1 sm:absolute sm:right-0 sm:w-80 sm:shadow-float">
					<AsOfForm view={view} path={path} kept={kept} />
				</div>
			</details>
		</>
	);
}

function Strip({ view, path, kept, today }: PartProps & { readonly today: string }) {
	return (
		<section
			aria-label="截至日期"
			data-past
			className="mb-4 border-l-4 border-accent bg-accent-tint px-4 pt-2 pb-1 print:border-0 print:px-0"
		>
			<p className="font-semibold">{viewedPoint(view)}</p>
			<p className="text-sm print:hidden">
				{pastViewSentence(view.at.asOf)}
				<Link href={today} prefetch={false} data-today className="link inline-block py-1">
					回到今天
				</Link>
			</p>
			<AsOfForm view={view} path={path} kept={kept} />
		</section>
	);
}

function keptOf(query: PageAtProps["query"]): Kept[] {
	return Object.entries(query ?? {}).flatMap(([name, value]) =>
		typeof value === "string" && value !== "" && name !== "asOf" && name !== "known" && name !== "page"
			? [{ name, value }]
			: [],
	);
}
