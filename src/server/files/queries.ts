import "server-only";
import { z } from "zod";
import type { FileDto } from "@/lib/contracts/files";
import { recordRefusedView } from "@/server/audit/refused-view";
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

/** The file itself, to look at or to save, or the small picture of it that lists show. */
export type FileForm = "file" | "download" | "thumbnail";

/**
 * The file, or its thumbnail, that the actor may open, with an entry in the trail; null for a missing and for
 * a forbidden one, with an entry too (once an hour, and never a flood of them). A thumbnail is an opening like any other: it shows who is in the picture.
 */
export async function openableFile(actor: Actor, id: string, form: FileForm): Promise<OpenableFile | null> {
	const row = z.uuid().safeParse(id).success ? await findVisible(actor, id) : null;
	const storageKey = form === "thumbnail" ? row?.thumbnailKey : row?.storageKey;
	if (!row || !storageKey) {
		// Without project and unit: whether the file exists is nothing that the refused may learn in their trail.
		await recordRefusedView(actor, VIEW.action, { type: VIEW.subjectType, id });
		return null;
	}
	await record(db, actor, {
		...VIEW,
		subjectId: id,
		projectId: row.report?.milestone.projectId ?? row.milestone?.projectId ?? null,
		subjectUnit: row.report?.unitId ?? null,
		detail: { form },
	});
	return { storageKey, name: row.fileName, mediaType: form === "thumbnail" ? "image/webp" : row.mediaType };
}

const VIEW = { action: "file.view", subjectType: "file" } as const;

/**
 * Who does not write the report sees what was submitted: a file that its unit has added since is not theirs to
 * see yet, one that was removed since still is.
 */
async function findVisible(actor: Actor, id: string) {
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
	return wasSubmitted || (own && !row.removedAt) ? row : null;
}
