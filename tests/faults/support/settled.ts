import type pg from "pg";
import type { Findings } from "./findings";
import type { Entry } from "./journal";

/** How often each request id was carried out, and how often each marker stands in a fact. */
interface Counted {
	readonly receipts: ReadonlyMap<string, number>;
	readonly markers: ReadonlyMap<string, number>;
}

/** Holds the journal against the database: acknowledged once, refused never, unanswered at most once. */
export async function expectJournalHolds(
	client: pg.Client,
	entries: readonly Entry[],
	findings: Findings,
): Promise<void> {
	const { receipts, markers } = await count(client);
	const times = (entry: Entry) =>
		entry.requestId === null ? (markers.get(entry.marker) ?? 0) : (receipts.get(entry.requestId) ?? 0);
	const wrong = (kind: Entry["answer"]["kind"], holds: (times: number) => boolean) =>
		entries.filter((entry) => entry.answer.kind === kind && !holds(times(entry)));
	const total = (kind: Entry["answer"]["kind"]) =>
		entries.filter((entry) => entry.answer.kind === kind).length;

	const lost = wrong("done", (count) => count === 1);
	const written = wrong("refused", (count) => count === 0);
	const doubled = wrong("unanswered", (count) => count <= 1);
	findings.expect(lost.length === 0, "every acknowledged act is there once", tell(total("done"), lost));
	findings.expect(written.length === 0, "no refused act is there", tell(total("refused"), written));
	findings.expect(
		doubled.length === 0,
		"no unanswered act is there twice",
		tell(total("unanswered"), doubled),
	);
	// A draft's words are replaced by the next ones; words of moves and returns stay.
	const withFact = entries.filter(
		({ action, marker }) => marker && ["updateMilestoneAction", "returnReportAction"].includes(action),
	);
	const halved = withFact.filter((entry) => (markers.get(entry.marker) ?? 0) !== times(entry));
	findings.expect(
		halved.length === 0,
		"the words of an act are there as often as its receipt",
		tell(withFact.length, halved),
	);
}

async function count(client: pg.Client): Promise<Counted> {
	const read = async (sql: string) => {
		const { rows } = await client.query<{ key: string; times: number }>(sql);
		return new Map(rows.map(({ key, times }) => [key, times]));
	};
	return {
		receipts: await read(
			`SELECT split_part("requestId", '.', 1) AS key, count(*)::int AS times FROM "CommandReceipt" GROUP BY 1`,
		),
		markers: await read(`SELECT key, count(*)::int AS times FROM (
			SELECT "note" AS key FROM "StatusFact" UNION ALL SELECT "reason" FROM "ReportEvent"
			UNION ALL SELECT "fileName" FROM "Attachment") words WHERE key IS NOT NULL GROUP BY 1`),
	};
}

function tell(all: number, wrong: readonly Entry[]): string {
	const named = wrong.slice(0, 5).map(({ who, action, requestId }) => `${who} ${action} ${requestId}`);
	return wrong.length === 0 ? `${all}` : `${wrong.length} of ${all} not: ${named.join("; ")}`;
}
