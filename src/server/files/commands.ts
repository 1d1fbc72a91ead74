import "server-only";
import { type FileDto, type FileHolder, type FileRefusal, MAX_FILES } from "@/lib/contracts/files";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { holderForUpload } from "./holder";
import { noteForRemoval, settleKeys } from "./pending-objects";
import { fileDto, fileSelect } from "./queries";

/** A file that lies in the storage and waits for its row. */
export interface StoredFile {
	readonly fileName: string;
	readonly mediaType: string;
	readonly bytes: number;
	/** Of the stored bytes. */
	readonly sha256: string;
	readonly storageKey: string;
	readonly thumbnailKey: string | null;
}

/** The objects of a file: its content, and its thumbnail where it has one. */
export function keysOf(file: Pick<StoredFile, "storageKey" | "thumbnailKey">): string[] {
	return [file.storageKey, file.thumbnailKey].filter((key) => key !== null);
}

/**
 * Attaches a stored file to an open report of the actor's unit, or to a milestone that the actor's unit moves.
 * Its keys are noted and are forgotten here, see pending-objects.ts. Refused: notFound, notOpen (submitted or
 * decided meanwhile), tooMany. The caller drops the objects then.
 */
export function attachFile(
	actor: Actor,
	holder: FileHolder,
	file: StoredFile,
): Promise<Outcome<FileDto, Extract<FileRefusal, "notFound" | "notOpen" | "tooMany">>> {
	const call = { name: "file.attach", requestId: null, subject: { type: holder.kind, id: holder.id } };
	return command<FileDto, "notFound" | "notOpen" | "tooMany">(
		actor,
		call,
		async ({ tx, recordedAt, audit }) => {
			const found = await holderForUpload(tx, actor, holder, { lock: true });
			if (!found.ok) return found;
			const owner = holder.kind === "report" ? { reportId: holder.id } : { milestoneId: holder.id };
			if ((await tx.attachment.count({ where: { ...owner, removedAt: null } })) >= MAX_FILES) {
				return refused("tooMany");
			}
			await settleKeys(tx, keysOf(file));
			const row = await tx.attachment.create({
				data: { ...owner, ...file, uploadedById: actor.userId, createdAt: recordedAt },
				select: fileSelect,
			});
			await audit({
				action: "file.attach",
				subjectType: "file",
				subjectId: row.id,
				projectId: found.value.projectId,
				subjectUnit: found.value.unitId,
				fields: ["files"],
				detail: { holder: holder.kind, holderId: holder.id, bytes: file.bytes, mediaType: file.mediaType },
			});
			return done(fileDto(row));
		},
	);
}

/** Keys that nothing refers to any more, noted; the caller drops their objects after the transaction. */
export interface Removed {
	readonly name: string;
	readonly keys: readonly string[];
}

/**
 * Takes a file off an open report of the actor's unit, or off a milestone that the actor's unit moves. What a
 * submission listed stays in the storage with it; what nobody but the writer ever saw is removed for good.
 */
export function removeFile(
	actor: Actor,
	fileId: string,
	requestId: string,
): Promise<Outcome<Removed, Extract<FileRefusal, "notFound" | "notOpen">>> {
	const call = { name: "file.remove", requestId, subject: { type: "file", id: fileId } };
	return command(actor, call, (context) => takeOff(context, fileId));
}

async function takeOff(
	{ tx, actor, recordedAt, audit }: CommandContext,
	fileId: string,
): Promise<Outcome<Removed, "notFound" | "notOpen">> {
	const file = await tx.attachment.findUnique({
		where: { id: fileId },
		select: { reportId: true, milestoneId: true, fileName: true, storageKey: true, thumbnailKey: true },
	});
	const holder = holderOf(file);
	if (!file || !holder) return refused("notFound");
	const found = await holderForUpload(tx, actor, holder, { lock: true });
	if (!found.ok) return found;
	// Under the holder's lock: of two people who remove the same file one finds it gone.
	const { count } = await tx.attachment.updateMany({
		where: { id: fileId, removedAt: null },
		data: { removedAt: recordedAt },
	});
	if (count === 0) return refused("notFound");
	await audit({
		action: "file.remove",
		subjectType: "file",
		subjectId: fileId,
		projectId: found.value.projectId,
		subjectUnit: found.value.unitId,
		fields: ["files"],
		detail: { holder: holder.kind, holderId: holder.id },
	});
	const wasSeen = holder.kind === "milestone" || found.value.submittedFileIds.includes(fileId);
	const keys = wasSeen ? [] : keysOf(file);
	await noteForRemoval(tx, keys);
	return done({ name: file.fileName, keys });
}

function holderOf(file: { reportId: string | null; milestoneId: string | null } | null): FileHolder | null {
	if (file?.reportId) return { kind: "report", id: file.reportId };
	if (file?.milestoneId) return { kind: "milestone", id: file.milestoneId };
	return null;
}
