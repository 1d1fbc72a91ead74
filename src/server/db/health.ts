import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { db } from "./client";

const PATIENCE_MS = 2_000;

/** Whether the database answers within two seconds and holds every migration of this version. Never throws. */
export async function isHealthy(): Promise<boolean> {
	let timer: NodeJS.Timeout | undefined;
	const tooLong = new Promise<boolean>((resolve) => {
		timer = setTimeout(() => resolve(false), PATIENCE_MS);
	});
	// Why it does not work is in the log of whatever failed; the caller is anybody and learns nothing.
	const works = everyMigrationIsApplied().catch(() => false);
	return Promise.race([works, tooLong]).finally(() => clearTimeout(timer));
}

async function everyMigrationIsApplied(): Promise<boolean> {
	const applied = await db.$queryRaw<{ name: string }[]>`
		SELECT "migration_name" AS name FROM "_prisma_migrations"
		WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;
	const names = new Set(applied.map(({ name }) => name));
	return migrationNames().every((name) => names.has(name));
}

let known: readonly string[] | undefined;

function migrationNames(): readonly string[] {
	const folder = join(process.cwd(), "prisma", "migrations");
	known ??= readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name);
	return known;
}
