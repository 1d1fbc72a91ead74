import type { NextRequest } from "next/server";
import { auditFilters } from "@/lib/contracts/audit";
import { auditCsv } from "@/server/audit/export";
import { currentActor } from "@/server/auth/current-actor";
import { today } from "@/server/clock";

/** The filtered trail as a file. Missing and forbidden look the same. */
export async function GET(request: NextRequest): Promise<Response> {
	const actor = await currentActor();
	const filters = auditFilters.parse(Object.fromEntries(request.nextUrl.searchParams));
	const csv = actor && (await auditCsv(actor, filters));
	if (!csv) return new Response(null, { status: 404 });
	const name = encodeURIComponent(`操作日志_${today()}.csv`);
	return new Response(csv, {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="audit.csv"; filename*=UTF-8''${name}`,
			"Cache-Control": "private, no-store",
			"X-Content-Type-Options": "nosniff",
		},
	});
}
