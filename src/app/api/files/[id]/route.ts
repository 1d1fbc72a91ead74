import type { Readable } from "node:stream";
import { openingFault } from "@/lib/format/refusals-files";
import { logFault } from "@/server/action/fault-log";
import { currentActor } from "@/server/auth/current-actor";
import { contentDisposition } from "@/server/files/file-name";
import { type FileForm, type OpenableFile, openableFile } from "@/server/files/queries";
import { read } from "@/server/files/storage";

interface Context {
	readonly params: Promise<{ readonly id: string }>;
}

/**
 * A file for whoever may see what it belongs to: to look at, with `?download` to save, with `?thumbnail` its
 * small picture. 401 without a session; 404 for a missing and for a forbidden one alike.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const actor = await currentActor();
	if (!actor) return words(401, "请先登录。");
	const form = formOf(new URL(request.url).searchParams);
	const file = await openableFile(actor, (await params).id, form);
	if (!file) return words(404, ABSENT);
	const stored = await read(file.storageKey).catch((error: unknown) => ({ fault: logFault(error) }));
	if (!stored) return words(404, ABSENT);
	if ("fault" in stored) return words(503, openingFault(stored.fault));
	return new Response(streamOf(stored.content), {
		headers: { ...headersOf(file, form), "Content-Length": String(stored.bytes) },
	});
}

/** Without this, Next would answer HEAD with GET and leave the opened file to nobody. */
export async function HEAD(request: Request, context: Context): Promise<Response> {
	const { status, headers, body } = await GET(request, context);
	await body?.cancel();
	return new Response(null, { status, headers });
}

function formOf(query: URLSearchParams): FileForm {
	if (query.has("thumbnail")) return "thumbnail";
	return query.has("download") ? "download" : "file";
}

function headersOf(file: OpenableFile, form: FileForm): Record<string, string> {
	const isPdf = file.mediaType === "application/pdf";
	const opens = form !== "download" && (isPdf || file.mediaType.startsWith("image/"));
	return {
		...GUARDED,
		"Content-Type": file.mediaType,
		"Content-Disposition": contentDisposition(opens ? "inline" : "attachment", file.name),
		...(isPdf && opens ? FRAMED_PDF : {}),
	};
}

function streamOf(content: Readable): ReadableStream<Uint8Array> {
	const chunks = content[Symbol.asyncIterator]();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await chunks.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel() {
			content.destroy();
		},
	});
}

/** Never kept by a cache, never taken for another type, never allowed to run anything or to stand in a frame. */
const GUARDED = {
	"Cache-Control": "private, no-store",
	"X-Content-Type-Options": "nosniff",
	"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
	"X-Frame-Options": "DENY",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Referrer-Policy": "no-referrer",
} as const;

/** The browser's own viewer refuses a sandbox. It runs no script of ours, and only our pages may frame it. */
const FRAMED_PDF = {
	"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
	"X-Frame-Options": "SAMEORIGIN",
} as const;

const ABSENT = "没有找到这个文件，或您无权查看。";

function words(status: 401 | 404 | 503, sentence: string): Response {
	return new Response(sentence, {
		status,
		headers: { "Content-Type": "text/plain; charset=utf-8", ...GUARDED },
	});
}
