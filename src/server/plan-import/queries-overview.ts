import "server-only";
import { correctionsOf } from "@/lib/contracts/import-corrections";
import type { ImportOverview, PlanYear } from "@/lib/contracts/import-overview";
import { storedReadingOf } from "@/lib/contracts/import-reading";
import { correctPlan } from "@/lib/domain/plan/correction/correct-plan";
import { readersFor } from "@/lib/domain/plan/read-plan";
import { yearOf } from "@/lib/domain/time/day";
import { PLAN_STATE_WORDS } from "@/lib/format/labels";
import type { Actor } from "@/server/auth/actor";
import { today } from "@/server/clock";
import { db } from "@/server/db/client";
import { instantOf } from "@/server/plan/fact-dates";
import { currentPlan } from "@/server/plan/facts";
import { makeDraft } from "./make-draft";
import { presentOverview } from "./present-overview";
import { importPage } from "./queries";
import { visibleImports } from "./scope";

/** One import as a whole, published ones too; null for a missing one and for who imports no plan. */
export async function importOverview(actor: Actor, importId: string): Promise<ImportOverview | null> {
	const page = await importPage(actor, importId);
	const stored = page && storedReadingOf(page.reading);
	if (!page || !stored) return null;
	const corrections = correctionsOf(page.corrections);
	const { plan } = correctPlan(stored.reading, corrections, readersFor(stored.reading.known));
	return presentOverview({ page, stored, plan, corrections, draft: makeDraft(page, page.known) });
}

/** The years that there are, the latest first; null for who imports none. */
export async function planYears(actor: Actor): Promise<readonly PlanYear[] | null> {
	const visible = visibleImports(actor);
	if (!visible) return null;
	const [plans, imports, shown] = await Promise.all([
		db.plan.findMany({
			select: {
				...{ id: true, year: true, title: true, state: true, publishedAt: true },
				projects: { select: { _count: { select: { milestones: true, targets: true } } } },
			},
			orderBy: { year: "desc" },
		}),
		db.planImport.findMany({
			where: { AND: [visible, { publishedAt: { not: null } }] },
			select: { id: true, year: true },
		}),
		currentPlan(db),
	]);
	return plans.map(({ id, year, title, state, publishedAt, projects }) => ({
		...{ planId: id, year, title, stateWord: PLAN_STATE_WORDS[state] },
		publishedAt: publishedAt && instantOf(publishedAt),
		projects: projects.length,
		milestones: projects.reduce((sum, { _count }) => sum + _count.milestones, 0),
		targets: projects.reduce((sum, { _count }) => sum + _count.targets, 0),
		importId: imports.find((one) => one.year === year)?.id ?? null,
		isShown: shown?.id === id,
	}));
}

/** The year that a new import is most likely for: the one after the latest plan's; null for who imports none. */
export async function nextPlanYear(actor: Actor): Promise<number | null> {
	if (!visibleImports(actor)) return null;
	const last = await db.plan.findFirst({ select: { year: true }, orderBy: { year: "desc" } });
	return (last?.year ?? yearOf(today())) + 1;
}
