import "server-only";
import type { BenchMilestone, SectionBenchDto } from "@/lib/contracts/project";
import type { ViewAt } from "@/lib/contracts/view-at";
import type { ProjectAssessment } from "@/lib/domain/light/assess-plan";
import { dueFromLead, type MilestoneDue } from "@/lib/domain/plan/due-items";
import { workingDaysAfter } from "@/lib/domain/time/working-days";
import type { Actor } from "@/server/auth/actor";
import { type AssessedPlan, assessedPlan } from "@/server/plan/assessment";
import { presentLight } from "@/server/plan/overview/present-light";
import { viewpointOf } from "@/server/plan/overview/scope";
import { leadUnitOf } from "@/server/plan/scope";
import { viewToday } from "@/server/plan/view-at";
import { completionCounts } from "./present-owners";

/**
 * The work bench of who leads: what waits for review, is late, due in 30 days, to be confirmed or to be
 * entered. Null before a plan was published, and for a unit that leads nothing in it; a section has its bench
 * even so. `plan`: the same actor's at the same point, where the caller has it.
 */
export async function sectionBench(
	actor: Actor,
	at: ViewAt = viewToday(),
	plan?: AssessedPlan,
): Promise<SectionBenchDto | null> {
	const unitId = leadUnitOf(actor);
	if (!unitId) return null;
	const assessed = plan ?? (await assessedPlan(actor, at));
	if (!assessed) return null;
	const led = assessed.assessment.projects.filter(
		({ project, milestones }) =>
			project.leadIds.includes(unitId) ||
			milestones.some(({ facts }) => facts.actingLeadIds.includes(unitId)),
	);
	if (led.length === 0 && actor.role === "unit") return null;
	return present(actor, unitId, assessed, led);
}

function present(
	actor: Actor,
	unitId: string,
	{ assessment, units, at }: AssessedPlan,
	led: readonly ProjectAssessment[],
): SectionBenchDto {
	const { asOf } = assessment.at;
	const viewpoint = viewpointOf(actor);
	const { calendar } = assessment.bureau;
	const waiting = dueFromLead(assessment, unitId);
	const places = placesOf(assessment.projects);
	const milestone = ({ milestoneId, dueOn, light }: MilestoneDue): BenchMilestone[] => {
		const place = places.milestones.get(milestoneId);
		if (!place) return [];
		const { project, assessed } = place;
		const counts = completionCounts(assessed);
		return [
			{
				milestoneId,
				projectName: project.shortName,
				words: assessed.facts.words,
				endOn: assessed.facts.endOn,
				dueOn,
				status: assessed.state.status,
				light: presentLight(light, viewpoint.cellsOf(project.leadIdsToday), { units, asOf }),
				completions: counts && { approved: counts.approved, total: counts.total },
			},
		];
	};
	return {
		today: asOf,
		mayAct: !at.isPast,
		unitName: units.get(unitId)?.name ?? "",
		projects: led.map(({ project, light }) => ({
			id: project.id,
			name: project.shortName,
			light: presentLight(light, viewpoint.cellsOf(project.leadIdsToday), { units, asOf }),
		})),
		reviews: waiting.reviews.map(({ reportId, milestoneId, unitId: owner, kind, submittedOn }) => ({
			reportId,
			...places.named(milestoneId),
			unitName: units.get(owner)?.name ?? owner,
			kind,
			submittedOn,
			workingDays: workingDaysAfter(submittedOn, asOf, calendar),
		})),
		late: waiting.late.flatMap(milestone),
		due: waiting.due.flatMap(milestone),
		confirmations: waiting.confirmations.map(({ milestoneId, period, dueOn, isOverdue }) => ({
			milestoneId,
			...places.named(milestoneId),
			period,
			endOn: dueOn,
			isOverdue,
		})),
		readings: waiting.readings.flatMap(({ projectId, targetId, dueOn, lastOn, isOverdue }) => {
			const found = assessment.projects.find(({ project }) => project.id === projectId);
			const target = found?.targets.find(({ facts }) => facts.id === targetId);
			if (!found || !target) return [];
			return [
				{ targetId, projectName: found.project.shortName, name: target.facts.name, dueOn, lastOn, isOverdue },
			];
		}),
	};
}

/** Milestones by id, with the project in which they stand. */
function placesOf(projects: readonly ProjectAssessment[]) {
	const milestones = new Map(
		projects.flatMap(({ project, milestones }) =>
			milestones.map((assessed) => [assessed.facts.id, { project, assessed }] as const),
		),
	);
	return {
		milestones,
		named: (milestoneId: string) => {
			const place = milestones.get(milestoneId);
			return { projectName: place?.project.shortName ?? "", words: place?.assessed.facts.words ?? "" };
		},
	};
}
