import { readFile } from "node:fs/promises";
import { z } from "zod";
import { documentText } from "@/lib/domain/plan/document-text";
import { readPlan } from "@/lib/domain/plan/read-plan";
import type { KnownUnits } from "@/lib/domain/plan/reading/known-units";
import { UNIT_KINDS } from "@/lib/domain/unit/kinds";
import { planDataOf } from "@/server/plan-import/plan-data-of";
import { groups2024 } from "../../prisma/plan/2024/groups";
import { units2024 } from "../../prisma/plan/2024/units";
import { Fault } from "../runtime/fault";
import { readDocumentFile } from "./document-mode";
import { printedPlan } from "./printed-plan";

const text = z.string().min(1);
const knownSchema = z.object({
	units: z.array(
		z.object({ id: text, name: text, kind: z.enum(UNIT_KINDS), aliases: z.array(text).default([]) }),
	),
	groups: z
		.array(
			z.object({ id: text, name: text, membersKnown: z.boolean().default(true), members: z.array(text) }),
		)
		.default([]),
});

/** Prints the plan that a document holds as JSON. Throws Fault with a sentence for what is no plan. */
export async function printPlan(path: string, year: number, unitsFile: string | null): Promise<void> {
	const [document, known] = await Promise.all([readDocumentFile(path), knownUnits(unitsFile)]);
	const reading = readPlan(document, { planYear: year, known });
	if (reading.projects.length === 0)
		throw new Fault(
			"表格读到了，但没有找到年度计划：应有“序号、项目名称、推进时序”这样的表头。请确认选对了文件。",
		);
	const basis = { sourceText: documentText(document), units: [], groups: [], listed: [] };
	const data = planDataOf(reading, [], basis);
	if (!data.ok) throw new Error("a reading without corrections refused one");
	process.stdout.write(`${JSON.stringify(printedPlan(reading, data.data), null, "\t")}\n`);
}

/** Those of the file, else the bureau's as its plan of 2024 was reviewed. */
async function knownUnits(path: string | null): Promise<KnownUnits> {
	if (path === null) return { units: units2024, groups: groups2024 };
	const content = await readFile(path, "utf8").catch(() => {
		throw new Fault(`读不了单位名单：${path}。请检查路径后再试。`);
	});
	const parsed = knownSchema.safeParse(parsedJson(content));
	if (parsed.success) return parsed.data;
	throw new Fault(`单位名单应为 {"units": [{"id","name","kind","aliases"}], "groups": […]}：${path}。`);
}

function parsedJson(content: string): unknown {
	try {
		return JSON.parse(content);
	} catch {
		return null;
	}
}
