import { randomUUID } from "node:crypto";
import { query } from "../../scripts/runtime/databases";
import type { Findings } from "./support/findings";
import { spread } from "./support/findings";
import { formOn, typed } from "./support/form-fields";
import type { Answer, Person } from "./support/person";
import { Product } from "./support/product";
import { Random } from "./support/random";

const MILESTONE = "2024-p08-m2";
const TOWN = "yangshe";
/** Project 8 has two leads; either may review a town's report. */
const REVIEWERS = ["weibao", "weibaozhongxin"] as const;

/**
 * A town submits; both leads decide at once, each with a mind of its own. One decision is taken, one row of
 * history and one entry of the trail are written, and the other is told that it was decided.
 */
export async function reviewers(
	findings: Findings,
	{ seed, rounds }: { seed: number; rounds: number },
): Promise<void> {
	const product = await Product.start();
	try {
		const random = new Random(seed);
		const town = await product.signIn(TOWN);
		const [one, two] = [await product.signIn(REVIEWERS[0]), await product.signIn(REVIEWERS[1])];
		const wrong: string[] = [];
		const told = new Map<string, number>();
		let approved = 0;
		for (let round = 1; round <= rounds; round++) {
			const report = await submitted(town);
			const before = await written(product, report);
			const minds = [random.next() < 0.5, random.next() < 0.5] as const;
			const forms = await Promise.all([one, two].map((person) => person.request(`/reports/${report}`)));
			const answers = await Promise.all(
				[one, two].map((person, index) =>
					decide(person, report, forms[index]?.text ?? "", minds[index] ?? true),
				),
			);
			const after = await written(product, report);
			const done = answers.filter(({ kind }) => kind === "done");
			const refused = answers.filter(({ kind }) => kind === "refused");
			for (const { message } of refused) count(told, message.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, "…"));
			if (after.state === "approved") approved++;
			const decidedAs = minds[answers.findIndex(({ kind }) => kind === "done")] ? "approved" : "returned";
			const holds =
				done.length === 1 &&
				refused.length === 1 &&
				after.state === decidedAs &&
				after.events - before.events === 1 &&
				after.entries - before.entries === 1;
			if (!holds) wrong.push(JSON.stringify({ round, answers, before, after }));
		}
		findings.expect(
			wrong.length === 0,
			"one decision, one row of history, one entry of the trail, one clear refusal",
			`${rounds} rounds, ${approved} approved, ${rounds - approved} returned${wrong.slice(0, 3).join(" ")}`,
		);
		for (const [message, times] of told) findings.tell(`${times} × “${message}”`);
		findings.tell(`reviewers: ${spread([...one.times, ...two.times])}`);
	} finally {
		await product.discard();
	}
}

function count(told: Map<string, number>, message: string): void {
	told.set(message, (told.get(message) ?? 0) + 1);
}

/** Brings the town's thread to a submitted report, from wherever the last round left it; answers its id. */
async function submitted(town: Person): Promise<string> {
	const page = `/milestones/${MILESTONE}`;
	const text = (await town.request(page)).text;
	const start = formOn(text, "填写完成情况报告");
	const opened = start ? (await must(town, "startReportAction", page, start.fields)).message : text;
	const id = /\/reports\/([0-9a-f-]{36})/.exec(opened)?.[1];
	if (!id) throw new Error(`no report to write: ${opened.slice(0, 200)}`);
	const edit = `/reports/${id}/edit`;
	const form = formOn((await town.request(edit)).text, "完成情况报告");
	if (!form) return id; // Submitted already.
	const changes = {
		kind: "progress",
		narrative: `进展 ${randomUUID()}`,
		speaksFor: "2024-08-15",
		goOn: "stay",
	};
	await must(town, "saveDraftAction", edit, typed(form.fields, changes));
	const check = `/reports/${id}/check`;
	const sheet = formOn((await town.request(check)).text, "提交报告");
	await must(town, "submitReportAction", check, sheet?.fields ?? []);
	return id;
}

async function must(
	person: Person,
	action: "startReportAction" | "saveDraftAction" | "submitReportAction",
	page: string,
	fields: readonly (readonly [string, string])[],
): Promise<Answer> {
	const answer = await person.send({ action, requestId: randomUUID(), fields }, page);
	if (answer.kind !== "done") throw new Error(`${action}: ${answer.message}`);
	return answer;
}

function decide(person: Person, report: string, page: string, approves: boolean): Promise<Answer> {
	const fields = formOn(page, "审核通过")?.fields ?? [];
	const requestId = randomUUID();
	return person.send(
		approves
			? { action: "approveReportAction", requestId, fields }
			: { action: "returnReportAction", requestId, fields: typed(fields, { reason: "请补充具体数字。" }) },
		`/reports/${report}`,
	);
}

interface Written {
	readonly state: string;
	readonly events: number;
	readonly entries: number;
}

async function written(product: Product, report: string): Promise<Written> {
	return query(product.databaseUrl, async (client) => {
		const { rows } = await client.query<Written>(
			`SELECT "state"::text AS state,
				(SELECT count(*)::int FROM "ReportEvent" WHERE "reportId" = r."id") AS events,
				(SELECT count(*)::int FROM "AuditEntry" WHERE "subjectId" = r."id" AND "outcome" = 'done') AS entries
			FROM "Report" r WHERE "id" = $1`,
			[report],
		);
		const [row] = rows;
		if (!row) throw new Error(`no report ${report}`);
		return row;
	});
}
