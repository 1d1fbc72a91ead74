import "server-only";
import type { FileDto, FileHolder, FileRefusal } from "@/lib/contracts/files";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { logFault } from "@/server/action/fault-log";
import { recordRefusedView } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { attachFile, type StoredFile } from "./commands";
import { isImageType, kindOfFile } from "./file-kind";
import { withEnding } from "./file-name";
import { holderForUpload } from "./holder";
import { cleanImage } from "./images";
import { dropObjects, noteNewKey, sweepObjects } from "./pending-objects";
import { type MultipartBody, type ReceivedFile, receiveFile } from "./receive";
import { put } from "./storage";
import { isStorageFull } from "./storage-full";
import { discard, sweepTemporary } from "./temporary-files";

/**
 * Takes one file from a request: permission before a byte is read, then streaming to the disk, the type by
 * content, images encoded anew, the storage, and in one transaction the row and the trail. A failure at any
 * point leaves no row and no file behind; a full disk or bucket is refused as storageFull. Each upload first
 * removes what processes that died have left.
 */
export async function uploadFile(
	actor: Actor,
	holder: FileHolder,
	request: MultipartBody,
): Promise<Outcome<FileDto, FileRefusal>> {
	const allowed = await holderForUpload(db, actor, holder, { lock: false });
	if (!allowed.ok) {
		if (allowed.reason === "notFound") {
			await recordRefusedView(actor, "file.attach", { type: holder.kind, id: holder.id });
		}
		return allowed;
	}
	try {
		await Promise.all([sweepTemporary(), sweepObjects()]);
		const received = await receiveFile(request);
		if (!received.ok) return received;
		const prepared = await prepare(received.value);
		if (!prepared.ok) return prepared;
		return await storeAndAttach(actor, holder, prepared.value);
	} catch (error) {
		if (!isStorageFull(error)) throw error;
		// The person is told what to do; whoever runs the machine finds it in the log.
		logFault(error);
		return refused("storageFull");
	}
}

/** A file whose type is known, as it is to be kept; its temporary files are the caller's. */
interface PreparedFile {
	readonly file: Omit<StoredFile, "storageKey" | "thumbnailKey">;
	readonly path: string;
	readonly thumbnailPath: string | null;
}

async function prepare(received: ReceivedFile): Promise<Outcome<PreparedFile, FileRefusal>> {
	const { path, name, bytes, sha256 } = received;
	let isKept = false;
	try {
		const kind = await kindOfFile(path, name);
		if (!kind.ok) return kind;
		const mediaType = kind.value;
		const fileName = withEnding(name, mediaType);
		if (!isImageType(mediaType)) {
			isKept = true;
			return done({ file: { fileName, mediaType, bytes, sha256 }, path, thumbnailPath: null });
		}
		const clean = await cleanImage(path, mediaType);
		if (!clean.ok) return clean;
		const { path: cleanPath, thumbnailPath, ...measured } = clean.value;
		return done({ file: { fileName, mediaType, ...measured }, path: cleanPath, thumbnailPath });
	} finally {
		if (!isKept) await discard(path);
	}
}

async function storeAndAttach(
	actor: Actor,
	holder: FileHolder,
	{ file, path, thumbnailPath }: PreparedFile,
): Promise<Outcome<FileDto, FileRefusal>> {
	const noted: string[] = [];
	const stored = async (temporaryPath: string) => {
		const key = await noteNewKey();
		noted.push(key);
		await put(key, temporaryPath);
		return key;
	};
	let attached = false;
	try {
		const storageKey = await stored(path);
		const thumbnailKey = thumbnailPath === null ? null : await stored(thumbnailPath);
		const outcome = await attachFile(actor, holder, { ...file, storageKey, thumbnailKey });
		attached = outcome.ok;
		return outcome;
	} finally {
		// What the storage has moved away is no longer there.
		await Promise.all([path, thumbnailPath].map((temporary) => temporary && discard(temporary)));
		if (!attached) await dropObjects(noted);
	}
}
