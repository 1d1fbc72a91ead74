import type pg from "pg";
import type { Findings } from "./findings";

// xmin is the transaction that wrote a row: what one command writes has it in common.

/** Sentences with queries that answer what contradicts them. `since` is when the writers began. */
const RULES: readonly (readonly [sentence: string, sql: string])[] = [
	[
		"each receipt has its one entry in the trail, of the same transaction",
		`SELECT r."requestId" FROM "CommandReceipt" r WHERE r."createdAt" >= (SELECT at FROM since) AND r."command" <> 'report.start'
			AND (SELECT count(*) FROM "AuditEntry" a WHERE a.xmin = r.xmin AND a."action" = r."command"
				AND a."actorId" = r."actorId" AND a."outcome" = 'done') <> 1`,
	],
	[
		"each receipt has its answer",
		`SELECT "requestId" FROM "CommandReceipt" WHERE "createdAt" >= (SELECT at FROM since) AND NOT ("result" ? 'value')`,
	],
	[
		"each move in the trail has its one status fact, of the same transaction",
		`SELECT a."seq" FROM "AuditEntry" a WHERE a."seq" > (SELECT seq FROM since) AND a."action" = 'milestone.move' AND a."outcome" = 'done'
			AND (SELECT count(*) FROM "StatusFact" f WHERE f.xmin = a.xmin AND f."milestoneId" = a."subjectId") <> 1`,
	],
	[
		"each status fact has its one entry in the trail",
		`SELECT f."seq" FROM "StatusFact" f WHERE f."note" LIKE '日志 %'
			AND (SELECT count(*) FROM "AuditEntry" a WHERE a.xmin = f.xmin AND a."subjectId" = f."milestoneId"
				AND a."action" = 'milestone.move') <> 1`,
	],
	[
		"each decision and submission has its one entry in the trail and the trail its one event",
		`SELECT a."seq" FROM "AuditEntry" a WHERE a."seq" > (SELECT seq FROM since) AND a."outcome" = 'done'
			AND a."action" IN ('report.submit', 'report.withdraw', 'report.approve', 'report.return')
			AND (SELECT count(*) FROM "ReportEvent" e WHERE e.xmin = a.xmin AND e."reportId" = a."subjectId") <> 1
		UNION ALL SELECT e."seq" FROM "ReportEvent" e WHERE e.xmin IN (SELECT x.xmin FROM "CommandReceipt" x WHERE x."createdAt" >= (SELECT at FROM since))
			AND (SELECT count(*) FROM "AuditEntry" a WHERE a.xmin = e.xmin AND a."subjectId" = e."reportId") <> 1`,
	],
	[
		"each attached file has its one entry in the trail",
		`SELECT f."id" FROM "Attachment" f WHERE f."fileName" ~ '^[0-9a-f-]{36}[.]txt$'
			AND (SELECT count(*) FROM "AuditEntry" a WHERE a."subjectId" = f."id" AND a."action" = 'file.attach') <> 1`,
	],
	[
		"each milestone shows the state of its last fact",
		`SELECT m."id" FROM "Milestone" m LEFT JOIN LATERAL (SELECT "toStatus", "effectiveOn" FROM "StatusFact"
			WHERE "milestoneId" = m."id" ORDER BY "seq" DESC LIMIT 1) f ON true
			WHERE m."status" <> coalesce(f."toStatus", 'notStarted') OR m."statusOn" IS DISTINCT FROM f."effectiveOn"`,
	],
	[
		"each milestone's version counts its acts",
		`SELECT m."id" FROM "Milestone" m WHERE m."version" <> 1 + (SELECT count(*) FROM "AuditEntry" a
			WHERE a."subjectId" = m."id" AND a."outcome" = 'done' AND a."action" IN ('milestone.move', 'milestone.check'))
			+ (SELECT count(*) FROM "ExtensionFact" e WHERE e."milestoneId" = m."id")`,
	],
	[
		"each report shows the state of its last event",
		`SELECT r."id" FROM "Report" r LEFT JOIN LATERAL (SELECT "kind" FROM "ReportEvent"
			WHERE "reportId" = r."id" ORDER BY "seq" DESC LIMIT 1) e ON true
			WHERE r."state"::text <> CASE coalesce(e."kind"::text, 'withdrawn') WHEN 'withdrawn' THEN 'draft' ELSE e."kind"::text END`,
	],
	[
		"each report's version counts its acts",
		`SELECT r."id" FROM "Report" r WHERE r."version" <> 1 + (SELECT count(*) FROM "AuditEntry" a
			WHERE a."subjectId" = r."id" AND a."outcome" = 'done'
			AND a."action" IN ('report.save', 'report.submit', 'report.withdraw', 'report.approve', 'report.return'))`,
	],
	[
		"each counted figure of a report belongs to an approval of the same transaction",
		`SELECT g."seq" FROM "Reading" g JOIN "Report" r ON r."id" = g."reportId" WHERE
			g.xmin IN (SELECT x.xmin FROM "CommandReceipt" x WHERE x."createdAt" >= (SELECT at FROM since)) AND NOT EXISTS (
			SELECT FROM "ReportEvent" e WHERE e."reportId" = r."id" AND e."kind" = 'approved' AND e.xmin = g.xmin)`,
	],
];

export interface Beginning {
	readonly lastEntry: string;
	readonly at: Date;
}

export async function beginningOf(client: pg.Client): Promise<Beginning> {
	const { rows } = await client.query<{ seq: string; at: Date }>(
		`SELECT coalesce(max("seq"), 0)::text AS seq, now() AS at FROM "AuditEntry"`,
	);
	return { lastEntry: rows[0]?.seq ?? "0", at: rows[0]?.at ?? new Date(0) };
}

/** Nothing is half: facts, trail, receipts and caches speak of the same acts. */
export async function expectNothingHalf(
	client: pg.Client,
	beginning: Beginning,
	findings: Findings,
	{ quiet = false } = {},
): Promise<void> {
	const broken: string[] = [];
	const since = "WITH since AS (SELECT $1::bigint AS seq, $2::timestamptz AS at)";
	for (const [sentence, sql] of RULES) {
		const { rows } = await client.query(`${since} ${sql}`, [beginning.lastEntry, beginning.at]);
		if (!quiet)
			findings.expect(rows.length === 0, sentence, rows.length ? JSON.stringify(rows.slice(0, 3)) : "");
		else if (rows.length > 0) broken.push(`${sentence}: ${JSON.stringify(rows.slice(0, 3))}`);
	}
	if (quiet)
		findings.expect(broken.length === 0, `nothing is half (${RULES.length} rules)`, broken.join("; "));
}
