import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { uploadFile } from "@/server/files/upload";
import { ownDatabase } from "../support/database";
import { compoundFile } from "./compound-sample";
import { DRAFT, fileGround, filesBelow, opened, PDF, send, sendOk } from "./file-ground";
import { officeDocument, WORD, WORD_WITH_MACROS, zip } from "./office-sample";
import { as } from "./report-people";

ownDatabase("plan");

const folder = fileGround();

const EXE = Buffer.from("4d5a90000300000004000000ffff0000", "hex");
const HTML = Buffer.from("<html><script>alert(1)</script></html>");

describe("the type of a file is what it contains", () => {
	test.each([
		["a page.pdf", PDF, "application/pdf", "a page.pdf"],
		["说明.txt", Buffer.from("八月十五日，已完成。"), "text/plain", "说明.txt"],
		["国标.txt", Buffer.from([0xb7, 0xef, 0xbb, 0xcb, 0xd5, 0xf2]), "text/plain", "国标.txt"],
		["表.CSV", Buffer.from("镇,户数\n凤凰镇,150\n"), "text/csv", "表.CSV"],
		["其实是文档.jpg", PDF, "application/pdf", "其实是文档.jpg.pdf"],
		["会运行.hta", PDF, "application/pdf", "会运行.hta.pdf"],
		["没有后缀", PDF, "application/pdf", "没有后缀.pdf"],
		["总结.doc", compoundFile("WordDocument"), "application/msword", "总结.doc"],
		["台账.et", compoundFile("Workbook"), "application/vnd.ms-excel", "台账.et"],
		["演示.DPS", compoundFile("PowerPoint Document"), "application/vnd.ms-powerpoint", "演示.DPS"],
		["新.docx", officeDocument(WORD), WORD, "新.docx"],
	])("%s is taken for what it is", async (name, content, mediaType, kept) => {
		const file = await sendOk({ name, content, claimed: "text/html" });
		expect(file).toMatchObject({ name: kept, mediaType, hasThumbnail: false });
		expect((await opened(file.id)).equals(content)).toBe(true);
	});

	test.each([
		["程序.exe", EXE, "wrongType"],
		["其实是程序.pdf", EXE, "wrongType"],
		["其实是程序.txt", EXE, "wrongType"],
		["压缩.pdf", zip({ "a.txt": "a" }), "wrongType"],
		["带宏.docx", officeDocument(WORD_WITH_MACROS), "wrongType"],
		["有零.txt", Buffer.from("a\0b"), "wrongType"],
		["不是文字.txt", Buffer.from([0xff, 0xff, 0x80, 0x20, 0xff]), "wrongType"],
		["乱.bin", randomBytes(64), "wrongType"],
		["网页.html", HTML, "wrongType"],
		["网页.pdf", HTML, "wrongType"],
		["前面有字.pdf", Buffer.concat([HTML, PDF]), "wrongType"],
		["图.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "svg"],
		["图.svg", Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "svg"],
		["图.png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "wrongType"],
		["照片.heic", isoMedia("heic"), "heif"],
		["照片.jpg", isoMedia("mif1"), "heif"],
		["照片.jpg", isoMedia("avif"), "avif"],
		["密.docx", compoundFile("EncryptedPackage"), "encrypted"],
		["宏.doc", compoundFile("WordDocument", "Macros"), "wrongType"],
		["空.pdf", Buffer.alloc(0), "empty"],
	])("%s is refused, whatever type is claimed, and leaves nothing (%#)", async (name, content, reason) => {
		expect(await send({ name, content, claimed: "application/pdf" })).toEqual({ ok: false, reason });
		expect(filesBelow(folder)).toEqual([]);
		expect([await db.attachment.count(), await db.pendingObject.count()]).toEqual([0, 0]);
	});

	test("a body without a file, or of another kind, is refused", async () => {
		const body = () => new Response("name=x").body as ReadableStream<Uint8Array>;
		const actor = await as("fenghuang");
		for (const contentType of ["text/plain", "", "application/x-www-form-urlencoded"]) {
			expect(await uploadFile(actor, DRAFT, { contentType, body: body() })).toEqual({
				ok: false,
				reason: "noFile",
			});
		}
	});

	test("a name comes back as it was sent", async () => {
		const name = `凤凰镇 "8月" 100%；a/b\\c's (终稿)*#?&😀.pdf`;
		const file = await sendOk({ name });
		expect(file.name).toBe(name);
		expect((await db.attachment.findUniqueOrThrow({ where: { id: file.id } })).fileName).toBe(name);
	});
});

/** The head of a file of the ISO base media format with this brand. */
function isoMedia(brand: string): Buffer {
	const head = `\0\0\0\x18ftyp${brand}\0\0\0\0mif1${brand}`;
	return Buffer.from(head, "latin1");
}
