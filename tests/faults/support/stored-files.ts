import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import type { Findings } from "./findings";

interface StoredRow {
	readonly id: string;
	readonly storageKey: string;
	readonly thumbnailKey: string | null;
	readonly sha256: string;
	readonly bytes: number;
}

/** Each row of a file has its bytes; answers how many files lie there without a row. */
export async function expectFilesWhole(
	client: pg.Client,
	folder: string,
	findings: Findings,
): Promise<number> {
	const { rows } = await client.query<StoredRow>(
		`SELECT "id", "storageKey", "thumbnailKey", "sha256", "bytes" FROM "Attachment" WHERE "removedAt" IS NULL`,
	);
	const broken = rows.filter(
		(row) => !isWhole(join(folder, row.storageKey.slice(0, 2), row.storageKey), row),
	);
	const named = broken.slice(0, 3).map(({ id }) => id);
	findings.expect(
		broken.length === 0,
		"each file's row has its bytes with the right hash",
		`${rows.length} rows${named.length ? `, broken: ${named.join(" ")}` : ""}`,
	);
	const known = new Set(rows.flatMap(({ storageKey, thumbnailKey }) => [storageKey, thumbnailKey]));
	return storedKeys(folder).filter((key) => !known.has(key)).length;
}

/** Temporary files of uploads, also of processes that died. */
export function temporaryFiles(folder: string): readonly string[] {
	const incoming = join(folder, "incoming");
	return existsSync(incoming) ? readdirSync(incoming).map((name) => join(incoming, name)) : [];
}

/** Makes what lies there look two hours old, as what a dead process left is after that time. */
export function age(paths: readonly string[]): void {
	const then = new Date(performance.timeOrigin + performance.now() - 2 * 3_600_000);
	for (const path of paths) utimesSync(path, then, then);
}

function isWhole(path: string, row: StoredRow): boolean {
	if (!existsSync(path) || statSync(path).size !== row.bytes) return false;
	return createHash("sha256").update(readFileSync(path)).digest("hex") === row.sha256;
}

function storedKeys(folder: string): readonly string[] {
	return readdirSync(folder)
		.filter((name) => /^[0-9a-f]{2}$/.test(name))
		.flatMap((name) => readdirSync(join(folder, name)));
}
