import type { NextRequest } from "next/server";
import { planPrintQuery } from "@/lib/contracts/plan-print";
import { currentActor } from "@/server/auth/current-actor";
import { contentDisposition } from "@/server/files/file-name";
import { planFile } from "@/server/plan/print/export";
import { askedView } from "../../asked-view";

/** The plan as a file, at the point that the address asks for. Missing and forbidden look the same. */
export async function GET(request: NextRequest): Promise<Response> {
	const actor = await currentActor();
	const query = Object.fromEntries(request.nextUrl.searchParams);
	const asked = planPrintQuery.safeParse(query);
	if (!actor || !asked.success) return new Response(null, { status: 404 });
	const { at, knownThen } = await askedView(Promise.resolve(query));
	const file = await planFile(actor, asked.data, { at, knownThen });
	if (!file) return new Response(null, { status: 404 });
	return new Response(file.bytes, {
		headers: {
			"Content-Type": file.mediaType,
			"Content-Length": String(file.bytes.byteLength),
			"Content-Disposition": contentDisposition("attachment", file.name),
			"Cache-Control": "private, no-store",
			"X-Content-Type-Options": "nosniff",
		},
	});
}
