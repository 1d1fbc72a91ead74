import "server-only";
import type { PlanPrintQuery, PrintedPlan, PrintFormat } from "@/lib/contracts/plan-print";
import type { PageView } from "@/lib/contracts/view-at";
import { printFileName } from "@/lib/format/print-words";
import { recordRefusedView } from "@/server/audit/refused-view";
import { record } from "@/server/audit/trail";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { printedPlan } from "./queries";
import { writeExcel } from "./write-excel";
import { writeWord } from "./write-word";

/** A file to take away. */
export interface PlanFile {
	readonly name: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

const MEDIA_TYPES: Record<PrintFormat, string> = {
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const WRITERS: Record<PrintFormat, (plan: PrintedPlan) => Promise<Uint8Array<ArrayBuffer>>> = {
	docx: writeWord,
	xlsx: writeExcel,
};

/**
 * The plan as a Word or Excel file at a point, of the projects that the actor may see; null where there is
 * nothing to see. The export itself leaves an entry in the trail.
 */
export async function planFile(
	actor: Actor,
	{ format, content, year }: PlanPrintQuery,
	view: Pick<PageView, "at" | "knownThen">,
): Promise<PlanFile | null> {
	const plan = await printedPlan(actor, content, view, year);
	if (!plan) {
		await recordRefusedView(actor, "plan.export", { type: "plan", id: "-" });
		return null;
	}
	const bytes = await WRITERS[format](plan);
	await record(db, actor, {
		action: "plan.export",
		subjectType: "plan",
		subjectId: plan.planId,
		detail: { format, content, asOf: view.at.asOf, knownThen: view.knownThen },
	});
	return {
		name: printFileName(plan.planTitle, content, format, view),
		mediaType: MEDIA_TYPES[format],
		bytes,
	};
}
