import type { ExceptionView } from "@/lib/contracts/overview";
import type { PlanAssessment } from "@/lib/domain/light/assess-plan";
import { type ExceptionItem, exceptions, MAX_EXCEPTIONS } from "@/lib/domain/plan/exceptions";
import { type ActWords, lastMilestoneAct, lastTargetAct } from "./last-act";
import { presentLight } from "./present-light";
import type { Reader } from "./present-lines";

/**
 * What to attend to, at most five (docs/look.md, The leader's screen). A leader with 分管 sections sees
 * theirs first (docs/product.md, Who may do what); `supervised` is empty for one without.
 */
export function leaderExceptions(assessment: PlanAssessment, supervised: readonly string[]): ExceptionItem[] {
	const isOwn = ({ project }: PlanAssessment["projects"][number]) =>
		project.leadIds.some((unitId) => supervised.includes(unitId));
	const of = (projects: PlanAssessment["projects"]) => exceptions({ ...assessment, projects });
	const own = of(assessment.projects.filter(isOwn));
	const others = of(assessment.projects.filter((project) => !isOwn(project)));
	return [...own, ...others].slice(0, MAX_EXCEPTIONS);
}

export function presentException(
	item: ExceptionItem,
	assessment: PlanAssessment,
	reader: Reader,
	words: ActWords,
): ExceptionView[] {
	const { viewpoint, units } = reader;
	const project = assessment.projects.find((one) => one.project.id === item.projectId);
	if (!project) return [];
	const { kind, id } = item.subject;
	const milestone =
		kind === "milestone" ? project.milestones.find(({ facts }) => facts.id === id)?.facts : undefined;
	const target = kind === "target" ? project.targets.find(({ facts }) => facts.id === id)?.facts : undefined;
	return [
		{
			key: `${kind}/${id}`,
			light: presentLight(item.result, viewpoint.cellsOf(project.project.leadIdsToday), reader),
			projectName: project.project.shortName,
			subject: milestone?.words ?? target?.name ?? "",
			href: kind === "milestone" ? `/milestones/${id}` : `/targets/${id}`,
			owner: item.leadId ? (units.get(item.leadId)?.name ?? item.leadId) : "",
			since: item.since,
			lastAct: milestone ? lastMilestoneAct(milestone, words) : target ? lastTargetAct(target, words) : null,
		},
	];
}
