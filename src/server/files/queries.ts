import "server-only";
import { z } from "zod";
import type { FileDto } from "@/lib/contracts/files";
import { record } from "@/server/audit/trail";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { submittedContent } from "@/server/report/submitted-content";
import { visibleFiles } from "./scope";

/** What a FileDto needs of an attachment. */
export const fileSelect = {
	id: true,
	fileName: true,
	bytes: true,
	mediaType: true,
	thumbnailKey: true,
} as const satisfies Prisma.AttachmentSelect;

type FileRow = Prisma.AttachmentGetPayload<{ select: typeof fileSelect }>;

export function fileDto(row: FileRow): FileDto {
	return {
		id: row.id,
		name: row.fileName,
		bytes: row.bytes,
		mediaType: row.mediaType,
		hasThumbnail: row.thumbnailKey !== null,
	};
}

export interface OpenableFile {
	readonly storageKey: string;
	readonly name: string;
	readonly mediaType: string;
}

/**
 * The file, or its thumbnail, that the actor may open, with an entry in the trail; null for a missing and for
 * a forbidden one. Who does not write the report sees what was submitted: a file that its unit has added since
 * is not theirs to see yet, one that was removed since still is.
 */
export async function openableFile(
	actor: Actor,
	id: string,
	as: "file" | "thumbnail",
): Promise<OpenableFile | null> {
	if (!z.uuid().safeParse(id).success) return null;
	const row = await db.attachment.findFirst({
		relationLoadStrategy: "join",
		where: { AND: [{ id }, visibleFiles(actor)] },
		select: {
			fileName: true,
			mediaType: true,
			storageKey: true,
			thumbnailKey: true,
			removedAt: true,
			milestone: { select: { projectId: true } },
			report: {
				select: {
					unitId: true,
					milestone: { select: { projectId: true } },
					events: { where: { kind: "submitted" }, select: { content: true } },
				},
			},
		},
	});
	if (!row) return null;
	const own = row.report ? row.report.unitId === actor.unitId : true;
	const wasSubmitted = row.report?.events.some((event) =>
		submittedContent(event.content)?.attachmentIds.includes(id),
	);
	if (!wasSubmitted && (!own || row.removedAt)) return null;
	const storageKey = as === "thumbnail" ? row.thumbnailKey : row.storageKey;
	if (!storageKey) return null;
	await record(db, actor, {
		action: "file.view",
		subjectType: "file",
		subjectId: id,
		projectId: row.report?.milestone.projectId ?? row.milestone?.projectId ?? null,
		subjectUnit: row.report?.unitId ?? null,
		detail: { thumbnail: as === "thumbnail" },
	});
	return { storageKey, name: row.fileName, mediaType: as === "thumbnail" ? "image/webp" : row.mediaType };
}
