import type { History } from "@/lib/contracts/history";
import type { ProjectPageDto } from "@/lib/contracts/project";
import { differingOriginal } from "@/lib/format/original-words";
import type { Actor } from "@/server/auth/actor";
import type { AssessedProject } from "@/server/plan/assessment";
import { presentLight } from "@/server/plan/overview/present-light";
import { unitRef, type Viewpoint, viewpointOf } from "@/server/plan/overview/scope";
import type { ProjectRow } from "@/server/plan/queries-project-row";
import { leadUnitOf } from "@/server/plan/scope";
import { ownerMatrix } from "./present-matrix";
import { presentTargets, presentTracks } from "./present-windows";

interface Parts {
	readonly actor: Actor;
	readonly row: ProjectRow;
	readonly assessed: AssessedProject;
	/** Reports of the project that the viewer may open, the latest first. */
	readonly openReports: readonly {
		readonly id: string;
		readonly unitId: string;
		readonly milestoneId: string;
	}[];
	readonly reports: ProjectPageDto["reports"];
	readonly history: History;
}

/** Takes from what is known of a project exactly what this viewer's page shows. */
export function presentProjectPage({
	actor,
	row,
	assessed,
	openReports,
	reports,
	history,
}: Parts): ProjectPageDto {
	const { project, units, at } = assessed;
	const viewpoint = viewpointOf(actor);
	const scope = viewpoint.cellsOf(project.project.leadIds);
	const unitId = leadUnitOf(actor);
	const precisions = new Map(row.milestones.map((milestone) => [milestone.id, milestone.precision]));
	const viewer = {
		projectId: row.id,
		scope,
		viewpoint,
		units,
		asOf: at.asOf,
		openReports,
		moves: (actingLeadIds: readonly string[]) =>
			assessed.planOpen && unitId !== null && actingLeadIds.includes(unitId),
		precisionOf: (milestoneId: string) => precisions.get(milestoneId) ?? "day",
	};
	return {
		id: row.id,
		year: assessed.year,
		today: at.asOf,
		ordinal: row.ordinal,
		name: row.name,
		shortName: row.shortName,
		light: presentLight(project.light, scope, units),
		because: becauseOf(row, assessed),
		mainContent: row.mainContent.split("\n").filter((paragraph) => paragraph.trim() !== ""),
		rawMainContent: differingOriginal(row.mainContent, row.rawMainContent),
		leads: project.project.leadIds.map((id) => unitRef(id, units, viewpoint)),
		responsible: responsibleOf(row, assessed, viewpoint),
		doubts: row.doubts.map(({ id, text, milestoneId, targetId }) => ({
			id,
			text,
			href: targetId ? `/targets/${targetId}` : milestoneId ? `/milestones/${milestoneId}` : null,
		})),
		tracks: presentTracks(project.milestones, viewer),
		targets: presentTargets(project, viewer),
		matrix: ownerMatrix(project.milestones, viewer),
		reports,
		history,
	};
}

function becauseOf(row: ProjectRow, { project }: AssessedProject): ProjectPageDto["because"] {
	const { because } = project;
	if (!because) return null;
	if (because.kind === "target") {
		const target = row.targets.find(({ id }) => id === because.id);
		return target ? { label: `指标“${target.name}”`, href: `/targets/${target.id}` } : null;
	}
	const milestone = row.milestones.find(({ id }) => id === because.id);
	return milestone ? { label: `节点${milestone.ordinal}`, href: `/milestones/${milestone.id}` } : null;
}

function responsibleOf(
	row: ProjectRow,
	{ units }: AssessedProject,
	viewpoint: Viewpoint,
): ProjectPageDto["responsible"] {
	return row.responsible.flatMap<ProjectPageDto["responsible"][number]>(({ unitId, group }) => {
		if (group) return [{ name: group.name, href: null, members: group._count.members }];
		if (!unitId) return [];
		const { name, href } = unitRef(unitId, units, viewpoint);
		return [{ name, href, members: null }];
	});
}
