import { join } from "node:path";
import { query } from "../../scripts/runtime/databases";
import { pause } from "../../scripts/runtime/processes";
import { openBrowser } from "./support/browser-view";
import { type Findings, spread } from "./support/findings";
import { Journal } from "./support/journal";
import { Memory } from "./support/memory";
import type { Heard } from "./support/person";
import { signalAll } from "./support/process-tree";
import { Product } from "./support/product";
import { expectJournalHolds } from "./support/settled";
import { hireWriters } from "./support/staff";
import { beginningOf, expectNothingHalf } from "./support/wholeness";

const PAUSE_MS = 60_000;
const LIMIT_MS = 10_000;
/** Beyond the highest of the load before. */
const MORE_MEMORY = 1.25;

/**
 * Every process of the database stands still for a minute while twenty people go on. Whatever they ask for
 * ends within ten seconds, with a sentence; the application does not grow; afterwards it works by itself.
 */
export async function paused(findings: Findings, { seed }: { seed: number }): Promise<void> {
	const product = await Product.start();
	try {
		const journal = new Journal(join(product.folder, "journal.jsonl"));
		const beginning = await query(product.databaseUrl, beginningOf);
		const { writers, people } = await hireWriters(product, journal, seed);
		const browser = await openBrowser(product.origin);
		const heard: Heard[] = [];
		for (const person of people) person.listen = (one) => heard.push(one);
		const memory = new Memory(product.applicationPid ?? 0);
		for (const writer of writers) writer.begin();
		await pause(15_000);
		const before = memory.take();
		const beforeTimes = heard.splice(0);

		const stopped = product.databasePids;
		signalAll(stopped, "SIGSTOP");
		const stoppedAt = performance.now();
		await browser?.lookWhileSilent(findings);
		await pause(Math.max(0, PAUSE_MS - (performance.now() - stoppedAt)));
		const during = memory.take();
		signalAll(stopped.toReversed(), "SIGCONT");
		const seconds = await product.untilHealthy();
		const duringTimes = heard.splice(0);
		await pause(10_000);
		await Promise.all(writers.map((writer) => writer.end()));
		await browser?.saveAfterwards(findings);
		await browser?.close();
		const after = memory.take();
		memory.stop();

		findings.tell(`before: ${spread(beforeTimes.map(({ ms }) => ms))}`);
		findings.tell(`paused: ${spread(duringTimes.map(({ ms }) => ms))}`);
		findings.tell(`after: ${spread(heard.map(({ ms }) => ms))}`);
		const slow = [...duringTimes, ...heard].filter(({ ms }) => ms > LIMIT_MS);
		findings.expect(
			slow.length === 0,
			"every request ended within 10 s",
			slow
				.slice(0, 3)
				.map(({ path, ms }) => `${path} ${Math.round(ms)} ms`)
				.join("; "),
		);
		expectSentences(duringTimes, findings);
		findings.expect(
			during.peak <= before.peak * MORE_MEMORY,
			"the application's memory stays flat",
			`peak ${before.peak} MB before, ${during.peak} MB during, ${after.peak} MB after`,
		);
		findings.expect(seconds < 10, "it works by itself after the pause", `${seconds.toFixed(1)} s`);
		const good = heard.filter(({ answer }) => answer !== null && answer.status < 400).length;
		findings.expect(
			good > 0 && good >= heard.length * 0.9,
			"people go on working",
			`${good} of ${heard.length} answers are good`,
		);
		await query(product.databaseUrl, async (client) => {
			await expectJournalHolds(client, journal.entries, findings);
			await expectNothingHalf(client, beginning, findings, { quiet: true });
		});
	} finally {
		await product.discard();
	}
}

/** What each kind of answer says of itself while the database is silent. */
export function expectSentences(heard: readonly Heard[], findings: Findings): void {
	const broken = heard.filter(({ answer }) => answer === null);
	findings.expect(broken.length === 0, "no connection was cut", `${heard.length} answers`);
	const texts = heard.flatMap(({ path, answer }) =>
		answer && answer.status >= 400 ? [{ path, ...answer }] : [],
	);
	const leaking = texts.filter(({ text }) =>
		/\bat \S+ \(|node_modules|prisma|ECONN|Query read timeout/i.test(visible(text)),
	);
	findings.expect(
		leaking.length === 0,
		"no answer tells of the inside",
		leaking
			.slice(0, 2)
			.map(({ path, text }) => `${path} ${visible(text).slice(0, 200)}`)
			.join("; "),
	);
	const forms = heard.flatMap(({ answer }) =>
		answer?.text.includes('"status":"refused"') ? [answer.text] : [],
	);
	const unsure = forms.filter((text) => text.includes("系统没有响应，不能确定这次操作是否已保存"));
	findings.tell(
		`${texts.length} error pages, ${unsure.length} forms that say 系统没有响应, ${forms.length - unsure.length} other refusals`,
	);
}

/** Without what only scripts read. */
function visible(html: string): string {
	return html.replaceAll(/<script\b[^>]*src=[^>]*><\/script>/g, "");
}
