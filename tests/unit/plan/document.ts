import type { PlanData, ProjectData } from "@/lib/contracts/plan-data";

// Holds a plan's data against the document it was transcribed from. Nothing here looks at how the data was made.

const COLUMNS = 6;

/** The only places where the words as meant are others than the document's (docs/plan-2024.md). */
export const MENDED = [
	{ ordinal: 1, raw: "完成检修改、", meant: "完成检修改造、" },
	{ ordinal: 3, raw: "《bet36体育在线_bet36体育投注@:进一步", meant: "《关于进一步" },
] as const;

/** Words that join two clauses of a checklist and belong to neither. */
const JOINTS = /^[，；。、]?(?:以及|并)?$/;

/** The document's cells, row by row, the head row first. A cell ends with " |". */
export function rowsOf(document: string): string[][] {
	const cells = document
		.trimEnd()
		.split("\n")
		.map((line) => {
			if (!line.endsWith(" |")) throw new Error(`a cell does not end with " |": ${line.slice(0, 20)}`);
			return line.slice(0, -2);
		});
	if (cells.length % COLUMNS !== 0) throw new Error(`${cells.length} cells are no whole rows`);
	return Array.from({ length: cells.length / COLUMNS }, (_, row) =>
		cells.slice(row * COLUMNS, (row + 1) * COLUMNS),
	);
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
	",": "，",
	";": "；",
	":": "：",
	"(": "（",
	")": "）",
};

const withoutSpace = (text: string) => text.replace(/\s+/gu, "");

/** The document's words as meant: listed places mended, no white space, full-width punctuation. */
function asMeant(raw: string, ordinal: number): string {
	const mended = MENDED.filter((place) => place.ordinal === ordinal).reduce(
		(text, place) => text.replace(place.raw, place.meant),
		raw,
	);
	return withoutSpace(mended).replace(/[,;:()]/gu, (mark) => FULL_WIDTH[mark] ?? mark);
}

/** Everything in which the data says something else than the document; empty when they agree. */
export function differences(plan: PlanData, document: string): string[] {
	const found: string[] = [];
	const same = (where: string, actual: string, expected: string) => {
		if (actual !== expected) found.push(`${where}: "${actual}" is not "${expected}"`);
	};
	same("document", plan.sourceText, document);

	const rows = rowsOf(document).slice(1);
	if (rows.length !== plan.projects.length)
		found.push(`${plan.projects.length} projects, ${rows.length} rows`);
	for (const [index, project] of plan.projects.entries()) {
		const [ordinal = "", name = "", content = "", schedule = "", leads = "", responsible = ""] =
			rows[index] ?? [];
		const at = (field: string) => `${project.id} ${field}`;
		same(at("ordinal"), String(project.ordinal), ordinal);
		same(at("name"), project.name, asMeant(name, project.ordinal));
		same(at("rawMainContent"), project.rawMainContent, content);
		same(at("mainContent"), withoutSpace(project.mainContent), asMeant(content, project.ordinal));
		same(at("rawSchedule"), project.rawSchedule, schedule);
		same(at("schedule"), withoutSpace(project.schedule), asMeant(schedule, project.ordinal));
		same(at("leadText"), project.leadText, leads);
		same(at("responsibleText"), project.responsibleText, responsible);
		found.push(...windowDifferences(project));
	}
	return found;
}

/** The windows against the schedule as meant and as written, and the checklists against their words. */
function windowDifferences(project: ProjectData): string[] {
	const found: string[] = [];
	const whole = project.milestones.map(({ head, words, tail }) => head + words + tail).join("");
	if (whole !== withoutSpace(project.schedule)) found.push(`${project.id} windows: "${whole}"`);

	let rest = project.rawSchedule;
	for (const { id, head, words, tail, rawWords, deliverables } of project.milestones) {
		const start = rest.indexOf(rawWords);
		const before = asMeant(rest.slice(0, Math.max(start, 0)), project.ordinal);
		if (start < 0 || before !== head) found.push(`${id} rawWords: "${before}" stands before them`);
		rest = rest.slice(start + rawWords.length);
		if (asMeant(rawWords, project.ordinal) !== words + tail) found.push(`${id} words: "${words}"`);

		let unlisted = words;
		for (const { id: deliverableId, text } of deliverables) {
			const at = unlisted.indexOf(text);
			if (at < 0 || !JOINTS.test(unlisted.slice(0, at))) found.push(`${deliverableId} text: "${text}"`);
			unlisted = unlisted.slice(at + text.length);
		}
		if (unlisted !== "") found.push(`${id} deliverables leave "${unlisted}"`);
	}
	if (rest !== "") found.push(`${project.id} windows leave "${rest}"`);
	return found;
}
