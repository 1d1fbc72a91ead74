import "server-only";

/**
 * Whether a request comes from a page of this site. Browsers send Origin with every POST; a request without
 * it, or from elsewhere, is refused. Behind a proxy the host that people see is in X-Forwarded-Host, which a
 * page of another site cannot set.
 */
export function isSameOrigin(headers: Headers): boolean {
	const origin = headers.get("origin");
	const host = headers.get("x-forwarded-host")?.split(",").at(-1)?.trim() ?? headers.get("host");
	if (!origin || !host || !URL.canParse(origin)) return false;
	return new URL(origin).host.toLowerCase() === host.toLowerCase();
}
