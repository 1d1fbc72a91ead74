import "server-only";

// PostgreSQL plans a statement of many joins for longer than it carries it out. Under a name it keeps the plan
// for as long as the connection lives.

/** Lists of values make ever new texts; what comes after so many is planned anew each time. */
const MOST_NAMES = 400;

const names = new Map<string, string>();

/**
 * The name under which a connection prepares a statement; empty for none. `DATABASE_PREPARED=off` is for a pooler
 * that gives a transaction any connection and does not know what was prepared on which.
 */
export function statementName({ sql }: { readonly sql: string }): string {
	if (process.env.DATABASE_PREPARED === "off") return "";
	const known = names.get(sql);
	if (known !== undefined) return known;
	if (names.size >= MOST_NAMES) return "";
	const name = `s${names.size + 1}`;
	names.set(sql, name);
	return name;
}
