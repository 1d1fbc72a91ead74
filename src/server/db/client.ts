import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client";
import { HangingUpClient } from "./hanging-up-client";
import { statementName } from "./statement-name";

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

// A pool waits for ever by default, in five places; none of them may here. When the database falls silent, a
// request waits once for a connection and once for an answer, then once more for a connection to draw its page
// anew: together below the ten seconds after which people give up (docs/faults.md).
function connectToDatabase() {
	const connectionString = process.env.DATABASE_URL;
	if (!connectionString) throw new Error("DATABASE_URL is not set");
	const pool = new PrismaPg(
		{
			connectionString,
			max: poolSize(),
			connectionTimeoutMillis: 3_000,
			lock_timeout: 3_000,
			statement_timeout: 4_000,
			// Later than the server's own limits, so that a working server says what was wrong.
			query_timeout: 4_500,
			idle_in_transaction_session_timeout: 10_000,
			application_name: "civil-affairs-bureau-year",
			Client: HangingUpClient,
		},
		{ statementNameGenerator: statementName },
	);
	return pool.connect();
}

// The address is read at the first query, not at import: a build has none, and a test sets its own.
const adapter: AdapterFactory = {
	provider: "postgres",
	adapterName: "@prisma/adapter-pg",
	connect: connectToDatabase,
};

/** How long a transaction waits to begin, and how long it may last before its next statement is refused. */
const TRANSACTION = { maxWait: 3_000, timeout: 6_000 } as const;

function makeClient(): PrismaClient {
	return new PrismaClient({
		adapter,
		transactionOptions: TRANSACTION,
		// Tests count the statements of a page (tests/database/statements.test.ts).
		log: process.env.NODE_ENV === "test" ? [{ emit: "event", level: "query" }] : [],
	});
}

const kept = globalThis as { civilAffairsClient?: PrismaClient };

/** The one client of this process. Kept on globalThis, because `next dev` evaluates modules anew. */
export const db: PrismaClient = kept.civilAffairsClient ?? makeClient();
kept.civilAffairsClient = db;
