import "server-only";
import type { AskExtensionForm, MilestoneExtensions, MovableDate } from "@/lib/contracts/extension-brief";
import { movableDates } from "@/lib/domain/extension/checkpoint-moves";
import { askObstacle } from "@/lib/domain/extension/request";
import type { MilestoneAssessment } from "@/lib/domain/light/assess-plan";
import { checkpointsOf } from "@/lib/domain/target/expected-progress";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { addDays, type Day, dayOfParts } from "@/lib/domain/time/day";
import type { AssessedProject } from "@/server/plan/assessment";
import { type BriefRow, extensionBriefs } from "./present-brief";

interface Parts {
	readonly row: { readonly version: number; readonly requests: readonly BriefRow[] };
	readonly assessed: AssessedProject;
	readonly milestone: MilestoneAssessment;
	/** The unit for which the viewer acts. */
	readonly unitId: string | null;
	/** Whether the viewer's unit is an acting lead of it, in an open plan. */
	readonly acts: boolean;
}

/** What a milestone's page shows of its extensions: requests in sight, and the form for an acting lead. */
export function presentMilestoneExtensions({
	row,
	assessed,
	milestone,
	unitId,
	acts,
}: Parts): MilestoneExtensions {
	const { facts, state } = milestone;
	const today = assessed.at.asOf;
	const targets = assessed.project.targets.map((target) => target.facts);
	const isAsked = row.requests.some((request) => request.state === "asked");
	const extended = { facts, state, planOpen: assessed.planOpen, targets };
	const mayAsk = acts && askObstacle(extended, { today, isAsked }) === null;
	return {
		form: mayAsk ? formOf(milestone, row.version, targets, assessed) : null,
		requests: extensionBriefs(row.requests, {
			at: assessed.at,
			unitId,
			planOpen: assessed.planOpen,
			unitOf: (id) => assessed.units.get(id)?.name ?? id,
		}),
	};
}

function formOf(
	{ facts, state }: MilestoneAssessment,
	version: number,
	targets: readonly TargetFacts[],
	{ at, year }: AssessedProject,
): AskExtensionForm | null {
	const minOn = addDays(state.dueOn, 1);
	const maxOn = dayOfParts(year, 12, 31);
	if (minOn > maxOn) return null;
	const window = { ...facts, dueOn: state.dueOn };
	return { version, minOn, maxOn, dates: targets.flatMap((target) => datesOf(window, target, at.asOf)) };
}

function datesOf(window: Parameters<typeof movableDates>[0], target: TargetFacts, today: Day): MovableDate[] {
	const points = checkpointsOf(target);
	return movableDates(window, target, today).flatMap((onDate) => {
		const point = points.find((one) => one.onDate === onDate);
		if (!point) return [];
		const { id: targetId, name: targetName, unitLabel } = target;
		const isFinal = onDate === target.dueOn;
		return [{ targetId, targetName, onDate, isFinal, value: point.value, unitLabel }];
	});
}
