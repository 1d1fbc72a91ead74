import "server-only";
import { type CorrectImportInput, entryOfKey } from "@/lib/contracts/import-review-inputs";
import type { ProjectCorrection } from "@/lib/domain/plan/correction/corrections";
import { ownReason } from "@/lib/format/correction-words";

type Undecided<One> = One extends ProjectCorrection ? Omit<One, "project" | "reason"> : never;

/** What a form says, as the correction that it is, without whose it is and why. */
function correctionIn(input: CorrectImportInput): Undecided<ProjectCorrection> {
	switch (input.op) {
		case "setWindow": {
			const { op, window, startOn, endOn, precision, kind, track } = input;
			return { op, window, set: { startOn, endOn, precision, kind, track } };
		}
		case "splitWindow":
			return { op: input.op, window: input.window, at: input.at };
		case "joinWindows":
			return { op: input.op, window: input.window };
		case "setDuties": {
			const { op, window, actingLeads, owners, ownersFromTarget } = input;
			const fromTarget = ownersFromTarget === null ? {} : { ownersFromTarget };
			return { op, windows: [window], actingLeads, owners, ...fromTarget };
		}
		case "setUnits":
			return { op: input.op, leads: input.leads.map(({ name }) => name), responsible: input.responsible };
		case "meanUnit":
			return { op: input.op, unit: input.unit, means: entryOfKey(input.means) };
		case "nameUnit": {
			const { op, unit, name, kind } = input;
			return { op, unit, name, kind: kind === "group" ? null : kind };
		}
		case "rename":
			return { op: input.op, name: input.name, shortName: input.shortName };
		case "mendText":
			return { op: input.op, raw: input.raw, meant: input.meant };
		case "addText":
			return { op: input.op, field: input.field, text: input.text };
		case "dropProject":
			return { op: input.op };
		case "setTarget":
			return { op: input.op, target: input.target, set: targetIn(input) };
		case "addTarget":
			return { op: input.op, target: targetIn(input), doubts: [] };
		case "dropTarget":
			return { op: input.op, target: input.target };
		case "stateDoubt": {
			const { op, kind, note, window = null, target = null } = input;
			return { op, kind, note, window, target, instead: null };
		}
		case "settleDoubt":
			return { op: input.op, doubt: input.doubt };
	}
}

function targetIn(input: Extract<CorrectImportInput, { op: "setTarget" | "addTarget" }>) {
	const { name, counts, unitLabel, measure, comparator, goal, baseline, startOn, dueOn } = input;
	const { curve, checkpoints, source, minPerUnit, limitedBy, feeds } = input;
	return {
		...{ name, counts, unitLabel, measure, comparator, goal, baseline, startOn, dueOn },
		...{ curve, checkpoints, source, minPerUnit, limitedBy, feeds },
	};
}

/** The correction that a form makes, whose units are named by ids and keys (withUnits); without a reason of its own it carries that of its kind. */
export function correctionOfForm(input: CorrectImportInput): ProjectCorrection {
	const correction = correctionIn(input);
	return { ...correction, project: input.project, reason: input.reason ?? ownReason(correction) };
}
