import "server-only";

/**
 * The address of the caller from X-Forwarded-For: its last entry, the one that the nearest server wrote.
 * Earlier entries are whatever the caller claimed.
 */
export function clientIp(forwardedFor: string | null): string | null {
	const last = forwardedFor?.split(",").at(-1)?.trim();
	return last ? last.slice(0, 64) : null;
}
