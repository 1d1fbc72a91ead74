import { surenessUnder } from "../../schedule/doubts";
import type { Sureness } from "../../schedule/span";
import type { PlanDoubt } from "../reading/plan-doubts";
import type { ProjectReading } from "../reading/project-reading";
import type { Correction } from "./corrections";
import { valueInDoubt } from "./value-in-doubt";

/** What a doubt without a place is about, besides its code. */
function subjectOf(doubt: PlanDoubt): string {
	switch (doubt.code) {
		case "date":
			return doubt.schedule;
		case "targetWords":
			return doubt.doubt;
		case "unitWords":
			return doubt.doubt;
		case "fieldMissing":
			return doubt.field;
		case "membersUnknown":
			return doubt.group;
		default:
			return "";
	}
}

const LONGEST_TARGET = 60;

function placeOf({ place, window, target }: PlanDoubt): string {
	const at = place === null ? "" : `${place.field}:${place.span.start}-${place.span.end}`;
	const of = target === null ? "" : `t:${target.slice(0, LONGEST_TARGET)}`;
	return [at, of, at === "" && window !== null ? `w:${window}` : ""].filter((part) => part !== "").join("/");
}

/**
 * A name for each of a project's doubts, in their order: what it is about and the place in the document that caused
 * it, so that it stays while the document does and other corrections come and go. Different within a plan.
 */
export function doubtNames({ number, doubts }: ProjectReading): string[] {
	const seen = new Map<string, number>();
	return doubts.map((doubt) => {
		const parts = [`p${number}`, doubt.code, subjectOf(doubt), placeOf(doubt)];
		const name = parts.filter((part) => part !== "").join("/");
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return count === 1 ? name : `${name}#${count}`;
	});
}

/** Whether a person said it: what was mended or stated asks for nobody's confirmation. */
const isSaid = ({ code }: PlanDoubt) => code === "mended" || code === "stated";

/** Whether a correction confirms the doubt of that name, with what it is about as it stands. */
export function confirms(correction: Correction, name: string, value: string): boolean {
	if (correction.op !== "settleDoubt" || correction.doubt !== name) return false;
	return correction.value === undefined || correction.value === value;
}

/**
 * The names of a project's doubts that somebody still has to settle: those that nobody confirmed, and those whose
 * figure or date is another by now. `project` as corrected.
 */
export function openDoubts(project: ProjectReading, corrections: readonly Correction[]): string[] {
	const settled = corrections.filter(({ op }) => op === "settleDoubt");
	return doubtNames(project).filter((name, index) => {
		const doubt = project.doubts[index];
		if (doubt === undefined || isSaid(doubt)) return false;
		const value = valueInDoubt(project, doubt);
		return !settled.some((one) => confirms(one, name, value));
	});
}

/** Where nothing in the text decides, or something is missing; elsewhere the reading is likely what is meant. */
const DOUBTFUL: ReadonlySet<PlanDoubt["code"]> = new Set([
	"suspicious",
	"fieldMissing",
	"unitUnknown",
	"partyUnnamed",
	"figuresDiffer",
	"measuresDiffer",
	"repeatedWork",
	"denominatorUnknown",
	"targetWords",
] as const);

/** How far the reading can be trusted where it is doubted. */
export function surenessOf(doubt: PlanDoubt): Sureness {
	if (isSaid(doubt)) return "sure";
	if (doubt.code === "date") return surenessUnder([doubt.schedule]);
	return DOUBTFUL.has(doubt.code) ? "doubtful" : "likely";
}
