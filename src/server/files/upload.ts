import "server-only";
import type { FileDto, FileHolder, FileRefusal } from "@/lib/contracts/files";
import { done, type Outcome } from "@/lib/contracts/outcome";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { attachFile, type StoredFile } from "./commands";
import { isImageType, kindOfFile } from "./file-kind";
import { holderForUpload } from "./holder";
import { cleanImage } from "./images";
import { type MultipartBody, type ReceivedFile, receiveFile } from "./receive";
import { discard, keep, remove } from "./storage";

/**
 * Takes one file from a request: permission before a byte is read, then streaming to the disk, the type by
 * content, images encoded anew, and in one transaction the row and the trail. A failure at any point leaves
 * no file behind.
 */
export async function uploadFile(
	actor: Actor,
	holder: FileHolder,
	request: MultipartBody,
): Promise<Outcome<FileDto, FileRefusal>> {
	const allowed = await holderForUpload(db, actor, holder, { lock: false });
	if (!allowed.ok) return allowed;
	const received = await receiveFile(request);
	if (!received.ok) return received;
	const stored = await store(received.value);
	if (!stored.ok) return stored;
	return attachOrRemove(actor, holder, stored.value);
}

async function store(file: ReceivedFile): Promise<Outcome<StoredFile, FileRefusal>> {
	const temporary = [file.path];
	try {
		const kind = await kindOfFile(file.path, file.name);
		if (!kind.ok) return kind;
		const common = { fileName: file.name, mediaType: kind.value };
		if (!isImageType(kind.value)) {
			const { bytes, sha256 } = file;
			return done({ ...common, bytes, sha256, storageKey: await keep(file.path), thumbnailKey: null });
		}
		const clean = await cleanImage(file.path, kind.value);
		if (!clean.ok) return clean;
		temporary.push(clean.value.path, clean.value.thumbnailPath);
		const { bytes, sha256 } = clean.value;
		const thumbnailKey = await keep(clean.value.thumbnailPath);
		return done({ ...common, bytes, sha256, storageKey: await keep(clean.value.path), thumbnailKey });
	} finally {
		// What was kept has left its temporary name.
		await Promise.all(temporary.map(discard));
	}
}

async function attachOrRemove(
	actor: Actor,
	holder: FileHolder,
	file: StoredFile,
): Promise<Outcome<FileDto, FileRefusal>> {
	let attached = false;
	try {
		const outcome = await attachFile(actor, holder, file);
		attached = outcome.ok;
		return outcome;
	} finally {
		if (!attached) await remove([file.storageKey, file.thumbnailKey].filter((key) => key !== null));
	}
}
