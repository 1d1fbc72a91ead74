import "server-only";
import { correctionsJson, correctionsOf } from "@/lib/contracts/import-corrections";
import type { SettleDoubtsInput } from "@/lib/contracts/import-overview";
import { readingOf } from "@/lib/contracts/import-reading";
import type { Outcome } from "@/lib/contracts/outcome";
import type { ImportRefusal, ImportSaved } from "@/lib/contracts/plan-import";
import { correctPlan } from "@/lib/domain/plan/correction/correct-plan";
import { openDoubts } from "@/lib/domain/plan/correction/doubt-names";
import { bound } from "@/lib/domain/plan/correction/kept-correction";
import { readersFor } from "@/lib/domain/plan/read-plan";
import { SETTLED_REASON } from "@/lib/format/import-overview-words";
import type { Actor } from "@/server/auth/actor";
import { saveCorrections } from "./commands";
import { importPage } from "./queries";

/**
 * Confirms doubts of an import by name, several at once and whatever project they are of. Names that are no open
 * doubt (any more) are left out. Saving itself refuses another version than the page had seen.
 */
export async function settleDoubts(
	actor: Actor,
	{ importId, version, doubts }: SettleDoubtsInput,
	requestId: string,
): Promise<Outcome<ImportSaved, ImportRefusal>> {
	const page = await importPage(actor, importId);
	const reading = page && readingOf(page.reading);
	if (!page || !reading || page.version !== version || page.isPublished)
		return saveCorrections(actor, { importId, version, corrections: {} }, requestId);
	const before = correctionsOf(page.corrections);
	const { plan } = correctPlan(reading, before, readersFor(reading.known));
	const asked = new Set(doubts);
	const settled = plan.projects.flatMap((project) =>
		openDoubts(project, before)
			.filter((name) => asked.has(name))
			.map((doubt) => {
				const said = { project: project.number, reason: SETTLED_REASON };
				return bound(project, { op: "settleDoubt", doubt, ...said });
			}),
	);
	const corrections = correctionsJson([...before, ...settled]);
	return saveCorrections(actor, { importId, version, corrections }, requestId);
}
