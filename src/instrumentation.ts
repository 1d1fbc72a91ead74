/** Next calls it once, before the process that serves pages takes its first request. */
export async function register(): Promise<void> {
	if (process.env.NEXT_RUNTIME !== "nodejs") return;
	const { tellCallers } = await import("@/server/auth/caller-address");
	tellCallers(process.env.TRUSTED_PROXIES);
}
