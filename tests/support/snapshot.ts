import { db } from "@/server/db/client";
import { type ClonedDatabase, cloneOf } from "./database";

/** A moment of this file's database, to which it can be taken back. */
export interface Snapshot {
	/** The application's client speaks to a database as it was at the moment. */
	restore(): Promise<void>;
	drop(): Promise<void>;
}

/** Keeps the present moment of the database that DATABASE_URL names. */
export async function snapshot(): Promise<Snapshot> {
	await db.$disconnect();
	const kept = await cloneOf(databaseName());
	const keptName = new URL(kept.url).pathname.slice(1);
	const working: ClonedDatabase[] = [];
	return {
		async restore() {
			await db.$disconnect();
			const fresh = await cloneOf(keptName);
			process.env.DATABASE_URL = fresh.url;
			await working.pop()?.drop();
			working.push(fresh);
		},
		async drop() {
			await db.$disconnect();
			await working.pop()?.drop();
			await kept.drop();
		},
	};
}

function databaseName(): string {
	return new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
}
