import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import sharp, { type Sharp } from "sharp";
import { type FileRefusal, MAX_FILE_BYTES } from "@/lib/contracts/files";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ImageType } from "./file-kind";
import { discard, newTemporaryPath } from "./storage";

/** Above what the telephones of the day deliver within 20 MB; a bomb is stopped before it is decoded. */
const MAX_PIXELS = 64_000_000;

const THUMBNAIL_PIXELS = 320;

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
		const written = await encode(path, type, cleanPath, thumbnailPath);
		if (!written) return refused("brokenImage");
		const { size } = await stat(cleanPath);
		if (size > MAX_FILE_BYTES) return refused("imageTooLarge");
		kept = true;
		return done({ path: cleanPath, thumbnailPath, bytes: size, sha256: await hashOf(cleanPath) });
	} finally {
		if (!kept) await Promise.all([discard(cleanPath), discard(thumbnailPath)]);
	}
}

async function encode(
	path: string,
	type: ImageType,
	cleanPath: string,
	thumbnailPath: string,
): Promise<boolean> {
	const options = { limitInputPixels: MAX_PIXELS, failOn: "error" } as const;
	const animated = type === "image/gif" || type === "image/webp";
	try {
		await inFormat(sharp(path, { ...options, animated }).autoOrient(), type).toFile(cleanPath);
		await sharp(path, options)
			.autoOrient()
			.resize(THUMBNAIL_PIXELS, THUMBNAIL_PIXELS, { fit: "inside", withoutEnlargement: true })
			.webp({ quality: 75 })
			.toFile(thumbnailPath);
		return true;
	} catch (error) {
		// sharp throws plain errors for what it cannot decode; a full disk carries a code.
		if (error instanceof Error && !("code" in error)) return false;
		throw error;
	}
}

function inFormat(image: Sharp, type: ImageType): Sharp {
	switch (type) {
		case "image/jpeg":
			return image.jpeg({ quality: 88 });
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
