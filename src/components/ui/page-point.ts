import { cache } from "react";

// The point of which the page that is being drawn tells, for its links and filters. React keeps one per
// request on the server; in the browser there is none, and links drawn there get the point from the address
// (shell/use-address-at.ts).

type Params = readonly (readonly [string, string])[];

const point = cache((): { params: Params } => ({ params: [] }));

/** Called once by `PageAt`, before what stands inside it is drawn. */
export function setPagePoint(params: Params): void {
	point().params = params;
}

/** The query of the page's point; empty in the present. */
export function pagePoint(): Params {
	return point().params;
}
