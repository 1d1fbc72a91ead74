import { db } from "@/server/db/client";

/**
 * Everything that is stored but for refused acts in the trail: of every table the number of rows and a hash of
 * where each row lies and which transaction wrote it, so that an added, changed or deleted row always shows,
 * whatever its columns.
 */
export async function everythingStored(): Promise<Record<string, string>> {
	const tables = await tableNames();
	const parts = tables.map((table) => {
		const only = table === "AuditEntry" ? ` WHERE "outcome" <> 'refused'` : "";
		return `SELECT '${table}' AS "table", count(*) || ' ' ||
			coalesce(md5(string_agg(xmin::text || ctid::text, ',' ORDER BY ctid)), '') AS "mark" FROM "${table}"${only}`;
	});
	const rows = await db.$queryRawUnsafe<{ table: string; mark: string }[]>(parts.join(" UNION ALL "));
	return Object.fromEntries(rows.map(({ table, mark }) => [table, mark]));
}

let names: string[] | undefined;

async function tableNames(): Promise<string[]> {
	if (!names) {
		const rows = await db.$queryRaw<{ name: string }[]>`
			SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
		names = rows.map(({ name }) => name);
	}
	return names;
}

/** The refused acts in the trail since an entry, the oldest first. */
export async function refusalsSince(seq: bigint) {
	return db.auditEntry.findMany({
		where: { outcome: "refused", seq: { gt: seq } },
		select: { actorId: true, action: true, subjectId: true },
		orderBy: { seq: "asc" },
	});
}

export async function lastEntry(): Promise<bigint> {
	const last = await db.auditEntry.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } });
	return last?.seq ?? 0n;
}
