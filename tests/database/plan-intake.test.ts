import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { MAX_DOCUMENT_BYTES } from "@/lib/contracts/document";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { importDocument } from "@/server/plan-import/commands-intake";
import { importList, importPage } from "@/server/plan-import/queries";
import { importOverview } from "@/server/plan-import/queries-overview";
import { ownDatabase } from "../support/database";
import { htmlOf, rows2025, wordOf } from "../support/plan-document";
import { fileGround, filesBelow } from "./file-ground";
import { NO_IMPORTERS, written } from "./import-scene";
import { someone } from "./target-people";

ownDatabase("plan");

const folder = fileGround();
let admin: Actor;

beforeAll(async () => {
	admin = await someone("admin");
});

interface Sent {
	readonly year?: string;
	readonly file?: { readonly name: string; readonly content: Uint8Array | string };
	readonly html?: string;
	readonly text?: string;
}

/** As the page of a new import sends it. */
function send(actor: Actor, { year = "2025", file, html, text }: Sent) {
	const form = new FormData();
	form.set("year", year);
	form.set("requestId", randomUUID());
	if (html !== undefined) form.set("html", html);
	if (text !== undefined) form.set("text", text);
	if (file) {
		const content = typeof file.content === "string" ? file.content : Uint8Array.from(file.content);
		form.set("file", new Blob([content]), file.name);
	}
	const { headers, body } = new Response(form);
	if (!body) throw new Error("a form has a body");
	return importDocument(actor, { contentType: headers.get("content-type") ?? "", body });
}

async function opened(actor: Actor, sent: Sent): Promise<string> {
	const { outcome } = await send(actor, sent);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
	return outcome.value.importId;
}

describe("a table that comes in", () => {
	it.each([
		["as a Word document", { file: { name: "2025年重点项目.docx", content: wordOf(rows2025) } }],
		["as a page", { file: { name: "计划.html", content: htmlOf(rows2025) } }],
		["pasted with its HTML", { html: htmlOf(rows2025), text: "只有文字" }],
		["pasted as text", { text: rows2025.map((row) => row.join("\t")).join("\n") }],
	])("%s opens an import of all its projects and leaves no file", async (_how, sent) => {
		const importId = await opened(admin, sent);
		const overview = await importOverview(admin, importId);
		expect(overview?.projects.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(overview).toMatchObject({ year: 2025, isPublished: false, milestones: 43 });
		expect(overview?.doubts.length).toBeGreaterThan(10);
		expect((await importList(admin))?.map(({ id }) => id)).toContain(importId);
		expect(await filesBelow(folder)).toEqual([]);
	});

	it("keeps the name, the length and the hash of the document, and its text", async () => {
		const content = wordOf(rows2025);
		const page = await importPage(admin, await opened(admin, { file: { name: "明年的表.docx", content } }));
		expect(page).toMatchObject({ fileName: "明年的表.docx", bytes: content.length });
		expect(page?.sha256).toMatch(/^[0-9a-f]{64}$/);
		expect(page?.reading.sourceText).toContain("序号 | 项目名称");
	});

	it("is named as pasted where it has no name", async () => {
		const page = await importPage(admin, await opened(admin, { html: htmlOf(rows2025) }));
		expect(page?.fileName).toBe("粘贴的表格");
	});

	it("takes full-width years", async () => {
		const page = await importPage(
			admin,
			await opened(admin, { year: " ２０２５年 ", html: htmlOf(rows2025) }),
		);
		expect(page?.year).toBe(2025);
	});
});

const table = { html: htmlOf(rows2025) };
const file = (name: string, content: Uint8Array | string) => ({ file: { name, content } });

describe("what is no plan", () => {
	it.each<readonly [string, Sent, unknown, "file" | "text"]>([
		["nothing", {}, "noSource", "text"],
		["a file and a pasted table", { ...table, ...file("a.docx", wordOf(rows2025)) }, "twoSources", "file"],
		["an empty file", file("a.docx", ""), "empty", "file"],
		["a PDF", file("a.pdf", "%PDF-1.7\n"), "pdf", "file"],
		["a broken archive", file("a.docx", wordOf(rows2025).subarray(0, 2000)), "corrupt", "file"],
		["text without a table", { text: "明年再说。" }, "textWithoutTable", "text"],
		[
			"a table of something else",
			{
				html: htmlOf(
					[
						["姓名", "电话"],
						["甲", "1"],
					],
					"通讯录",
				),
			},
			"noProjects",
			"text",
		],
		["one byte too many", file("a.docx", Buffer.alloc(MAX_DOCUMENT_BYTES + 1)), "tooLarge", "file"],
		[
			"as much as is taken, of nothing",
			file("a.docx", Buffer.alloc(MAX_DOCUMENT_BYTES)),
			"unknownType",
			"file",
		],
		["a year that has a plan", { ...table, year: "2024" }, { kind: "yearTaken", year: 2024 }, "text"],
		[
			"another year than its title",
			{ ...table, year: "2026" },
			{ kind: "otherYear", inTitle: 2025, asked: 2026 },
			"text",
		],
	])("%s is refused by its name and stores nothing", async (_what, sent, reason, source) => {
		const before = await written();
		expect(await send(admin, sent)).toEqual({ outcome: { ok: false, reason }, source });
		expect(await written()).toEqual(before);
		expect(await filesBelow(folder)).toEqual([]);
	});

	it.each(["", "明年", "1999", "2101", "2025.5"])("the year “%s” is asked for again", async (year) => {
		const { outcome } = await send(admin, { ...table, year });
		expect(outcome).toMatchObject({ ok: false, reason: { kind: "fields", errors: [{ field: "year" }] } });
	});

	it("is no body at all", async () => {
		const body = new Response("--x").body;
		if (!body) throw new Error("a response has a body");
		const contentType = "multipart/form-data; boundary=x";
		const { outcome } = await importDocument(admin, { contentType, body });
		expect(outcome).toEqual({ ok: false, reason: "cutOff" });
	});
});

describe("who imports no plan", () => {
	it.each(NO_IMPORTERS)(
		"%s is refused before a byte is read, and the trail tells",
		async (_who, role, unit) => {
			const actor = await someone(role, unit);
			const before = await written();
			expect((await send(actor, table)).outcome).toEqual({ ok: false, reason: "notFound" });
			expect(await written()).toEqual(before);
			const refused = { actorId: actor.userId, action: "import.open", outcome: "refused" } as const;
			expect(await db.auditEntry.count({ where: refused })).toBe(1);
		},
	);
});
