import type { MatrixCell, OwnerMatrix } from "@/lib/contracts/project";
import type { MilestoneAssessment } from "@/lib/domain/light/assess-plan";
import { dutyState, isLate } from "@/lib/domain/light/unit-light";
import type { Precision } from "@/lib/domain/milestone/facts";
import type { Day } from "@/lib/domain/time/day";
import type { UnitName } from "@/lib/domain/unit/kinds";
import { unitRef, type Viewpoint } from "@/server/plan/overview/scope";
import { type CellScope, sees } from "@/server/target/scope";
import { completionCounts, dutyOf, reportOf } from "./present-owners";

interface Viewer {
	readonly projectId: string;
	readonly scope: CellScope;
	readonly viewpoint: Viewpoint;
	readonly units: ReadonlyMap<string, UnitName>;
	readonly asOf: Day;
	readonly openReports: readonly {
		readonly id: string;
		readonly unitId: string;
		readonly milestoneId: string;
	}[];
	precisionOf(milestoneId: string): Precision;
}

/** 单位 × 节点 of a project: the owners that the viewer sees, in the bureau's official order. */
export function ownerMatrix(milestones: readonly MilestoneAssessment[], viewer: Viewer): OwnerMatrix {
	const owned = milestones.filter(({ state }) => state.ownerIds.length > 0);
	const ownerIds = new Set(owned.flatMap(({ state }) => state.ownerIds));
	const place = (unitId: string) => viewer.units.get(unitId)?.ordinal ?? Number.MAX_SAFE_INTEGER;
	const visible = [...ownerIds]
		.filter((unitId) => sees(viewer.scope, unitId))
		.sort((a, b) => place(a) - place(b));
	return {
		columns: owned.map((milestone) => {
			const { facts, state } = milestone;
			const counts = completionCounts(milestone);
			return {
				milestoneId: facts.id,
				ordinal: facts.ordinal,
				words: facts.words,
				startOn: facts.startOn,
				endOn: state.dueOn,
				precision: viewer.precisionOf(facts.id),
				approved: counts?.approved ?? 0,
				total: counts?.total ?? 0,
			};
		}),
		rows: visible.map((unitId) => ({
			unit: unitRef(unitId, viewer.units, viewer.viewpoint),
			cells: owned.map((milestone) => cellOf(milestone, unitId, viewer)),
		})),
		others: ownerIds.size - visible.length,
	};
}

function cellOf(milestone: MilestoneAssessment, unitId: string, viewer: Viewer): MatrixCell | null {
	const { facts, state } = milestone;
	const thread = state.threads.find((one) => one.unitId === unitId);
	if (!thread || !state.ownerIds.includes(unitId)) return null;
	const duty = dutyOf(milestone, thread);
	const reportId = reportOf(thread, viewer.openReports, facts.id);
	return {
		state: dutyState(duty, viewer.asOf),
		late: isLate(duty, viewer.asOf),
		href: reportId ? `/reports/${reportId}` : `/assignments?unit=${unitId}&project=${viewer.projectId}`,
	};
}
