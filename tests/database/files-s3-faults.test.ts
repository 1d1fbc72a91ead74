import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/server/db/client";
import { sweepObjects } from "@/server/files/pending-objects";
import { read } from "@/server/files/storage";
import { ownDatabase } from "../support/database";
import { fileGround, filesBelow, send } from "./file-ground";

ownDatabase("plan");

const folder = fileGround();

/** What the service does with the next requests; a service of somebody else's, so that it may misbehave. */
let answers: RequestListener = () => {};
const service = createServer((request, response) => answers(request, response));

beforeAll(async () => {
	await new Promise<void>((listening) => service.listen(0, "127.0.0.1", listening));
	const address = service.address();
	const port = typeof address === "object" ? address?.port : null;
	Object.assign(process.env, {
		FILES_S3_ENDPOINT: `http://127.0.0.1:${port}`,
		FILES_S3_BUCKET: "attachments",
		FILES_S3_REGION: "cn-test-1",
		FILES_S3_ACCESS_KEY: "key",
		FILES_S3_SECRET_KEY: "secret",
	});
	// Faults are logged; what the log says is not the matter here.
	vi.spyOn(console, "error").mockImplementation(() => {});
});

afterAll(() => {
	vi.restoreAllMocks();
	service.close();
});

const refuse = (status: number, code: string): RequestListener => {
	return (request, response) => {
		request.resume().on("end", () => {
			if (request.method === "DELETE") response.writeHead(204).end();
			else
				response
					.writeHead(status, { "Content-Type": "application/xml" })
					.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
		});
	};
};

describe("an S3-compatible service that fails", () => {
	test.each([
		[507, "InsufficientStorage"],
		[403, "QuotaExceeded"],
		[507, "XMinioStorageFull"],
	])("a full bucket (%i %s) is told as such and leaves nothing", async (status, code) => {
		answers = refuse(status, code);
		expect(await send({})).toEqual({ ok: false, reason: "storageFull" });
		await nothingLeft();
	});

	test.each([
		["wrong credentials", refuse(403, "InvalidAccessKeyId")],
		["an inner fault", refuse(500, "InternalError")],
	])("%s is a surprise and leaves nothing", async (_what, how) => {
		answers = how;
		await expect(send({})).rejects.toThrow();
		await nothingLeft();
	});

	test("a service that cannot even remove leaves notes, and the sweep carries on when it is back", async () => {
		answers = (request) => request.socket.destroy();
		await expect(send({})).rejects.toThrow();
		expect(await db.attachment.count()).toBe(0);
		expect(filesBelow(join(folder, "incoming"))).toEqual([]);
		expect(await db.pendingObject.count()).toBe(1);
		await db.pendingObject.updateMany({ data: { since: new Date("2024-01-01") } });
		await sweepObjects();
		expect(await db.pendingObject.count()).toBe(1);
		answers = refuse(500, "InternalError");
		await sweepObjects();
		expect(await db.pendingObject.count()).toBe(0);
	});

	test("a service that takes the file and never answers is given up", async () => {
		answers = (request, response) => {
			if (request.method === "DELETE") response.writeHead(204).end();
			else request.resume();
		};
		await expect(send({})).rejects.toThrow();
		await nothingLeft();
	});

	test("a body that ends early is a broken download, never a short file", async () => {
		answers = (_request, response) => {
			response.writeHead(200, { "Content-Length": "1000" });
			response.write("only this much", () => response.destroy());
		};
		const found = await read("cd".repeat(24));
		expect(found?.bytes).toBe(1000);
		await expect(found?.content.toArray()).rejects.toThrow();
	});
});

async function nothingLeft(): Promise<void> {
	expect(filesBelow(folder)).toEqual([]);
	expect([await db.attachment.count(), await db.pendingObject.count()]).toEqual([0, 0]);
}
