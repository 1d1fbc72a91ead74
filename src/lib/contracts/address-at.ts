// Apart from view-at.ts, because links drawn in the browser need this and not the library that reads addresses.

/** A point as a query has it; empty in the present. */
export type PointParams = readonly (readonly [name: string, value: string])[];

/** An address inside the product with the point in it; files, anchors and other sites are left as they are. */
export function addressAt(href: string, params: PointParams): string {
	if (params.length === 0 || !href.startsWith("/") || href.startsWith("/api/")) return href;
	const [rest = "", anchor] = href.split("#", 2);
	const [path = "", query = ""] = rest.split("?", 2);
	const search = new URLSearchParams(query);
	for (const [name, value] of params) search.set(name, value);
	return `${path}?${search}${anchor === undefined ? "" : `#${anchor}`}`;
}
