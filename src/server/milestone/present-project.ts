import type { History } from "@/lib/contracts/history";
import type { ProjectPageDto } from "@/lib/contracts/project";
import { adjustedAt, originallySaid } from "@/lib/domain/plan/adjusted";
import { differingOriginal } from "@/lib/format/original-words";
import type { Actor } from "@/server/auth/actor";
import type { AssessedProject } from "@/server/plan/assessment";
import { managesPlan } from "@/server/plan/managed-plan";
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
	const scope = viewpoint.cellsOf(project.project.leadIdsToday);
	const unitId = leadUnitOf(actor);
	const { mainContent } = adjustedAt({ mainContent: row.mainContent }, project.project.adjustments, at);
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
		name: project.project.name,
		shortName: project.project.shortName,
		light: presentLight(project.light, scope, viewer),
		because: becauseOf(assessed),
		mainContent: mainContent.split("\n").filter((paragraph) => paragraph.trim() !== ""),
		rawMainContent: differingOriginal(mainContent, row.rawMainContent),
		leads: project.project.leadIds.map((id) => unitRef(id, units, viewpoint)),
		responsible: responsibleOf(assessed, viewpoint),
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
		original: originalOf(assessed),
		mayAdjust: assessed.planOpen && managesPlan(actor),
	};
}

function originalOf({ project: { project }, units }: AssessedProject): ProjectPageDto["original"] {
	const first = originallySaid(project, project.adjustments);
	const sameLeads = first.leadIds.join() === project.leadIds.join();
	return {
		name: first.name === project.name ? null : first.name,
		leadNames: sameLeads ? null : first.leadIds.map((id) => units.get(id)?.name ?? id),
	};
}

function becauseOf({ project }: AssessedProject): ProjectPageDto["because"] {
	const { because } = project;
	if (!because) return null;
	if (because.kind === "target") {
		const target = project.targets.find(({ facts }) => facts.id === because.id)?.facts;
		return target ? { label: `指标“${target.name}”`, href: `/targets/${target.id}` } : null;
	}
	const milestone = project.milestones.find(({ facts }) => facts.id === because.id)?.facts;
	return milestone ? { label: `节点${milestone.ordinal}`, href: `/milestones/${milestone.id}` } : null;
}

function responsibleOf(
	{ project, bureau, units }: AssessedProject,
	viewpoint: Viewpoint,
): ProjectPageDto["responsible"] {
	return project.project.responsible.map((entry) => {
		if ("groupId" in entry) {
			const name = bureau.groupNames.get(entry.groupId) ?? entry.groupId;
			return { name, href: null, members: bureau.membersOf.get(entry.groupId)?.length ?? 0 };
		}
		const { name, href } = unitRef(entry.unitId, units, viewpoint);
		return { name, href, members: null };
	});
}
