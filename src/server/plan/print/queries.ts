import "server-only";
import type { PrintContent, PrintedPlan } from "@/lib/contracts/plan-print";
import type { PageView } from "@/lib/contracts/view-at";
import { formatOfficialDay } from "@/lib/format/dates";
import { demoNote, ownProjectsNote, printedPoint, printTitle } from "@/lib/format/print-words";
import type { Actor } from "@/server/auth/actor";
import { isDemo, today } from "@/server/clock";
import { db } from "@/server/db/client";
import { assessedPlan } from "@/server/plan/assessment";
import { presentProject } from "./present-project";
import { readPrintRows } from "./print-rows";

/**
 * The current plan, or that of a year, as the official table, of the projects that the actor may see, as the plan said at the point:
 * the document's words but for what was adjusted by then. With progress also how far each project is, from the
 * city's figures and the cells of units within `visibleCells`. Null before a plan was published and for who sees
 * none of its projects. Three statements beside the assessment's.
 */
export async function printedPlan(
	actor: Actor,
	content: PrintContent,
	view: Pick<PageView, "at" | "knownThen">,
	year?: number,
): Promise<PrintedPlan | null> {
	const assessed = await assessedPlan(actor, view.at, year);
	if (!assessed || assessed.assessment.projects.length === 0) return null;
	const { planId, projects } = assessed.assessment;
	const [plan, rows] = await Promise.all([
		db.plan.findUniqueOrThrow({ where: { id: planId }, select: { title: true } }),
		readPrintRows(db, actor, planId),
	]);
	return {
		planId,
		planTitle: plan.title,
		title: printTitle(plan.title, content),
		notes: notesOf(actor, content, view),
		content,
		rows: projects.flatMap((project) => {
			const row = rows.get(project.project.id);
			return row ? [presentProject(actor, { row, project, assessed, content })] : [];
		}),
	};
}

function notesOf(actor: Actor, content: PrintContent, view: Pick<PageView, "at" | "knownThen">): string[] {
	const notes = [
		isDemo() ? demoNote(formatOfficialDay(today())) : null,
		printedPoint(view, content),
		actor.role === "unit" && actor.unitName ? ownProjectsNote(actor.unitName) : null,
	];
	return notes.filter((note) => note !== null);
}
