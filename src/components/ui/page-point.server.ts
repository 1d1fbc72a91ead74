import { cache } from "react";
import type { PointParams } from "@/lib/contracts/address-at";

// The point of which the page that is being drawn tells, for its links and filters: on the server React keeps
// one per request. Components of the browser get page-point.client.ts under the same name (package.json,
// imports).

const point = cache((): { params: PointParams } => ({ params: [] }));

/** Called once by `PageAt`, before what stands inside it is drawn. */
export function setPagePoint(params: PointParams): void {
	point().params = params;
}

/** The query of the page's point; empty in the present. */
export function usePagePoint(): PointParams {
	return point().params;
}
