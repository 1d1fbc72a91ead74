import type { PrintContent, PrintedLight, PrintedProject } from "@/lib/contracts/plan-print";
import type { ProjectAssessment } from "@/lib/domain/light/assess-plan";
import { adjustedAt, originallySaid } from "@/lib/domain/plan/adjusted";
import { projectProgress } from "@/lib/domain/plan/progress";
import { scheduleLines } from "@/lib/domain/plan/schedule-lines";
import { LIGHT_WORDS, SOON_WORD } from "@/lib/format/light-words";
import { countSentence, targetSentence, windowSentence } from "@/lib/format/progress-words";
import { scheduleText, windowLabels } from "@/lib/format/schedule-text";
import type { Actor } from "@/server/auth/actor";
import type { AssessedPlan } from "@/server/plan/assessment";
import { presentLight } from "@/server/plan/overview/present-light";
import { visibleCells } from "@/server/target/scope";
import { leadsText, responsibleText } from "./present-units";
import type { PrintRow } from "./print-rows";

interface Parts {
	readonly row: PrintRow;
	readonly project: ProjectAssessment;
	readonly assessed: AssessedPlan;
	readonly content: PrintContent;
}

/** Takes from what is known of a project what its row of the table says to this viewer. */
export function presentProject(actor: Actor, { row, project, assessed, content }: Parts): PrintedProject {
	const { at, assessment } = assessed;
	const { adjustments } = project.project;
	const windows = windowsOf(row, project);
	const pairs = windows.map((now) => ({ first: originallySaid(now, now.adjustments), now }));
	return {
		projectId: row.id,
		ordinal: project.project.ordinal,
		name: project.project.name,
		mainContent: adjustedAt({ mainContent: row.mainContent }, adjustments, at).mainContent,
		schedule: scheduleText(scheduleLines(row.schedule, pairs)),
		leads: leadsText(row.leadText, project.project, assessment.bureau),
		responsible: responsibleText(row.responsibleText, project.project, assessment.bureau),
		progress: content === "progress" ? progressOf(actor, project, windowLabels(windows), assessed) : null,
	};
}

/** The windows as the plan said at the point, in the order of the table. */
function windowsOf(row: PrintRow, { milestones }: ProjectAssessment) {
	const precisions = new Map(row.milestones.map(({ id, precision }) => [id, precision]));
	return milestones.map(({ facts }) => ({ ...facts, precision: precisions.get(facts.id) ?? "day" }));
}

function progressOf(
	actor: Actor,
	project: ProjectAssessment,
	labels: readonly string[],
	{ assessment, at, units }: AssessedPlan,
): NonNullable<PrintedProject["progress"]> {
	const scope = visibleCells(actor, project.project.leadIdsToday);
	const { windows, targets } = projectProgress(project, at.asOf, scope.kind === "unit" ? scope.unitId : null);
	const told = [
		countSentence(windows),
		...windows.map((window, index) => windowSentence(labels[index] ?? "", window, assessment.year)),
		...targets.map((target) => targetSentence(target, assessment.year)),
	];
	const { reason } = presentLight(project.light, scope, { units, asOf: at.asOf });
	return { told: told.join("\n"), light: lightOf(project, reason, labels) };
}

/** The project's light with the part that it comes from: 滞后, 2-5月：应于5月31日完成，已逾期 76 天。 */
function lightOf(
	{ light, because, milestones, targets }: ProjectAssessment,
	reason: string,
	labels: readonly string[],
): PrintedLight {
	const place = milestones.findIndex(({ facts }) => facts.id === because?.id);
	const target = targets.find(({ facts }) => facts.id === because?.id)?.facts;
	const of = because?.kind === "milestone" ? labels[place] : target && `指标“${target.name}”`;
	const soon = light.soon ? `（${SOON_WORD}）` : "";
	return {
		light: light.light,
		word: `${LIGHT_WORDS[light.light]}${soon}`,
		reason: of === undefined ? reason : `${of}：${reason}`,
	};
}
