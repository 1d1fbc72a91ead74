import "server-only";
import { correctionsJson, correctionsOf } from "@/lib/contracts/import-corrections";
import type { TitleImportInput } from "@/lib/contracts/import-overview";
import type { Outcome } from "@/lib/contracts/outcome";
import type { ImportRefusal, ImportSaved } from "@/lib/contracts/plan-import";
import { ownReason } from "@/lib/format/correction-words";
import type { Actor } from "@/server/auth/actor";
import { saveCorrections } from "./commands";
import { importPage } from "./queries";

/**
 * Says what the plan of an import is called, in place of what stands above the table and of any title said before.
 * Saving itself refuses another version than the page had seen.
 */
export async function titleImport(
	actor: Actor,
	{ importId, version, title }: TitleImportInput,
	requestId: string,
): Promise<Outcome<ImportSaved, ImportRefusal>> {
	const page = await importPage(actor, importId);
	if (!page || page.version !== version || page.isPublished)
		return saveCorrections(actor, { importId, version, corrections: {} }, requestId);
	const before = correctionsOf(page.corrections).filter(({ op }) => op !== "titlePlan");
	const said = { op: "titlePlan", project: null, title } as const;
	const corrections = correctionsJson([...before, { ...said, reason: ownReason(said) }]);
	return saveCorrections(actor, { importId, version, corrections }, requestId);
}
