import { assessPlan } from "@/lib/domain/light/assess-plan";
import { db } from "@/server/db/client";
import { dayOf } from "@/server/plan/fact-dates";
import { currentPlan, loadPlanFacts } from "@/server/plan/facts";
import { viewToday } from "@/server/plan/view-at";
import { standingAt } from "@/server/report/report-at";

/** What milestones, reports and requests for extensions store for today. */
export async function whatRowsSay() {
	const milestones = await db.milestone.findMany({
		select: { id: true, status: true, statusOn: true, dueOn: true },
		orderBy: { id: "asc" },
	});
	const reports = await db.report.findMany({
		select: { id: true, state: true },
		orderBy: { id: "asc" },
	});
	const extensions = await db.extensionRequest.findMany({
		select: { id: true, state: true },
		orderBy: { id: "asc" },
	});
	return {
		extensions,
		milestones: milestones.map(({ id, status, statusOn, dueOn }) => ({
			id,
			status,
			statusOn: statusOn && dayOf(statusOn),
			dueOn: dayOf(dueOn),
		})),
		reports,
	};
}

/** The same, from their facts alone. */
export async function whatTheFoldSays() {
	const at = viewToday();
	const head = await currentPlan(db);
	const facts = head && (await loadPlanFacts(db, head.id, {}));
	if (!facts) throw new Error("no plan");
	const milestones = assessPlan(facts, at).projects.flatMap(({ milestones: of }) =>
		of.map(({ facts: { id }, state: { status, statusOn, dueOn } }) => ({ id, status, statusOn, dueOn })),
	);
	const reports = await db.report.findMany({
		select: {
			id: true,
			events: { select: { seq: true, kind: true, effectiveOn: true, recordedAt: true } },
		},
		orderBy: { id: "asc" },
	});
	const requests = await db.extensionRequest.findMany({
		select: { id: true, events: { select: { kind: true }, orderBy: { seq: "desc" }, take: 1 } },
		orderBy: { id: "asc" },
	});
	return {
		extensions: requests.map(({ id, events }) => ({ id, state: events[0]?.kind })),
		milestones: milestones.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
		reports: reports.map(({ id, events }) => ({ id, state: standingAt(events, at)?.state ?? "draft" })),
	};
}
