import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client";

/** What a command writes through: the client of one transaction. The plain client passes for it too. */
export type Tx = Prisma.TransactionClient;

type AdapterFactory = NonNullable<ConstructorParameters<typeof PrismaClient>[0]["adapter"]>;

/** Connections of one process; two or twenty processes share PostgreSQL's max_connections. */
function poolSize(): number {
	const setting = process.env.DATABASE_POOL_MAX;
	if (!setting) return 10;
	const size = Number(setting);
	if (!Number.isInteger(size) || size < 1) {
		throw new Error(`DATABASE_POOL_MAX must be a whole number from 1, not "${setting}"`);
	}
	return size;
}

// A pool waits for ever by default, in five places; none of them may here.
function connectToDatabase() {
	const connectionString = process.env.DATABASE_URL;
	if (!connectionString) throw new Error("DATABASE_URL is not set");
	const pool = new PrismaPg({
		connectionString,
		max: poolSize(),
		connectionTimeoutMillis: 5_000,
		statement_timeout: 15_000,
		lock_timeout: 5_000,
		idle_in_transaction_session_timeout: 20_000,
		query_timeout: 20_000,
		application_name: "civil-affairs-bureau-year",
	});
	return pool.connect();
}

// The address is read at the first query, not at import: a build has none, and a test sets its own.
const adapter: AdapterFactory = {
	provider: "postgres",
	adapterName: "@prisma/adapter-pg",
	connect: connectToDatabase,
};

function makeClient(): PrismaClient {
	return new PrismaClient({
		adapter,
		transactionOptions: { maxWait: 5_000, timeout: 15_000 },
		// Tests count the statements of a page (tests/database/statements.test.ts).
		log: process.env.NODE_ENV === "test" ? [{ emit: "event", level: "query" }] : [],
	});
}

const kept = globalThis as { civilAffairsClient?: PrismaClient };

/** The one client of this process. Kept on globalThis, because `next dev` evaluates modules anew. */
export const db: PrismaClient = kept.civilAffairsClient ?? makeClient();
kept.civilAffairsClient = db;
