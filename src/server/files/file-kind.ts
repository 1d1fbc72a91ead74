import "server-only";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import type { FileRefusal } from "@/lib/contracts/files";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { compoundStreamNames } from "./compound-file";

export const IMAGE_TYPES = ["image/jpeg", "image/png", "image/gif", "image/webp"] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

export function isImageType(mediaType: string): mediaType is ImageType {
	return IMAGE_TYPES.some((type) => type === mediaType);
}

/** Types that their content shows by itself. Forms with macros (docm, xlsm …) are others and are refused. */
const SELF_EVIDENT: ReadonlySet<string> = new Set([
	...IMAGE_TYPES,
	"application/pdf",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation",
]);

type KindRefusal = Extract<FileRefusal, "heif" | "avif" | "svg" | "encrypted" | "wrongType">;

/**
 * What a file is by its content, as a media type of the allow list; its name decides nothing but between text
 * and table. The refusals name what people send by mistake: photographs as HEIF, drawings as SVG, documents
 * under a password.
 */
export async function kindOfFile(path: string, name: string): Promise<Outcome<string, KindRefusal>> {
	const recognised = await fileTypeFromFile(path);
	if (recognised) {
		if (SELF_EVIDENT.has(recognised.mime)) return done(recognised.mime);
		if (recognised.mime === "image/avif") return refused("avif");
		if (/^image\/hei[cf]/.test(recognised.mime)) return refused("heif");
		if (recognised.mime === "application/x-cfb") return kindOfCompoundFile(path);
		// XML is text; without the declaration it reaches the check below.
		return refused(isSvgName(name) ? "svg" : "wrongType");
	}
	if (isSvgName(name)) return refused("svg");
	return kindOfText(path, name);
}

function isSvgName(name: string): boolean {
	return /\.svgz?$/i.test(name);
}

async function kindOfCompoundFile(path: string): Promise<Outcome<string, KindRefusal>> {
	const names = await withFile(path, compoundStreamNames);
	if (!names) return refused("wrongType");
	if (names.includes("EncryptedPackage")) return refused("encrypted");
	if (names.some((name) => name === "_VBA_PROJECT_CUR" || name === "Macros")) return refused("wrongType");
	if (names.includes("WordDocument")) return done("application/msword");
	if (names.includes("Workbook") || names.includes("Book")) return done("application/vnd.ms-excel");
	if (names.includes("PowerPoint Document")) return done("application/vnd.ms-powerpoint");
	return refused("wrongType");
}

/** Text in UTF-8 or GBK (GB 18030) without a zero byte, when it calls itself .txt or .csv. */
async function kindOfText(path: string, name: string): Promise<Outcome<string, KindRefusal>> {
	const ending = /\.(txt|csv)$/i.exec(name)?.[1]?.toLowerCase();
	if (!ending) return refused("wrongType");
	for (const encoding of ["utf-8", "gb18030"]) {
		if (await decodes(path, encoding)) return done(ending === "csv" ? "text/csv" : "text/plain");
	}
	return refused("wrongType");
}

async function decodes(path: string, encoding: string): Promise<boolean> {
	const decoder = new TextDecoder(encoding, { fatal: true });
	try {
		for await (const chunk of createReadStream(path)) {
			if (chunk.includes(0)) return false;
			decoder.decode(chunk, { stream: true });
		}
		decoder.decode();
		return true;
	} catch (error) {
		// A fatal decoder throws TypeError for bytes that are no text; all else is the disk's.
		if (error instanceof TypeError) return false;
		throw error;
	}
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
	const file = await open(path, "r");
	try {
		return await work(file);
	} finally {
		await file.close();
	}
}
