import { cache } from "react";
import { type PageView, viewAtQuery } from "@/lib/contracts/view-at";
import { pageView } from "@/server/plan/view-at";

// Once a request, so that title and page tell of one point.
const viewOf = cache((asOf: string | undefined, known: "then" | undefined) => pageView({ asOf, known }));

/** The point that a page's address asks for. */
export async function askedView(
	searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<PageView> {
	const { asOf, known } = viewAtQuery.parse(await searchParams);
	return viewOf(asOf, known);
}
