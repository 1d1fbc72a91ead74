import "server-only";
import { correctionsOf } from "@/lib/contracts/import-corrections";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { PlanData } from "@/lib/contracts/plan-data";
import type {
	JsonObject,
	MakeDraft,
	PlanPublished,
	PublishImportInput,
	PublishRefusal,
} from "@/lib/contracts/plan-import";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { addAbsent, lockLoading } from "@/server/plan/load";
import { lockAdministrators } from "@/server/user/scope";
import { checkDraft } from "./check-draft";
import { lockImport, storedOf } from "./stored-import";
import { readUnitRoster } from "./unit-roster";

/**
 * Publishes an import as the plan of its year: units, groups, projects and all, in one transaction and with one
 * entry in the trail. `makeDraft` is asked here about what is stored, so that nothing a browser sent becomes a
 * plan unread. Refused for another version than the page had seen, for a year that has a plan, and for whatever
 * checkDraft finds.
 */
export function publishImport(
	actor: Actor,
	input: PublishImportInput,
	requestId: string,
	makeDraft: MakeDraft,
): Promise<Outcome<PlanPublished, PublishRefusal>> {
	const { importId, confirmations } = input;
	const call = { name: "import.publish", requestId, subject: { type: "import", id: importId } };
	return command<PlanPublished, PublishRefusal>(actor, call, async ({ tx, recordedAt, audit }) => {
		// Protects the names of units: only administrators give them, and this lets one at a time.
		if (!(await lockAdministrators(tx, actor))) return refused("notFound");
		const { row, refusal } = await lockImport(tx, actor, input);
		if (!row) return refused(refusal);
		const { year } = row;
		// Protects the year: of two plans for it, the second finds the first.
		await lockLoading(tx);
		const taken = await tx.plan.findUnique({ where: { year }, select: { id: true } });
		if (taken) return refused({ kind: "yearTaken", year });

		const known = await readUnitRoster(tx);
		const draft = makeDraft(storedOf(row), known);
		const checked = checkDraft(draft, { year, known, confirmations });
		if (!checked.plan) return refused(checked.refusal);
		const { plan } = checked;
		await addAbsent(tx, plan, recordedAt);
		await tx.planImport.update({
			where: { id: importId },
			data: { publishedAt: recordedAt, updatedAt: recordedAt, version: { increment: 1 } },
		});
		const counts = countsOf(plan);
		await audit({
			action: "import.publish",
			subjectType: "plan",
			subjectId: plan.id,
			fields: ["plan"],
			detail: {
				...{ import: importId, year, ...counts },
				...{ newUnits: plan.units.length, newGroups: plan.groups.length },
				confirmedDoubts: draft.doubts.length + settledIn(storedOf(row).corrections),
			},
		});
		return done({ planId: plan.id, year, ...counts });
	});
}

/** How many doubts were confirmed during the review. */
function settledIn(corrections: JsonObject): number {
	return correctionsOf(corrections).filter(({ op }) => op === "settleDoubt").length;
}

function countsOf({ projects }: PlanData) {
	return {
		projects: projects.length,
		milestones: projects.flatMap(({ milestones }) => milestones).length,
		targets: projects.flatMap(({ targets }) => targets).length,
	};
}
