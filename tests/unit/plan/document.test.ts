import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PlanData } from "@/lib/contracts/plan-data";
import { planDataSchema } from "@/lib/contracts/plan-data";
import { plan2024 } from "../../../prisma/plan/2024/index";
import { differences, MENDED, rowsOf } from "./document";

const document = readFileSync(
	new URL("../../../prisma/plan/2024/ten-projects-2024.txt", import.meta.url),
	"utf8",
);

/** The plan with one text changed at a path of keys. */
function changed(path: readonly (string | number)[], change: (text: string) => string): PlanData {
	const copy: PlanData = structuredClone<PlanData>(plan2024);
	let holder: unknown = copy;
	for (const key of path.slice(0, -1)) holder = Reflect.get(Object(holder), key);
	const last = path.at(-1) ?? "";
	const text: unknown = Reflect.get(Object(holder), last);
	if (typeof text !== "string") throw new Error(`no text at ${path.join(".")}`);
	Reflect.set(Object(holder), last, change(text));
	return copy;
}

describe("the plan of 2024 against its document", () => {
	it("keeps the document as it was received, byte for byte", () => {
		expect(createHash("sha256").update(document, "utf8").digest("hex")).toBe(
			"78e696724aadcef55677dedc9fd84e4ee71861df0186e07e1ff4a1765fd58d15",
		);
	});

	it("accounts for every character of the ten rows and invents none", () => {
		expect(differences(plan2024, document)).toEqual([]);
	});

	it("is of the shape that the loader takes", () => {
		expect(planDataSchema.parse(plan2024)).toEqual(plan2024);
	});

	it("finds each mended place once in the document, and only there", () => {
		for (const { raw, ordinal } of MENDED) {
			const rows = rowsOf(document).filter((row) => row.join().includes(raw));
			expect(rows.map(([first]) => first)).toEqual([String(ordinal)]);
			expect(document.split(raw)).toHaveLength(2);
		}
	});

	it("tells a reader of each mended place", () => {
		const flagged = plan2024.projects.flatMap(({ ordinal, doubts }) =>
			doubts.filter(({ code }) => code === "garbledText").map(() => ordinal),
		);
		expect(flagged).toEqual(MENDED.map(({ ordinal }) => ordinal));
	});

	it("shows no half-width punctuation, no advertisement and no stray white space", () => {
		for (const { name, shortName, mainContent, schedule, milestones } of plan2024.projects) {
			const shown = [name, shortName, ...mainContent.split("\n"), ...schedule.split("\n")];
			for (const { words, deliverables } of milestones) shown.push(words, ...deliverables.map((d) => d.text));
			for (const text of shown) expect(text).not.toMatch(/[,;:()@_\s]|bet\d/u);
		}
	});
});

describe("the comparison bites", () => {
	const first = (text: string) => `某${text.slice(1)}`;
	const cut = (text: string) => text.slice(0, -1);
	it.each([
		["a character of the main content", ["projects", 4, "mainContent"], first],
		["a character of the raw main content", ["projects", 2, "rawMainContent"], first],
		["the last character of a schedule", ["projects", 9, "schedule"], cut],
		["a white space of a raw schedule", ["projects", 0, "rawSchedule"], (t: string) => t.replace(" ", "")],
		["a full-width comma made half-width", ["projects", 1, "schedule"], (t: string) => t.replace("，", ",")],
		["a digit", ["projects", 6, "mainContent"], (t: string) => t.replace("1800", "1900")],
		["a window's words", ["projects", 3, "milestones", 1, "words"], first],
		["a window's raw words", ["projects", 3, "milestones", 1, "rawWords"], cut],
		["a window's date", ["projects", 9, "milestones", 4, "head"], first],
		["a window's closing mark", ["projects", 6, "milestones", 1, "tail"], () => "。"],
		["a clause of a checklist", ["projects", 5, "milestones", 0, "deliverables", 1, "text"], cut],
		["a clause that nobody wrote", ["projects", 5, "milestones", 2, "deliverables", 0, "text"], first],
		["a name", ["projects", 7, "name"], cut],
		["the leads", ["projects", 7, "leadText"], cut],
		["the responsible units", ["projects", 8, "responsibleText"], first],
		["the document kept with the plan", ["sourceText"], cut],
	] as const)("on %s", (_, path, change) => {
		expect(differences(changed(path, change), document)).not.toEqual([]);
	});

	it("on a window left out, a clause left out, and a project left out", () => {
		const { projects } = plan2024;
		const window = projects.map((project) => ({ ...project, milestones: project.milestones.slice(1) }));
		expect(differences({ ...plan2024, projects: window }, document)).not.toEqual([]);
		const clause = projects.map((project) => ({
			...project,
			milestones: project.milestones.map((one) => ({ ...one, deliverables: one.deliverables.slice(0, -1) })),
		}));
		expect(differences({ ...plan2024, projects: clause }, document)).toHaveLength(43);
		expect(differences({ ...plan2024, projects: projects.slice(0, 9) }, document)).not.toEqual([]);
	});
});
