import type pg from "pg";
import { type Addresses, query } from "./databases";
import { Fault } from "./fault";
import { TURN } from "./migrations";

/**
 * The tables that the application may add to and never change: the facts and the trail. Their triggers refuse
 * everybody; these rights keep the application from the triggers. A new table of facts is named here.
 */
export const APPEND_ONLY = [
	"StatusFact",
	"ChecklistFact",
	"ConfirmationFact",
	"ExtensionFact",
	"OverrideFact",
	"ReportEvent",
	"Reading",
	"AllocationSet",
	"AllocationLine",
	"ExtensionEvent",
	"Adjustment",
	"AuditEntry",
] as const;

/** Prisma's own table: GET /api/health compares it with the migrations of this version. */
const READ_ONLY = ["_prisma_migrations"] as const;

/**
 * Gives the application its rights, anew at each start: a table that a migration has added gets its own, and a
 * right that somebody gave by hand goes. Answers whether the trail is protected by rights; with one account
 * only the triggers protect it. Throws Fault when the application's account is stronger than it may be.
 */
export async function giveRights({ application, owner }: Addresses): Promise<boolean> {
	if (application === owner) return false;
	const { account } = await query(application, whoAmI);
	await query(owner, async (client) => {
		const { account: own, database } = await whoAmI(client);
		if (own === account) throw tooStrong(account);
		await client.query("BEGIN");
		// Two starts at once would change the same rows of the catalogue.
		await client.query("SELECT pg_advisory_xact_lock($1)", [TURN]);
		await client.query(rightsOf(client.escapeIdentifier(account), client.escapeIdentifier(database)));
		for (const { name, kind } of await objects(client)) {
			await client.query(
				rightsOn(client.escapeIdentifier(name), name, kind, client.escapeIdentifier(account)),
			);
		}
		await client.query("COMMIT");
	});
	if (await query(application, isTooStrong)) throw tooStrong(account);
	return true;
}

function rightsOf(account: string, database: string): string {
	return `
		REVOKE CREATE, TEMPORARY ON DATABASE ${database} FROM PUBLIC, ${account};
		GRANT CONNECT ON DATABASE ${database} TO ${account};
		REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${account};
		GRANT USAGE ON SCHEMA public TO ${account};`;
}

function rightsOn(quoted: string, name: string, kind: "table" | "sequence", account: string): string {
	const what = `${kind.toUpperCase()} ${quoted}`;
	const kept = (names: readonly string[]) => kind === "table" && names.includes(name);
	const rights =
		kind === "sequence"
			? "USAGE"
			: kept(READ_ONLY)
				? "SELECT"
				: kept(APPEND_ONLY)
					? "SELECT, INSERT"
					: "SELECT, INSERT, UPDATE, DELETE";
	return `REVOKE ALL ON ${what} FROM PUBLIC, ${account}; GRANT ${rights} ON ${what} TO ${account};`;
}

async function objects(
	client: pg.Client,
): Promise<readonly { readonly name: string; readonly kind: "table" | "sequence" }[]> {
	const { rows } = await client.query(
		`SELECT relname AS name, CASE relkind WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind FROM pg_class
		WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')`,
	);
	return rows;
}

async function whoAmI(client: pg.Client): Promise<{ readonly account: string; readonly database: string }> {
	const { rows } = await client.query("SELECT current_user AS account, current_database() AS database");
	return rows[0];
}

/** Whether the connected account could change the trail all the same: as a superuser or as (a member of) an owner. */
async function isTooStrong(client: pg.Client): Promise<boolean> {
	const { rows } = await client.query(
		`SELECT coalesce(bool_or(pg_has_role(relowner, 'MEMBER') OR has_table_privilege(pg_class.oid, 'UPDATE, DELETE, TRUNCATE')), true)
			OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS strong
		FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname = ANY ($1)`,
		[APPEND_ONLY],
	);
	return rows[0]?.strong !== false;
}

function tooStrong(account: string): Fault {
	return new Fault(
		`数据库账号 ${account} 仍能改动操作日志：它是超级用户、表的所有者或其成员。请让 DATABASE_OWNER_URL 的账号拥有全部表（REASSIGN OWNED），让 DATABASE_URL 的账号只是普通账号。 The account of DATABASE_URL can still change the trail; see README, Two accounts.`,
	);
}
