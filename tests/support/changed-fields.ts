import type { Client } from "pg";

type Row = Readonly<Record<string, unknown>>;

/** Every row of the product's tables, by table and key. */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, Row>>;

/** What no act of a person names: the trail itself, receipts, sessions, files in waiting. */
const ASIDE = [
	...["AuditEntry", "CommandReceipt", "UserSession", "SignInThrottle", "PendingObject"],
	...["ProjectVersion", "BureauVersion", "_prisma_migrations"],
];

/** A column as the trail names it; null where it only follows from the others or keeps the books. */
const FIELDS: Readonly<Record<string, string | null>> = {
	"User.passwordHash": "password",
	"User.mustChangePassword": null,
	"UserSupervision.*": "supervises",
	"UnitAlias.*": "aliases",
	"UnitGroupMember.*": "memberIds",
	"Milestone.statusOn": "effectiveOn",
	"StatusFact.fromStatus": null,
	"StatusFact.toStatus": "status",
	"ChecklistFact.done": "checklist",
	"AllocationSet.effectiveOn": null,
	"AllocationLine.*": "shares",
	"Reading.supersedesSeq": null,
	"Reading.isConfirmation": null,
	"Report.supersedesId": null,
	"ExtensionRequest.askedAt": null,
	"ExtensionRequest.dueOn": null,
	"ExtensionRequest.checkpointMoves": "checkpoints",
	"ExtensionRequest.state": "decision",
	"ExtensionEvent.kind": null,
	"ExtensionEvent.effectiveOn": null,
	"ExtensionFact.newEndOn": null,
	"ExtensionFact.effectiveOn": null,
	"Checkpoint.*": "checkpoints",
	"Adjustment.actId": null,
	"Adjustment.planId": null,
	"Adjustment.projectId": null,
	"Adjustment.subjectType": null,
	"Adjustment.subjectId": null,
	"Adjustment.field": null,
	"Adjustment.before": null,
	"Adjustment.after": "adjusted",
	"Adjustment.effectiveOn": null,
	"ReportEvent.kind": null,
	"ReportEvent.reportKind": null,
	"ReportEvent.speaksFor": null,
	"ReportEvent.effectiveOn": null,
	"ReportEvent.fields": null,
	"ReportEvent.content": null,
	"ReportEvent.targetIds": null,
	"Attachment.*": "files",
};

const BOOKS = /^(seq|id|version|.+ById|recordedAt|createdAt|updatedAt|submittedAt|decidedAt)$/;
/** What a row hangs on is no field of it, the unit of an account excepted. */
const HANGS_ON = /^(milestoneId|requestId|unitId|targetId|reportId|deliverableId|userId|setSeq)$/;

/** Reads everything, and what a column holds when nobody says anything. */
export async function snapshotOf(client: Client): Promise<Snapshot> {
	const { rows: tables } = await client.query<{ name: string; key: string[] }>(
		`SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS key FROM pg_class c
			JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
		WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relname = ANY ($1) GROUP BY 1`,
		[ASIDE],
	);
	const all = new Map<string, ReadonlyMap<string, Row>>();
	for (const { name, key } of tables) {
		const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM "${name}" t`);
		all.set(name, new Map(rows.map(({ row }) => [key.map((column) => row[column]).join(" "), row])));
	}
	return all;
}

/** Defaults as text, by `Table.column`. */
export async function defaultsOf(client: Client): Promise<ReadonlyMap<string, string>> {
	const { rows } = await client.query<{ name: string; value: string }>(
		`SELECT table_name || '.' || column_name AS name, column_default AS value FROM information_schema.columns
		WHERE table_schema = 'public' AND column_default IS NOT NULL`,
	);
	return new Map(rows.map(({ name, value }) => [name, value.replace(/::.*$/, "").replace(/^'(.*)'$/, "$1")]));
}

/** The names of the fields that differ, sorted. Rows that are gone say nothing, except in lists of a thing. */
export function changedFields(
	before: Snapshot,
	after: Snapshot,
	defaults: ReadonlyMap<string, string>,
): string[] {
	const fields = new Set<string>();
	for (const table of after.keys()) {
		const old = before.get(table) ?? new Map<string, Row>();
		const rows = after.get(table) ?? new Map<string, Row>();
		const whole = FIELDS[`${table}.*`];
		for (const key of new Set([...old.keys(), ...rows.keys()])) {
			const row = rows.get(key);
			if (JSON.stringify(old.get(key)) === JSON.stringify(row)) continue;
			if (whole) fields.add(whole);
			else if (row) for (const field of fieldsOf(table, old.get(key), row, defaults)) fields.add(field);
		}
	}
	return [...fields].sort();
}

function fieldsOf(
	table: string,
	old: Row | undefined,
	row: Row,
	defaults: ReadonlyMap<string, string>,
): string[] {
	return Object.keys(row).flatMap((column) => {
		const name = `${table}.${column}`;
		const isLink = HANGS_ON.test(column) && name !== "User.unitId";
		if (BOOKS.test(column) || isLink || FIELDS[name] === null) return [];
		const value = JSON.stringify(row[column]);
		const unchanged = old
			? JSON.stringify(old[column]) === value
			: value === "null" || value === "[]" || String(row[column]) === (defaults.get(name) ?? "");
		if (unchanged) return [];
		return [table === "ReportReading" ? `readings.${String(row.targetId)}` : (FIELDS[name] ?? column)];
	});
}
