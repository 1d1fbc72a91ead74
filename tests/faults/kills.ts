import { join } from "node:path";
import { query } from "../../scripts/runtime/databases";
import { pause } from "../../scripts/runtime/processes";
import type { Findings } from "./support/findings";
import { Journal } from "./support/journal";
import type { Person } from "./support/person";
import { signalAll } from "./support/process-tree";
import { Product } from "./support/product";
import { Random } from "./support/random";
import { expectJournalHolds } from "./support/settled";
import { hireWriters } from "./support/staff";
import { age, expectFilesWhole, temporaryFiles } from "./support/stored-files";
import { type Beginning, beginningOf, expectNothingHalf } from "./support/wholeness";

type Victim = "application" | "database server alone" | "database with its sessions" | "both";
const VICTIMS: readonly Victim[] = [
	"application",
	"database server alone",
	"database with its sessions",
	"both",
];

/**
 * Twenty people write; at a random moment the application, the database or both are killed outright. The
 * product brings itself back. Then the journal and the database are held against each other, unanswered acts
 * are sent again, and once more everything is compared.
 */
export async function kills(
	findings: Findings,
	{ seed, rounds }: { seed: number; rounds: number },
): Promise<void> {
	const product = await Product.start();
	try {
		const random = new Random(seed);
		const journal = new Journal(join(product.folder, "journal.jsonl"));
		const beginning = await query(product.databaseUrl, beginningOf);
		const { writers, people } = await hireWriters(product, journal, seed);
		for (let round = 1; round <= rounds; round++) {
			const victim = VICTIMS[(round - 1) % VICTIMS.length] ?? "both";
			const before = journal.entries.length;
			for (const writer of writers) writer.begin();
			await pause(random.between(3_000, 10_000));
			kill(product, victim);
			await pause(300);
			const seconds = await product.untilHealthy();
			await pause(3_000);
			await Promise.all(writers.map((writer) => writer.end()));
			const again = await sendAgain(journal, people, before);
			findings.tell(
				`round ${round}: killed ${victim}; healthy after ${(seconds + 0.3).toFixed(1)} s; ${journal.entries.length - before} acts, ${again} unanswered sent again`,
			);
			await compare(product, journal, beginning, findings);
		}
		await afterwards(product, people, findings);
		for (const kind of ["done", "refused", "unanswered"] as const)
			findings.tell(`${kind}: ${journal.count(kind)}`);
	} finally {
		await product.discard();
	}
}

function kill(product: Product, victim: Victim): void {
	const { applicationPid, databasePid, databasePids } = product;
	const application = applicationPid === null ? [] : [applicationPid];
	const server = databasePid === null ? [] : [databasePid];
	if (victim === "application" || victim === "both") signalAll(application, "SIGKILL");
	if (victim === "database server alone" || victim === "both") signalAll(server, "SIGKILL");
	if (victim === "database with its sessions") signalAll(databasePids, "SIGKILL");
}

/** Sends this round's unanswered acts again under the same request id; uploads have none and stay as they are. */
async function sendAgain(journal: Journal, people: readonly Person[], from: number): Promise<number> {
	let count = 0;
	for (const [index, entry] of journal.entries.entries()) {
		const { requestId, action, answer } = entry;
		if (index < from || answer.kind !== "unanswered" || requestId === null || action === "upload") continue;
		const person = people.find(({ username }) => username === entry.who);
		if (!person) continue;
		count++;
		journal.hear(
			entry,
			index + 1,
			await person.send({ action, requestId, fields: entry.fields }, entry.page),
		);
	}
	return count;
}

async function compare(
	product: Product,
	journal: Journal,
	beginning: Beginning,
	findings: Findings,
): Promise<void> {
	await query(product.databaseUrl, async (client) => {
		await expectJournalHolds(client, journal.entries, findings);
		await expectNothingHalf(client, beginning, findings, { quiet: true });
		const strays = await expectFilesWhole(client, product.files, findings);
		if (strays > 0) findings.tell(`${strays} stored files belong to no row: uploads that were cut off`);
	});
}

/** What dead processes left in the folder of uploads is swept by a later one. */
async function afterwards(product: Product, people: readonly Person[], findings: Findings): Promise<void> {
	const left = temporaryFiles(product.files);
	age(left);
	kill(product, "application");
	await pause(300);
	await product.untilHealthy();
	await people[0]?.upload("milestone=2024-p01-m1", "sweep.txt", "打扫");
	findings.expect(
		temporaryFiles(product.files).length === 0,
		"cut-off uploads leave no temporary file",
		`${left.length} swept`,
	);
}
