import { isHealthy } from "@/server/db/health";

export const dynamic = "force-dynamic";

/** For a supervisor or a proxy: 200 when the application and its database work, else 503. */
export async function GET(): Promise<Response> {
	const healthy = await isHealthy();
	return Response.json(
		{ status: healthy ? "ok" : "unavailable" },
		{ status: healthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
	);
}
