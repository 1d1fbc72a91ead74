import type { DueLine, SentenceView, TargetBar } from "@/lib/contracts/overview";
import type { PlanAssessment } from "@/lib/domain/light/assess-plan";
import { countLights } from "@/lib/domain/plan/sentence";
import { presentLight } from "./present-light";
import { isOpen, type Reader } from "./present-lines";
import { isDueSoon } from "./select";

/** The sentence on top: its parts, in its order, add up to the number of projects. */
export function presentSentence(assessment: PlanAssessment): SentenceView {
	const { total, done, normal, warning, late, notDue } = countLights(assessment);
	return {
		asOf: assessment.at.asOf,
		total,
		parts: [
			{ light: "blue", count: done },
			{ light: "green", count: normal },
			{ light: "yellow", count: warning },
			{ light: "red", count: late },
			{ light: "grey", count: notDue },
		],
	};
}

/** 指标 as bullet bars, in the order of the table. */
export function presentTargets({ projects }: PlanAssessment, reader: Reader): TargetBar[] {
	return projects.flatMap(({ project, targets }) =>
		targets.map(({ facts, actual, expected, light }) => ({
			targetId: facts.id,
			projectName: project.shortName,
			name: facts.name,
			unitLabel: facts.unitLabel,
			comparator: facts.comparator,
			actual: actual.value,
			expected,
			goal: facts.goal,
			light: presentLight(light, reader.viewpoint.cellsOf(project.leadIdsToday), reader),
		})),
	);
}

/** 未来30天到期: open milestones by their end; 常态化 has no end to meet. */
export function presentDue({ projects, at }: PlanAssessment, reader: Reader): DueLine[] {
	return projects
		.flatMap(({ project, milestones }) =>
			milestones
				.filter(
					(one) => isOpen(one) && one.facts.kind !== "continuous" && isDueSoon(one.state.dueOn, at.asOf),
				)
				.map(({ facts, state, light }) => ({
					key: facts.id,
					dueOn: state.dueOn,
					endOn: facts.endOn,
					what: facts.words,
					projectName: project.shortName,
					owner: facts.actingLeadIds.map((unitId) => reader.units.get(unitId)?.name ?? unitId)[0] ?? "",
					href: `/milestones/${facts.id}`,
					light: presentLight(light, reader.viewpoint.cellsOf(project.leadIdsToday), reader),
				})),
		)
		.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
