import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import sharp, { type Sharp } from "sharp";
import { type FileRefusal, MAX_FILE_BYTES } from "@/lib/contracts/files";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ImageType } from "./file-kind";
import { isStorageFull } from "./storage-full";
import { discard, newTemporaryPath } from "./temporary-files";

/** All frames together. Above what telephones deliver within 20 MB; a bomb is stopped before it is decoded. */
const MAX_PIXELS = 64_000_000;

/** A picture within the limits takes a few seconds of a slow machine. */
const MAX_SECONDS = 30;

const THUMBNAIL_PIXELS = 320;

// libvips keeps the last files open, and with them what was deleted: space of the disk, and places of photographs.
sharp.cache(false);

export interface CleanImage {
	/** Temporary files, the caller's to keep or discard. */
	readonly path: string;
	readonly thumbnailPath: string;
	readonly bytes: number;
	readonly sha256: string;
}

/**
 * Decodes and encodes an image anew: turned as the camera meant it, without any metadata (place, device,
 * owner), with a WebP of 320 px beside it. Nothing of the bytes that came in survives.
 */
export async function cleanImage(
	path: string,
	type: ImageType,
): Promise<Outcome<CleanImage, Extract<FileRefusal, "brokenImage" | "imageTooLarge">>> {
	const cleanPath = await newTemporaryPath();
	const thumbnailPath = await newTemporaryPath();
	let kept = false;
	try {
		const written = await inTurn(() => encode(path, type, cleanPath, thumbnailPath));
		if (!written) return refused("brokenImage");
		const { size } = await stat(cleanPath);
		if (size > MAX_FILE_BYTES) return refused("imageTooLarge");
		kept = true;
		return done({ path: cleanPath, thumbnailPath, bytes: size, sha256: await hashOf(cleanPath) });
	} finally {
		if (!kept) await Promise.all([discard(cleanPath), discard(thumbnailPath)]);
	}
}

let last: Promise<unknown> = Promise.resolve();

/** One picture after the other: one of 64 million pixels takes 200 MB while it is turned. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
	const result = last.then(work);
	last = result.catch(() => {});
	return result;
}

async function encode(
	path: string,
	type: ImageType,
	cleanPath: string,
	thumbnailPath: string,
): Promise<boolean> {
	const options = { limitInputPixels: MAX_PIXELS, failOn: "error", sequentialRead: true } as const;
	const animated = type === "image/gif" || type === "image/webp";
	try {
		await inFormat(sharp(path, { ...options, animated }).autoOrient(), type)
			.timeout({ seconds: MAX_SECONDS })
			.toFile(cleanPath);
		await sharp(path, options)
			.timeout({ seconds: MAX_SECONDS })
			.autoOrient()
			.resize(THUMBNAIL_PIXELS, THUMBNAIL_PIXELS, { fit: "inside", withoutEnlargement: true })
			.webp({ quality: 75 })
			.toFile(thumbnailPath);
		return true;
	} catch (error) {
		// sharp throws plain errors for what it cannot decode, and for a full disk.
		if (isStorageFull(error) || !(error instanceof Error) || "code" in error) throw error;
		return false;
	}
}

function inFormat(image: Sharp, type: ImageType): Sharp {
	switch (type) {
		case "image/jpeg":
			// Optimal Huffman tables need the whole picture in memory, three times as much in all.
			return image.jpeg({ quality: 88, optimiseCoding: false });
		case "image/png":
			return image.png({ compressionLevel: 9 });
		case "image/gif":
			return image.gif();
		case "image/webp":
			return image.webp({ quality: 88 });
	}
}

async function hashOf(path: string): Promise<string> {
	const hash = createHash("sha256");
	await pipeline(createReadStream(path), hash);
	return hash.digest("hex");
}
