import "server-only";
import { correctionsJson, correctionsOf } from "@/lib/contracts/import-corrections";
import { readingOf } from "@/lib/contracts/import-reading";
import type { CorrectRefusal } from "@/lib/contracts/import-review";
import type { CorrectImportInput, UndoCorrectionInput } from "@/lib/contracts/import-review-inputs";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ImportPage, ImportSaved } from "@/lib/contracts/plan-import";
import { addCorrection, withoutCorrection } from "@/lib/domain/plan/correction/add-correction";
import { correctPlan } from "@/lib/domain/plan/correction/correct-plan";
import { keptCorrection } from "@/lib/domain/plan/correction/kept-correction";
import { readersFor } from "@/lib/domain/plan/read-plan";
import { yearOf } from "@/lib/domain/time/day";
import type { Actor } from "@/server/auth/actor";
import { saveCorrections } from "./commands";
import { correctionOfForm } from "./correction-of-form";
import { importPage } from "./queries";

type Saved = Outcome<ImportSaved, CorrectRefusal>;

/**
 * Adds one correction to an import and saves it at once; a form that changes nothing is done without another
 * version. What is decided here about the corrections so far holds
 * when it is saved: saving asks for the very version that was read, under its lock. A page that is out of date, and
 * whoever may not, gets the refusal of saving itself.
 */
export async function correctImport(
	actor: Actor,
	input: CorrectImportInput,
	requestId: string,
): Promise<Saved> {
	const page = await importPage(actor, input.importId);
	if (!isAsSeen(page, input.version)) return save(actor, input, {}, requestId);
	const reading = readingOf(page.reading);
	if (!reading) return refused("notReadable");
	const problem = dayProblem(input, reading.year);
	if (problem) return refused(problem);
	const corrections = correctionsOf(page.corrections);
	const readers = readersFor(reading.known);
	const said = correctionOfForm(input);
	const { projects } = correctPlan(reading, corrections, readers).plan;
	const project = projects.find(({ number }) => number === input.project);
	const next = project === undefined ? said : keptCorrection(project, said);
	if (next === null) return done({ importId: input.importId, version: input.version });
	const added = addCorrection(reading, corrections, next, readers);
	return added.ok ? save(actor, input, correctionsJson(added.value), requestId) : refused(added.reason);
}

/** Takes a correction back, with those of its project that were made after it and may rest on it. */
export async function undoCorrection(
	actor: Actor,
	input: UndoCorrectionInput,
	requestId: string,
): Promise<Saved> {
	const page = await importPage(actor, input.importId);
	if (!isAsSeen(page, input.version)) return save(actor, input, {}, requestId);
	const left = withoutCorrection(correctionsOf(page.corrections), input.place);
	return save(actor, input, correctionsJson(left), requestId);
}

function isAsSeen(page: ImportPage | null, version: number): page is ImportPage {
	return page !== null && page.version === version && !page.isPublished;
}

interface Seen {
	readonly importId: string;
	readonly version: number;
}

function save(
	actor: Actor,
	{ importId, version }: Seen,
	corrections: ReturnType<typeof correctionsJson>,
	requestId: string,
): Promise<Saved> {
	return saveCorrections(actor, { importId, version, corrections }, requestId);
}

/** Days of a window or a target: in their order, and within the plan's year. */
function dayProblem(input: CorrectImportInput, year: number): "outsideYear" | "endsBefore" | null {
	if (input.op !== "setWindow" && input.op !== "setTarget" && input.op !== "addTarget") return null;
	const end = input.op === "setWindow" ? input.endOn : input.dueOn;
	if (input.startOn > end) return "endsBefore";
	return yearOf(input.startOn) === year && yearOf(end) === year ? null : "outsideYear";
}
