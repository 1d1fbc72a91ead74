import { readFileSync } from "node:fs";
import type { PlanData } from "@/lib/contracts/plan-data";
import { readPlan } from "@/lib/domain/plan/read-plan";
import { readText } from "@/server/document/text-document";
import { planDataOf } from "@/server/plan-import/plan-data-of";
import { corrections2024 } from "./corrections";
import { groups2024 } from "./groups";
import { units2024 } from "./units";

const sourceText = readFileSync(new URL("./ten-projects-2024.txt", import.meta.url), "utf8");

function read(): PlanData {
	const known = { units: units2024, groups: groups2024 };
	const reading = readPlan(readText(sourceText), { planYear: 2024, known });
	const basis = { sourceText, units: units2024, groups: groups2024, listed: units2024 };
	const outcome = planDataOf(reading, corrections2024, basis);
	if (outcome.ok) return outcome.data;
	throw new Error(`corrections of 2024 that fit nothing: ${JSON.stringify(outcome.refused)}`);
}

/**
 * The plan of 2024 as the importer reads it from its document, with the corrections that a person made
 * (docs/plan-2024.md); tests/unit/plan holds it against the document and against data transcribed by hand.
 */
export const plan2024: PlanData = read();
