import { rmSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { query } from "../../scripts/runtime/databases";
import { pause } from "../../scripts/runtime/processes";
import { temporaryFolder } from "../../scripts/runtime/temporary-folder";
import { expectSentences } from "./paused";
import { type Findings, spread } from "./support/findings";
import { Journal } from "./support/journal";
import type { Heard } from "./support/person";
import { Product } from "./support/product";
import { expectJournalHolds } from "./support/settled";
import { type SmallDisk, smallDisk } from "./support/small-disk";
import { hireWriters } from "./support/staff";
import { expectFilesWhole } from "./support/stored-files";
import { beginningOf, expectNothingHalf } from "./support/wholeness";

const MEGABYTES = 640;
const FULL_MS = 45_000;
const LIMIT_MS = 10_000;

/**
 * The data folder lies on a small disk of its own. While twenty people write, the disk is filled to the last
 * byte and kept full; then room is made. What was acknowledged holds, refusals are sentences, and everything
 * goes on without a hand.
 */
export async function fullDisk(findings: Findings, { seed }: { seed: number }): Promise<void> {
	const disk = smallDisk(temporaryFolder("faults-disk"), MEGABYTES);
	if (typeof disk === "string") {
		findings.expect(false, "a small disk can be mounted (root is needed); this scenario did not run", disk);
		return;
	}
	try {
		await onDisk(disk, findings, seed);
	} finally {
		disk.unmount();
	}
}

async function onDisk(disk: SmallDisk, findings: Findings, seed: number): Promise<void> {
	// The journal is the people's own: it does not lie on the disk that fills up.
	const notes = temporaryFolder("faults-journal");
	const product = await Product.start(disk.folder);
	try {
		const journal = new Journal(join(notes, "journal.jsonl"));
		const beginning = await query(product.databaseUrl, beginningOf);
		const { writers, people } = await hireWriters(product, journal, seed);
		const heard: Heard[] = [];
		for (const person of people) person.listen = (one) => heard.push(one);
		for (const writer of writers) writer.begin();
		await pause(8_000);
		const before = heard.splice(0);
		const acknowledged = journal.count("done");
		findings.tell(`${disk.freeMegabytes()} MB free of ${MEGABYTES}; now filling the disk`);
		const until = performance.now() + FULL_MS;
		while (performance.now() < until) {
			disk.fill();
			await pause(250);
		}
		const during = heard.splice(0);
		findings.tell(`${journal.count("done") - acknowledged} acts were acknowledged on the full disk`);
		disk.makeRoom();
		const seconds = await product.untilHealthy();
		await pause(8_000);
		await Promise.all(writers.map((writer) => writer.end()));

		findings.tell(`before: ${spread(before.map(({ ms }) => ms))}`);
		findings.tell(`full: ${spread(during.map(({ ms }) => ms))}`);
		const slow = during.filter(({ ms }) => ms > LIMIT_MS);
		findings.expect(
			slow.length === 0,
			"every request ended within 10 s",
			slow
				.slice(0, 3)
				.map(({ path, ms }) => `${path} ${Math.round(ms)} ms`)
				.join("; "),
		);
		expectSentences(during, findings);
		findings.expect(seconds < 30, "with room again it works by itself", `${seconds.toFixed(1)} s`);
		const good = heard.filter(({ answer }) => answer !== null && answer.status < 400).length;
		findings.expect(good > 0, "people go on working", `${good} of ${heard.length} answers are good`);
		const since = journal.entries.length;
		findings.tell(
			`${since} acts: ${journal.count("done")} done, ${journal.count("refused")} refused, ${journal.count("unanswered")} unanswered`,
		);
		await query(product.databaseUrl, async (client) => {
			await expectJournalHolds(client, journal.entries, findings);
			await expectNothingHalf(client, beginning, findings, { quiet: true });
			const strays = await expectFilesWhole(client, product.files, findings);
			if (strays > 0)
				findings.tell(`${strays} stored files belong to no row: uploads that were not confirmed`);
			await expectReadable(client, findings);
		});
	} finally {
		await product.stop();
		rmSync(notes, { recursive: true, force: true });
	}
}

/** Every table is read to its end, once by its rows and once by its primary key. */
async function expectReadable(client: pg.Client, findings: Findings): Promise<void> {
	const { rows } = await client.query<{ name: string }>(
		`SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
	);
	const count = async (name: string, way: "seqscan" | "indexscan") => {
		await client.query(`SET enable_seqscan = ${way === "seqscan" ? "on" : "off"}`);
		const sql =
			way === "seqscan"
				? `SELECT count(t)::text AS n FROM ${name} t`
				: `SELECT count(*)::text AS n FROM ${name}`;
		return (await client.query<{ n: string }>(sql)).rows[0]?.n;
	};
	const wrong: string[] = [];
	for (const { name } of rows) {
		if ((await count(name, "seqscan")) !== (await count(name, "indexscan"))) wrong.push(name);
	}
	findings.expect(
		wrong.length === 0,
		"the database is not damaged",
		`${rows.length} tables read twice ${wrong.join(" ")}`,
	);
}
