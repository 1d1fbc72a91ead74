import type { Readable } from "node:stream";
import { currentActor } from "@/server/auth/current-actor";
import { contentDisposition } from "@/server/files/file-name";
import { openableFile } from "@/server/files/queries";
import { read } from "@/server/files/storage";

/** A file, or with `?thumbnail` its small picture, for whoever may see what it belongs to. */
export async function GET(
	request: Request,
	{ params }: { params: Promise<{ id: string }> },
): Promise<Response> {
	const actor = await currentActor();
	if (!actor) return absent(401);
	const { id } = await params;
	const asThumbnail = new URL(request.url).searchParams.has("thumbnail");
	const file = await openableFile(actor, id, asThumbnail ? "thumbnail" : "file");
	const stored = file && (await read(file.storageKey));
	if (!file || !stored) return absent(404);
	return new Response(streamOf(stored.content), {
		headers: {
			"Content-Type": file.mediaType,
			"Content-Length": String(stored.bytes),
			"Content-Disposition": contentDisposition(
				opensInline(file.mediaType) ? "inline" : "attachment",
				file.name,
			),
			...GUARDED,
		},
	});
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

/** Never kept by a cache, never taken for another type, never allowed to run anything. */
const GUARDED = {
	"Cache-Control": "private, no-store",
	"X-Content-Type-Options": "nosniff",
	"Content-Security-Policy": "default-src 'none'; sandbox",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Referrer-Policy": "no-referrer",
} as const;

function opensInline(mediaType: string): boolean {
	return mediaType.startsWith("image/") || mediaType === "application/pdf";
}

function absent(status: 401 | 404): Response {
	return new Response(status === 401 ? "请先登录。" : "没有找到这个文件，或您无权查看。", {
		status,
		headers: { "Content-Type": "text/plain; charset=utf-8", ...GUARDED },
	});
}
