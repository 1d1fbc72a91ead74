import type { TargetBar } from "@/lib/contracts/overview";
import type { ProjectTrack, ProjectWindow } from "@/lib/contracts/project";
import type { MilestoneAssessment, ProjectAssessment } from "@/lib/domain/light/assess-plan";
import type { Precision } from "@/lib/domain/milestone/facts";
import type { Day } from "@/lib/domain/time/day";
import type { UnitName } from "@/lib/domain/unit/kinds";
import { presentLight } from "@/server/plan/overview/present-light";
import type { CellScope } from "@/server/target/scope";
import { completionCounts } from "./present-owners";

interface Viewer {
	readonly scope: CellScope;
	readonly units: ReadonlyMap<string, UnitName>;
	readonly asOf: Day;
	/** Whether the viewer may move a milestone with these acting leads. */
	moves(actingLeadIds: readonly string[]): boolean;
	precisionOf(milestoneId: string): Precision;
}

/** The windows by track, tracks and windows in the order of the table. */
export function presentTracks(milestones: readonly MilestoneAssessment[], viewer: Viewer): ProjectTrack[] {
	const names = [...new Set(milestones.map(({ facts }) => facts.track))];
	return names.map((name) => ({
		name,
		windows: milestones
			.filter(({ facts }) => facts.track === name)
			.map((milestone) => presentWindow(milestone, viewer)),
	}));
}

function presentWindow(milestone: MilestoneAssessment, viewer: Viewer): ProjectWindow {
	const { facts, state, light } = milestone;
	const counts = completionCounts(milestone);
	return {
		milestoneId: facts.id,
		ordinal: facts.ordinal,
		words: facts.words,
		kind: facts.kind,
		precision: viewer.precisionOf(facts.id),
		startOn: facts.startOn,
		endOn: facts.endOn,
		dueOn: state.dueOn,
		status: state.status,
		light: presentLight(light, viewer.scope, viewer),
		completions: counts && { approved: counts.approved, total: counts.total },
		checklist: { done: state.checklist.done.length, total: state.checklist.total },
		movable: viewer.moves(facts.actingLeadIds),
	};
}

/** The city's figures of a project's targets: everybody who sees the project sees them. */
export function presentTargets({ project, targets }: ProjectAssessment, viewer: Viewer): TargetBar[] {
	return targets.map(({ facts, actual, expected, light }) => ({
		targetId: facts.id,
		projectName: project.shortName,
		name: facts.name,
		unitLabel: facts.unitLabel,
		comparator: facts.comparator,
		actual: actual.value,
		expected,
		goal: facts.goal,
		light: presentLight(light, viewer.scope, viewer),
	}));
}
