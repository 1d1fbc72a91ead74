import { readFileSync, writeFileSync } from "node:fs";
import { startApplication } from "../scripts/runtime/application";
import { end, live, onEnd } from "../scripts/runtime/lifetime";
import { freePort } from "../scripts/runtime/ports";
import { step } from "../scripts/runtime/progress";
import { explain } from "./explain/explain";
import { tellPlan } from "./explain/tell-plan";
import { ensureBenchBuild } from "./ground/build";
import { type Ground, prepareGround, SIZES, type Size } from "./ground/databases";
import { countFacts } from "./ground/other-plans";
import { measure } from "./load/measure";
import { watchMemory } from "./load/memory";
import { statementsOf } from "./load/statement-log";
import { type Subject, type Subjects, subjectsOf } from "./load/subjects";
import { Line as Connection } from "./load/visitor";
import { weightOf } from "./load/weight";
import { type Options, readOptions } from "./options";
import { type Line, markdown, percent, table } from "./print";
import { benchReaders } from "./readers/readers";

const DOCUMENT = "docs/performance.md";
const MARK = "<!-- From here on written by npm run bench -- --write. -->";

/** Plenty for a page; an update leaves facts behind, and a milestone with hundreds of them is no ordinary one. */
const REQUESTS = { page: 2_000, update: 40 };

/** An application on one of the databases. */
interface Host {
	readonly size: Size;
	readonly line: Connection;
	readonly subjects: Subjects;
	takePeak(): number;
}

/** Measures the readers of plans, and every page against the floor on both databases, and prints it; fails only when something cannot be measured. */
export function bench(args: readonly string[]): void {
	live(async () => {
		const options = readOptions(args);
		if (options.sections.includes("readers")) benchReaders();
		if (options.sections.includes("pages")) await benchPages(options);
		await end(0);
	});
}

async function benchPages(options: Options): Promise<void> {
	await step("构建（含基准页）", ensureBenchBuild, true);
	const ground = await prepareGround();
	const hosts: Host[] = [];
	for (const size of SIZES) hosts.push(await host(ground, size, options.connections));
	const told = await tellFigures(ground, hosts, options);
	console.log(`\n${told}`);
	if (options.write) write(`${told}\n${await tellPlans(ground, hosts)}`);
}

async function host(ground: Ground, size: Size, connections: number): Promise<Host> {
	const port = await freePort();
	const application = await startApplication("start", port, ground.environment(size, port));
	onEnd(application.stop);
	const line = new Connection(port, connections);
	const memory = watchMemory(application.pid ?? 0);
	onEnd(memory.stop);
	return {
		size,
		line,
		subjects: await subjectsOf(line, ground.adminUrl(size), connections),
		takePeak: memory.takePeak,
	};
}

async function tellFigures(ground: Ground, hosts: readonly Host[], options: Options): Promise<string> {
	const lines = new Map<Size, Line[]>(SIZES.map((size) => [size, []]));
	const kept: string[][] = [];
	const facts = await Promise.all(SIZES.map((size) => factsOf(ground, size)));
	const names = hosts[0]?.subjects.measured.map(({ name }) => name) ?? [];
	for (const [index, name] of names.entries()) {
		const sides = hosts.flatMap(({ subjects, takePeak, ...rest }) => {
			const subject = subjects.measured[index];
			return subject ? [{ ...rest, floor: subjects.floor, subject, takePeak }] : [];
		});
		const before = new Map<Size, Pick<Line, "statements" | "weight">>();
		for (const { size, line, subject } of sides) {
			const { path, cookie } = subject.page;
			await subject.send(0, 0);
			const statements = await statementsOf(ground, size, () => subject.send(0, 0));
			before.set(size, { statements: statements.length, weight: await weightOf(line, path, cookie) });
		}
		const requests = name === "status update" ? REQUESTS.update : REQUESTS.page;
		const limits = { ...options, requests: REQUESTS.page };
		const measured = await step(`测量 ${name}`, () => measure(sides, options.rounds, limits, requests));
		for (const [at, { size, subject }] of sides.entries()) {
			const figures = measured.figures[at];
			const known = before.get(size);
			if (figures && known) lines.get(size)?.push({ name, asked: subject.asked, figures, ...known });
		}
		kept.push([name, percent(measured.lastToFirst), "≥ 70 %"]);
	}
	return [
		...SIZES.map((size, at) => `**${title(size)}** (${facts[at]})\n\n${table(lines.get(size) ?? [])}\n`),
		`**Big as a share of small**\n\n${markdown(["page", "rate", "asked"], kept)}\n`,
	].join("\n");
}

function title(size: Size): string {
	return size === "small" ? "The plan of 2024 alone" : "The same plan among 100 others";
}

async function factsOf(ground: Ground, size: Size): Promise<string> {
	const counts = await countFacts(ground.adminUrl(size));
	const sum = [...counts.values()].reduce((total, count) => total + count, 0);
	return `${sum.toLocaleString("en")} facts and entries`;
}

/** How the big database carries out what the pages ask. */
async function tellPlans(ground: Ground, hosts: readonly Host[]): Promise<string> {
	const big = hosts.find(({ size }) => size === "big");
	const subjects: readonly Subject[] = big ? [...big.subjects.measured, big.subjects.audit] : [];
	const parts: string[] = [];
	for (const { name, send } of subjects) {
		const statements = await statementsOf(ground, "big", () => send(0, 0));
		parts.push(tellPlan(name, await explain(ground.adminUrl("big"), statements)));
	}
	return ["## How the big database finds it", "", ...parts].join("\n");
}

function write(told: string): void {
	const [head] = readFileSync(DOCUMENT, "utf8").split(MARK);
	writeFileSync(DOCUMENT, `${head}${MARK}\n\n${told}`);
}
