import "server-only";
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
	switch (actor.role) {
		case "leader":
		case "office":
			return { OR: [ofReports, { milestone: { project: { plan: { state: { not: "draft" } } } } }] };
		case "section":
		case "unit":
			return { OR: [ofReports, { milestone: { project: ledProjects(actor) } }] };
		case "admin":
		case "auditor":
			// Not `{ OR: [] }`, which Prisma drops inside an AND.
			return { id: { in: [] } };
	}
}
