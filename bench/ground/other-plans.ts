import { query } from "../../scripts/runtime/databases";
import { FACTS } from "./other-facts";

// A hundred other published plans beside the one of 2024: the hundred years before it, the last five among
// them, because a year has one plan. Each is the shape of 2024 with 20 owners for every milestone.

/** The years of the others, as SQL. */
const YEARS = "generate_series(1924, 2023) AS y";

/** A row's id in the year `y`, and its day: rows are copies of those of 2024. */
const of = (column: string) => `replace(${column}, '2024-', y || '-')`;
const on = (column: string) => `(${column} - make_interval(years => 2024 - y))::date`;

const SHAPE: readonly string[] = [
	`CREATE TEMP TABLE owner_unit AS
		SELECT "id" AS unit, (row_number() OVER (ORDER BY ("kind" = 'town') DESC, "ordinal"))::int AS n
		FROM "Unit" WHERE "active" AND "kind" <> 'section' ORDER BY n LIMIT 20`,
	`INSERT INTO "Plan" SELECT y::text, y, y || '年', 'published', '', make_timestamptz(y, 1, 2, 9, 0, 0), false FROM ${YEARS}`,
	`INSERT INTO "Project" SELECT ${of('"id"')}, y::text, "ordinal", "name", "shortName", "mainContent", "rawMainContent",
			"schedule", "rawSchedule", "leadText", "responsibleText" FROM "Project", ${YEARS} WHERE "planId" = '2024'`,
	// The triggers that count versions do not fire here.
	`INSERT INTO "ProjectVersion" SELECT "id" FROM "Project" ON CONFLICT DO NOTHING`,
	`INSERT INTO "ProjectLead" SELECT ${of('"projectId"')}, "unitId", "position" FROM "ProjectLead", ${YEARS}
		WHERE "projectId" LIKE '2024-%'`,
	`INSERT INTO "ProjectResponsible" SELECT ${of('"projectId"')}, "position", "unitId", "groupId"
		FROM "ProjectResponsible", ${YEARS} WHERE "projectId" LIKE '2024-%'`,
	`INSERT INTO "Target" ("id", "projectId", "ordinal", "name", "counts", "unitLabel", "measure", "comparator", "goal",
			"baseline", "startOn", "dueOn", "curve", "source", "minPerUnit", "limitedByTargetId", "origin")
		SELECT ${of('"id"')}, ${of('"projectId"')}, "ordinal", "name", "counts", "unitLabel", "measure", "comparator",
			"goal", "baseline", ${on('"startOn"')}, ${on('"dueOn"')}, "curve", "source", "minPerUnit",
			${of('"limitedByTargetId"')}, "origin" FROM "Target", ${YEARS} WHERE "id" LIKE '2024-%'`,
	`INSERT INTO "Checkpoint" SELECT ${of('"targetId"')}, ${on('"onDate"')}, "value" FROM "Checkpoint", ${YEARS}
		WHERE "targetId" LIKE '2024-%' ON CONFLICT DO NOTHING`,
	`INSERT INTO "Milestone" ("id", "projectId", "ordinal", "track", "words", "rawWords", "startOn", "endOn", "precision",
			"kind", "ownersFromTargetId", "status", "statusOn", "dueOn")
		SELECT ${of('"id"')}, ${of('"projectId"')}, "ordinal", "track", "words", "rawWords", ${on('"startOn"')},
			${on('"endOn"')}, "precision", "kind", ${of('"ownersFromTargetId"')}, 'done', ${on('"endOn"')}, ${on('"endOn"')}
		FROM "Milestone", ${YEARS} WHERE "id" LIKE '2024-%'`,
	`INSERT INTO "MilestoneLead" SELECT ${of('"milestoneId"')}, "unitId", "position" FROM "MilestoneLead", ${YEARS}
		WHERE "milestoneId" LIKE '2024-%'`,
	`INSERT INTO "MilestoneOwner" SELECT m."id", unit, '生成' FROM "Milestone" m, owner_unit WHERE m."id" NOT LIKE '2024-%'`,
	`INSERT INTO "Deliverable" SELECT ${of('"id"')}, ${of('"milestoneId"')}, "ordinal", "text" FROM "Deliverable", ${YEARS}
		WHERE "milestoneId" LIKE '2024-%'`,
	`INSERT INTO "TargetFeed" SELECT ${of('"targetId"')}, ${of('"milestoneId"')} FROM "TargetFeed", ${YEARS}
		WHERE "targetId" LIKE '2024-%'`,
];

/** Fills a copy of the small database with the other plans and about a million facts of theirs. */
export async function fillWithOtherPlans(url: string): Promise<void> {
	await query(url, async (client) => {
		await client.query("BEGIN");
		// Rows refer to rows that the same statements made; looking each up again would take most of the time.
		await client.query("SET LOCAL session_replication_role = replica");
		await client.query("SET LOCAL work_mem = '256MB'");
		for (const statement of [...SHAPE, ...FACTS]) await client.query(statement);
		await client.query("COMMIT");
		await client.query("VACUUM (ANALYZE)");
	});
}

/** How many facts a database holds, by table. */
export async function countFacts(url: string): Promise<ReadonlyMap<string, number>> {
	const tables = ["StatusFact", "ChecklistFact", "ConfirmationFact", "Report", "ReportEvent", "Reading"];
	const others = ["AllocationLine", "AuditEntry", "CommandReceipt"];
	const counts = [...tables, ...others].map(
		(table) => `SELECT '${table}' AS t, count(*)::int AS n FROM "${table}"`,
	);
	const { rows } = await query(url, (client) =>
		client.query<{ t: string; n: number }>(counts.join(" UNION ALL ")),
	);
	return new Map(rows.map(({ t, n }) => [t, n]));
}
