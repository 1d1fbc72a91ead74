import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
	DeleteObjectCommand,
	GetObjectCommand,
	NoSuchKey,
	PutObjectCommand,
	S3Client,
} from "@aws-sdk/client-s3";
import type { S3Settings } from "@/lib/contracts/storage-settings";
import type { ObjectStore } from "./object-store";

/** A connection that takes longer, or a transfer that stands still for as long, has failed. */
const CONNECT_MS = 3_000;
const IDLE_MS = 5_000;

/**
 * A bucket of an S3-compatible service. A file is one request of known length, which the service stores whole or
 * not at all; multipart uploads, whose parts outlive a broken connection, begin where our limit ends.
 */
export function s3Store({ endpoint, bucket, region, ...settings }: S3Settings): ObjectStore {
	const client = new S3Client({
		endpoint,
		region,
		forcePathStyle: settings.pathStyle,
		credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey },
		// The checksums that newer clients add by themselves are a form of body that other services do not know.
		requestChecksumCalculation: "WHEN_REQUIRED",
		responseChecksumValidation: "WHEN_REQUIRED",
		requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: IDLE_MS },
		// The person decides whether to wait once more.
		maxAttempts: 1,
	});
	return {
		async put(Key, path) {
			const { size } = await stat(path);
			const ChecksumSHA256 = await hashOf(path);
			const Body = createReadStream(path);
			try {
				await client.send(
					new PutObjectCommand({ Bucket: bucket, Key, Body, ContentLength: size, ChecksumSHA256 }),
				);
			} finally {
				Body.destroy();
			}
		},
		async get(Key) {
			try {
				const { Body, ContentLength } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
				if (!(Body instanceof Readable) || ContentLength === undefined) throw new Error("no body from S3");
				return { bytes: ContentLength, content: Body };
			} catch (error) {
				if (error instanceof NoSuchKey) return null;
				throw error;
			}
		},
		async remove(Key) {
			await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
		},
	};
}

async function hashOf(path: string): Promise<string> {
	const hash = createHash("sha256");
	await pipeline(createReadStream(path), hash);
	return hash.digest("base64");
}
