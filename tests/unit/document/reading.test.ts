import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument, readPasted } from "@/server/document/read-document";
import { runWorker } from "@/server/document/run-worker";
import { inTurn } from "@/server/document/waiting-line";
import { row, table, textRow, word, workbook } from "./archives";
import { drawnOutcome } from "./drawn";

const EXPECTED = [
	[
		["序号", "项目"],
		["1", "助餐"],
	],
];
const WORD = word({ body: table(row(["序号", "项目"]), row(["1", "助餐"])) });
const BOOK = workbook({ sheets: [{ name: "一", rows: textRow("序号", "项目") + textRow("1", "助餐") }] });
const PAGE = "<table><tr><td>序号<td>项目<tr><td>1<td>助餐</table>";

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "documents-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a document read in a thread of its own", () => {
	it.each([
		["bytes of a .docx", WORD],
		["bytes of a .xlsx", BOOK],
		["bytes of a page", Buffer.from(PAGE)],
		["bytes of a text", Buffer.from("序号 |\n项目 |\n1 |\n助餐 |\n")],
	])("%s", async (_, bytes) => {
		expect(drawnOutcome(await readDocument(bytes, "计划"))).toEqual(EXPECTED);
	});

	it("a piece of larger bytes, which stay as they are", async () => {
		const large = Buffer.concat([Buffer.alloc(1_000, 7), WORD, Buffer.alloc(1_000, 7)]);
		const piece = large.subarray(1_000, 1_000 + WORD.length);
		expect(drawnOutcome(await readDocument(piece, "计划.docx"))).toEqual(EXPECTED);
		expect(Buffer.compare(piece, WORD)).toBe(0);
	});

	it("a file by its path, whatever it is called", async () => {
		const path = join(folder, "计划.doc");
		writeFileSync(path, WORD);
		expect(drawnOutcome(await readDocument(path, "计划.doc"))).toEqual(EXPECTED);
	});

	it("a file that is not there is a surprise", async () => {
		await expect(readDocument(join(folder, "没有.docx"), "没有.docx")).rejects.toThrow("ENOENT");
	});

	it("refusals are values: nothing, too much, no document", async () => {
		expect(await readDocument(new Uint8Array(), "a.docx")).toEqual({ ok: false, reason: "empty" });
		expect(await readDocument(new Uint8Array(20 * 1024 * 1024 + 1), "a.docx")).toEqual({
			ok: false,
			reason: "tooLarge",
		});
		expect(await readDocument(Buffer.from("%PDF-1.7"), "a.docx")).toEqual({ ok: false, reason: "pdf" });
	});
});

describe("what was pasted", () => {
	it.each([
		["a page with a table, before its text", { html: PAGE, text: "序号 项目" }],
		["text, where the page has no table", { html: "<p>序号</p>", text: "序号\t项目\n1\t助餐" }],
		["text alone", { html: "", text: "序号\t项目\n1\t助餐" }],
		["the source of a page as text", { html: "", text: PAGE }],
	])("%s", async (_, paste) => {
		expect(drawnOutcome(await readPasted(paste))).toEqual(EXPECTED);
	});

	it.each([
		["nothing", { html: " ", text: "\n" }, "empty"],
		["prose", { html: "<p>1月，完成。</p>", text: "1月，完成。" }, "textWithoutTable"],
	])("%s is refused", async (_, paste, reason) => {
		expect(await readPasted(paste)).toEqual({ ok: false, reason });
	});
});

describe("the limits of a thread", () => {
	it("ends it when its time is over", async () => {
		const outcome = await runWorker({ kind: "bytes", bytes: WORD, name: "a.docx" }, { milliseconds: 1 });
		expect(outcome).toEqual({ ok: false, reason: "tooSlow" });
	});

	it("ends it, and nothing else, when its memory is full", async () => {
		const bytes = Buffer.from(
			`<table>${"<tr><td>一</td><td>二</td></tr>".repeat(9_000)}</table>`.padEnd(8_000_000),
		);
		const outcome = await runWorker({ kind: "bytes", bytes, name: "a.html" }, { heapMb: 6 });
		expect(outcome).toEqual({ ok: false, reason: "tooHeavy" });
	});

	it("lets two run, eight wait, and no more", async () => {
		let running = 0;
		let most = 0;
		const letGo: (() => void)[] = [];
		const work = async () => {
			most = Math.max(most, ++running);
			await new Promise<void>((resolve) => letGo.push(resolve));
			running--;
			return "done";
		};
		const all = Array.from({ length: 12 }, () => inTurn(work));
		expect(await Promise.all(all.slice(10))).toEqual([null, null]);
		for (let finished = 0; finished < 10; finished++) {
			await expect.poll(() => letGo.length).toBeGreaterThan(finished);
			letGo[finished]?.();
		}
		expect(await Promise.all(all.slice(0, 10))).toEqual(
			Array.from({ length: 10 }, () => ({ value: "done" })),
		);
		expect(most).toBe(2);
	});

	it("lets nobody wait for ever, and goes on after work that failed", async () => {
		const letGo: (() => void)[] = [];
		const held = [0, 1].map(() => inTurn(() => new Promise<void>((resolve) => letGo.push(resolve))));
		expect(await inTurn(async () => "late", 20)).toBeNull();
		for (const go of letGo) go();
		await Promise.all(held);
		await expect(inTurn(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
		expect(await inTurn(async () => "next")).toEqual({ value: "next" });
	});
});
