import "server-only";
import { correctionsOf } from "@/lib/contracts/import-corrections";
import { readingOf } from "@/lib/contracts/import-reading";
import type { ImportReviewPage } from "@/lib/contracts/import-review";
import { correctPlan } from "@/lib/domain/plan/correction/correct-plan";
import { readersFor } from "@/lib/domain/plan/read-plan";
import type { Actor } from "@/server/auth/actor";
import { presentReview } from "./present-review";
import { importPage } from "./queries";

/** One project of an import for its review; null for a missing import or project, and for who imports no plan. */
export async function importReview(
	actor: Actor,
	importId: string,
	number: number,
): Promise<ImportReviewPage | null> {
	const page = await importPage(actor, importId);
	const reading = page && readingOf(page.reading);
	if (!page || !reading) return null;
	const corrections = correctionsOf(page.corrections);
	const { plan } = correctPlan(reading, corrections, readersFor(reading.known));
	const project = plan.projects.find((one) => one.number === number);
	return project ? presentReview({ page, plan, project, corrections }) : null;
}
