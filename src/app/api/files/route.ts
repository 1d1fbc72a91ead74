import { uploadQuery } from "@/lib/contracts/file-inputs";
import type { FileRefusal, UploadAnswer } from "@/lib/contracts/files";
import { FILE_SENTENCES, SIGNED_OUT_UPLOAD, uploadFault } from "@/lib/format/refusals-files";
import { logFault } from "@/server/action/fault-log";
import { currentActor } from "@/server/auth/current-actor";
import { isSameOrigin } from "@/server/files/same-origin";
import { uploadFile } from "@/server/files/upload";

/** Takes one file for a report (`?report=`) or for a milestone (`?milestone=`). */
export async function POST(request: Request): Promise<Response> {
	if (!isSameOrigin(request.headers)) return refuse(403, FILE_SENTENCES.notFound);
	const actor = await currentActor();
	if (!actor) return refuse(401, SIGNED_OUT_UPLOAD);
	const holder = uploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
	if (!holder.success) return refuse(404, FILE_SENTENCES.notFound);
	const contentType = request.headers.get("content-type") ?? "";
	if (!request.body) return refuse(400, FILE_SENTENCES.noFile);
	try {
		const outcome = await uploadFile(actor, holder.data, { contentType, body: request.body });
		if (!outcome.ok) return refuse(STATUS[outcome.reason] ?? 422, FILE_SENTENCES[outcome.reason]);
		return answer(201, { file: outcome.value });
	} catch (error) {
		return refuse(500, uploadFault(logFault(error)));
	}
}

const STATUS: Partial<Record<FileRefusal, number>> = {
	notFound: 404,
	notOpen: 409,
	tooMany: 409,
	tooLarge: 413,
	storageFull: 507,
};

function refuse(status: number, message: string): Response {
	return answer(status, { message });
}

function answer(status: number, body: UploadAnswer): Response {
	return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
}
