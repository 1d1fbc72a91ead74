import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { ownDatabase } from "../support/database";
import { fileGround, filesBelow } from "./file-ground";
import { storeCases } from "./file-store-cases";

ownDatabase("plan");

const folder = fileGround();
const disk = mkdtempSync(join(tmpdir(), "files-s3-"));
const bucket = join(disk, "attachments");

/** An emulator of the protocol, not a product that anybody runs. Its credentials are fixed. */
const emulator = new S3rver({
	address: "127.0.0.1",
	port: 0,
	silent: true,
	directory: disk,
	configureBuckets: [{ name: "attachments" }],
});

beforeAll(async () => {
	const { port } = await emulator.run();
	Object.assign(process.env, {
		FILES_S3_ENDPOINT: `http://127.0.0.1:${port}`,
		FILES_S3_BUCKET: "attachments",
		FILES_S3_REGION: "cn-test-1",
		FILES_S3_ACCESS_KEY: "S3RVER",
		FILES_S3_SECRET_KEY: "S3RVER",
	});
});

afterAll(async () => {
	await emulator.close();
	rmSync(disk, { recursive: true, force: true });
});

beforeEach(() => {
	for (const name of readdirSync(bucket)) rmSync(join(bucket, name), { recursive: true, force: true });
});

describe("files in an S3-compatible bucket", () => {
	storeCases({ folder, objects: () => filesBelow(bucket).filter((name) => name.endsWith("_S3rver_object")) });
});
