import { randomUUID } from "node:crypto";
import pg from "pg";
import { reading2025 } from "../../tests/support/reading-2025";

/** Puts an import of next year's table under review, as its reader would; answers its id. `change`: of the cells. */
export async function plantImport(
	url: string | undefined,
	change?: (cell: string) => string,
): Promise<string> {
	if (!url) throw new Error("E2E_DEMO_DATABASE_URL is not set: e2e/support/global-setup.ts sets it");
	const id = randomUUID();
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(
			`INSERT INTO "PlanImport" ("id", "year", "fileName", "bytes", "sha256", "reading", "createdById", "createdAt", "updatedAt")
			SELECT $1, 2025, '2025年民政重点项目.docx', 20480, repeat('0', 64), $2, "id", now(), now()
			FROM "User" WHERE "username" = 'admin'`,
			[id, JSON.stringify(reading2025(change))],
		);
	} finally {
		await client.end();
	}
	return id;
}
