import { describe, expect, it } from "vitest";
import { readSource } from "@/server/document/read-source";
import { drawnOutcome } from "./drawn";

// 序号, 项目, 1, 助餐 in GBK.
const GBK = {
	序号: [0xd0, 0xf2, 0xba, 0xc5],
	项目: [0xcf, 0xee, 0xc4, 0xbf],
	助餐: [0xd6, 0xfa, 0xb2, 0xcd],
	// Beyond GBK, four bytes of GB 18030: 𠮷.
	吉: [0x95, 0x34, 0xb2, 0x35],
};
const bytes = (...parts: readonly (string | readonly number[])[]) =>
	Buffer.concat(
		parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
	);
const PAGE = "<table><tr><td>序号<td>项目<tr><td>1<td>助餐</table>";
const EXPECTED = [
	[
		["序号", "项目"],
		["1", "助餐"],
	],
];
const gbkPage = (head: string) =>
	bytes(head, "<table><tr><td>", GBK.序号, "<td>", GBK.项目, "<tr><td>1<td>", GBK.助餐, "</table>");

const READ: readonly (readonly [string, Buffer])[] = [
	["a page in UTF-8 without a word about it", Buffer.from(PAGE)],
	["a page in UTF-8 with its mark", Buffer.from(`\ufeff${PAGE}`)],
	["a page in UTF-16, little end first", Buffer.from(`\ufeff${PAGE}`, "utf16le")],
	["a page in UTF-16, big end first", Buffer.from(`\ufeff${PAGE}`, "utf16le").swap16()],
	["a page in UTF-16 without its mark", Buffer.from(PAGE, "utf16le")],
	[
		"a page in GBK that says gb2312",
		gbkPage('<meta http-equiv=Content-Type content="text/html; charset=gb2312">'),
	],
	["a page in GBK that says so", gbkPage('<meta charset="GBK">')],
	["a page in GBK that says nothing", gbkPage("<html>")],
	["a page in GBK that says utf-8", gbkPage('<meta charset="utf-8">')],
	["a page that says an encoding nobody knows", Buffer.from(`<meta charset="x-unknown-9">${PAGE}`)],
	["a text in UTF-8", Buffer.from("序号\t项目\n1\t助餐")],
	["a text in UTF-16, as Excel saves it", Buffer.from("\ufeff序号\t项目\r\n1\t助餐", "utf16le")],
	["a text in GBK", bytes(GBK.序号, "\t", GBK.项目, "\n1\t", GBK.助餐)],
];

describe("the encoding of a document", () => {
	it.each(READ)("%s", async (_, document) => {
		const outcome = await readSource({ kind: "bytes", bytes: document, name: "计划" });
		expect(drawnOutcome(outcome)).toEqual(EXPECTED);
	});

	it.each([
		["that says so", '<meta charset="utf-8">'],
		["that says nothing", "<html>"],
	])("reads a page in UTF-8 %s with a broken character", async (_, head) => {
		const page = Buffer.from(`${head}<p>二〇二五年民政重点项目推进表</p>${PAGE}`);
		// The last byte of 助 is lost.
		const at = page.indexOf("助") + 2;
		const document = Buffer.concat([page.subarray(0, at), page.subarray(at + 1)]);
		const outcome = await readSource({ kind: "bytes", bytes: document, name: "a.html" });
		expect(outcome.ok && outcome.value.grids[0]?.cells.at(-1)?.text).toBe("\ufffd餐");
	});

	it("knows the rare characters of GB 18030", async () => {
		const document = bytes(GBK.序号, "\t", GBK.吉, "\n1\t", GBK.助餐);
		const outcome = await readSource({ kind: "bytes", bytes: document, name: "a.txt" });
		expect(outcome.ok && outcome.value.grids[0]?.cells[1]?.text).toBe("𠮷");
	});
});
