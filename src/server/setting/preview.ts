import "server-only";
import type { LightChangeRow, LightPreview } from "@/lib/contracts/setting";
import { assessPlan, type PlanAssessment } from "@/lib/domain/light/assess-plan";
import { type LightChange, lightChanges } from "@/lib/domain/light/light-changes";
import { changedThresholds } from "@/lib/domain/light/threshold-rules";
import type { ThresholdFacts, Thresholds } from "@/lib/domain/light/thresholds";
import type { PlanFacts } from "@/lib/domain/plan/facts";
import type { At } from "@/lib/domain/time/facts";
import type { YearCalendar } from "@/lib/domain/time/working-days";
import { reasonSentence } from "@/lib/format/reasons";
import type { Actor } from "@/server/auth/actor";
import { present } from "@/server/clock";
import { db } from "@/server/db/client";
import { currentPlan, loadPlanFacts } from "@/server/plan/facts";
import { visibleProjects } from "@/server/plan/scope";

/** Other thresholds, or another calendar of one year. */
export type ProposedChange =
	| { readonly thresholds: Thresholds }
	| { readonly year: number; readonly days: YearCalendar };

/**
 * What would change colour today if a setting were another: the plan's facts assessed twice, nothing stored.
 * Null before a plan was published.
 */
export async function previewLights(actor: Actor, change: ProposedChange): Promise<LightPreview | null> {
	const head = await currentPlan(db);
	const facts = head && (await loadPlanFacts(db, head.id, visibleProjects(actor)));
	if (!facts) return null;
	const at = present();
	const before = assessPlan(facts, at);
	const after = assessPlan(changedFacts(facts, change, at), at);
	return { rows: lightChanges(before, after).map((one) => rowOf(one, before)) };
}

/** As the facts would be once the change is saved. */
function changedFacts(facts: PlanFacts, change: ProposedChange, at: At): PlanFacts {
	if ("thresholds" in change) {
		return { ...facts, thresholds: withThresholds(facts.thresholds, change.thresholds, at) };
	}
	const seq = Math.max(0, ...facts.calendars.map((one) => one.seq)) + 1;
	const entered = { year: change.year, after: change.days, recordedAt: at.knownAt, seq };
	return { ...facts, calendars: [...facts.calendars, entered] };
}

/** A change counts from today: the month-ends before it stay judged by what was set then. */
function withThresholds(
	{ current, adjustments }: ThresholdFacts,
	proposed: Thresholds,
	at: At,
): ThresholdFacts {
	const seq = Math.max(0, ...adjustments.map((one) => one.seq)) + 1;
	const changes = changedThresholds(current, proposed).map((change) => ({
		...change,
		effectiveOn: at.asOf,
		recordedAt: at.knownAt,
		seq,
	}));
	return { current: proposed, adjustments: [...adjustments, ...changes] };
}

function rowOf({ kind, id, projectId, from, to }: LightChange, before: PlanAssessment): LightChangeRow {
	const project = before.projects.find((one) => one.project.id === projectId);
	const units = new Map(before.bureau.units.map((unit) => [unit.id, unit.name]));
	const names: Record<LightChange["kind"], string | undefined> = {
		project: project?.project.name,
		milestone: project?.milestones.find(({ facts }) => facts.id === id)?.facts.words,
		target: project?.targets.find(({ facts }) => facts.id === id)?.facts.name,
	};
	return {
		key: `${kind}-${id}`,
		kind,
		name: names[kind] ?? "",
		projectName: project?.project.shortName ?? "",
		href: `/${kind}s/${id}`,
		from: from.light,
		to: to.light,
		reason: reasonSentence(to.reason, (unitId) => units.get(unitId) ?? unitId, before.at.asOf),
	};
}
