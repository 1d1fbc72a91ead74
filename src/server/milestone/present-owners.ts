import type { CompletionCounts, OwnerRow } from "@/lib/contracts/milestone-page";
import type { MilestoneAssessment } from "@/lib/domain/light/assess-plan";
import { dutyState, isLate, type UnitDuty } from "@/lib/domain/light/unit-light";
import type { ThreadState } from "@/lib/domain/report/thread-at";
import type { Day } from "@/lib/domain/time/day";
import type { UnitName } from "@/lib/domain/unit/kinds";
import { unitRef, type Viewpoint } from "@/server/plan/overview/scope";
import { type CellScope, sees } from "@/server/target/scope";

// The units behind a milestone, as far as a viewer may see them.

/** How all owners' completions stand; null for a milestone that the lead alone carries out. */
export function completionCounts({ state }: MilestoneAssessment): CompletionCounts | null {
	if (state.ownerIds.length === 0) return null;
	const owed = state.threads.filter((thread) => state.ownerIds.includes(thread.unitId));
	const count = (completion: ThreadState["completion"]) =>
		owed.filter((thread) => thread.completion === completion).length;
	return {
		total: owed.length,
		approved: count("approved"),
		submitted: count("submitted"),
		returned: count("returned"),
	};
}

/** Where a unit's duty stands. */
export function dutyOf({ facts, state }: MilestoneAssessment, thread: ThreadState): UnitDuty {
	return {
		kind: facts.kind,
		startOn: facts.startOn,
		dueOn: state.dueOn,
		completion: thread.completion,
		milestoneStatus: state.status,
	};
}

/** The report that a cell opens: the approved completion, else what waits or was returned; null where none. */
export function reportOf(
	thread: ThreadState,
	openReports: readonly { readonly id: string; readonly unitId: string; readonly milestoneId: string }[],
	milestoneId: string,
): string | null {
	const own = openReports.filter(
		(report) => report.milestoneId === milestoneId && report.unitId === thread.unitId,
	);
	return own.find((report) => report.id === thread.approvedReportId)?.id ?? own[0]?.id ?? null;
}

/** Owners in the bureau's official order, then units that reported without owing. */
export function ownerRows(
	milestone: MilestoneAssessment,
	viewer: {
		readonly scope: CellScope;
		readonly viewpoint: Viewpoint;
		readonly units: ReadonlyMap<string, UnitName>;
		readonly asOf: Day;
		readonly openReports: readonly {
			readonly id: string;
			readonly unitId: string;
			readonly milestoneId: string;
		}[];
	},
): OwnerRow[] {
	const { facts, state } = milestone;
	const place = (unitId: string) => viewer.units.get(unitId)?.ordinal ?? Number.MAX_SAFE_INTEGER;
	return state.threads
		.filter((thread) => sees(viewer.scope, thread.unitId))
		.map((thread) => {
			const duty = dutyOf(milestone, thread);
			return {
				unit: unitRef(thread.unitId, viewer.units, viewer.viewpoint),
				state: dutyState(duty, viewer.asOf),
				late: isLate(duty, viewer.asOf),
				speaksFor: thread.approvedSpeaksFor,
				submittedOn: thread.submittedOn,
				reportId: reportOf(thread, viewer.openReports, facts.id),
				owes: state.ownerIds.includes(thread.unitId),
			};
		})
		.toSorted((a, b) => Number(b.owes) - Number(a.owes) || place(a.unit.id) - place(b.unit.id));
}
