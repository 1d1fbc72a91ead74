import "server-only";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import type { Prisma } from "@/server/db/generated/client";
import { ledProjects } from "@/server/plan/scope";
import { visibleReports } from "@/server/report/scope";

/**
 * The files that an actor may open (docs/product.md, Who may do what, reports and attachments): those of the
 * reports that they may see, and a lead's own evidence for leaders, the office and the leads of its project.
 * A removed file stays visible where a submission listed it, see `openableFile`.
 */
export function visibleFiles(actor: Actor): Prisma.AttachmentWhereInput {
	const ofReports: Prisma.AttachmentWhereInput = { report: visibleReports(actor) };
	if (may(actor, "viewEvidence", "other")) {
		return { OR: [ofReports, { milestone: { project: { plan: { state: { not: "draft" } } } } }] };
	}
	if (may(actor, "viewEvidence", "lead")) {
		return { OR: [ofReports, { milestone: { project: ledProjects(actor) } }] };
	}
	// Not `{ OR: [] }`, which Prisma drops inside an AND.
	return { id: { in: [] } };
}
