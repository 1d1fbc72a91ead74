import "server-only";
import type { MilestoneData, PlanData, ProjectData, TargetData } from "@/lib/contracts/plan-data";
import type { Tx } from "@/server/db/client";
import { dateOf } from "./fact-dates";
import { absent } from "./load-units";

// Leads, responsible units, owners, checklist, checkpoints and doubts belong to the row above them: they come
// in with it and never again, so that an owner or a doubt that a person removed stays removed.

/**
 * Adds the projects, targets and milestones of the plan that are absent by id, with what belongs to them.
 * Answers how many rows of these three were added. The plan's own row must be there.
 */
export async function loadProjects(tx: Tx, data: PlanData): Promise<number> {
	const ofPlan = { where: { project: { planId: data.id } }, select: { id: true } };
	const projects = await tx.project.findMany({ where: { planId: data.id }, select: { id: true } });
	const targets = await tx.target.findMany(ofPlan);
	const milestones = await tx.milestone.findMany(ofPlan);
	const newProjects = absent(data.projects, projects);
	const newTargets = absent(data.projects.flatMap(targetsOf), targets);
	const newMilestones = absent(data.projects.flatMap(milestonesOf), milestones);

	await addProjects(tx, data.id, newProjects);
	await addTargets(tx, newTargets);
	await addMilestones(tx, newMilestones, data.ownersBasis);
	const newIds = new Set([...newTargets, ...newMilestones].map(({ id }) => id));
	await addFeeds(tx, data.projects.flatMap(targetsOf), (id) => newIds.has(id));
	await tx.doubt.createMany({
		data: newProjects.flatMap(({ id, doubts }) => doubts.map((doubt) => ({ ...doubt, projectId: id }))),
	});
	return newProjects.length + newTargets.length + newMilestones.length;
}

const targetsOf = ({ id: projectId, targets }: ProjectData) =>
	targets.map((target) => ({ ...target, projectId }));

const milestonesOf = ({ id: projectId, milestones }: ProjectData) =>
	milestones.map((milestone) => ({ ...milestone, projectId }));

async function addProjects(tx: Tx, planId: string, projects: readonly ProjectData[]): Promise<void> {
	await tx.project.createMany({
		data: projects.map(
			({ leads: _l, responsible: _r, milestones: _m, targets: _t, doubts: _d, ...project }) => ({
				...project,
				planId,
			}),
		),
	});
	await tx.projectLead.createMany({
		data: projects.flatMap(({ id, leads }) =>
			leads.map((unitId, position) => ({ projectId: id, unitId, position })),
		),
	});
	await tx.projectResponsible.createMany({
		data: projects.flatMap(({ id, responsible }) =>
			responsible.map((entry, position) => ({
				projectId: id,
				position,
				unitId: "unit" in entry ? entry.unit : null,
				groupId: "group" in entry ? entry.group : null,
			})),
		),
	});
}

async function addTargets(tx: Tx, targets: readonly (TargetData & { projectId: string })[]): Promise<void> {
	await tx.target.createMany({
		data: targets.map(({ checkpoints: _c, feeds: _f, limitedBy, startOn, dueOn, ...target }) => ({
			...target,
			limitedByTargetId: limitedBy,
			startOn: dateOf(startOn),
			dueOn: dateOf(dueOn),
		})),
	});
	await tx.checkpoint.createMany({
		data: targets.flatMap(({ id, checkpoints }) =>
			checkpoints.map(({ onDate, value }) => ({ targetId: id, onDate: dateOf(onDate), value })),
		),
	});
}

async function addMilestones(
	tx: Tx,
	milestones: readonly (MilestoneData & { projectId: string })[],
	ownersBasis: string,
): Promise<void> {
	await tx.milestone.createMany({
		data: milestones.map((milestone) => ({
			id: milestone.id,
			projectId: milestone.projectId,
			ordinal: milestone.ordinal,
			track: milestone.track,
			words: milestone.words,
			rawWords: milestone.rawWords,
			startOn: dateOf(milestone.startOn),
			endOn: dateOf(milestone.endOn),
			dueOn: dateOf(milestone.endOn),
			precision: milestone.precision,
			kind: milestone.kind,
			ownersFromTargetId: milestone.ownersFromTarget,
		})),
	});
	await tx.milestoneLead.createMany({
		data: milestones.flatMap(({ id, actingLeads }) =>
			actingLeads.map((unitId, position) => ({ milestoneId: id, unitId, position })),
		),
	});
	await tx.milestoneOwner.createMany({
		data: milestones.flatMap(({ id, owners }) =>
			owners.map((unitId) => ({ milestoneId: id, unitId, basis: ownersBasis })),
		),
	});
	await tx.deliverable.createMany({
		data: milestones.flatMap(({ id, deliverables }) =>
			deliverables.map((one, index) => ({ ...one, milestoneId: id, ordinal: index + 1 })),
		),
	});
}

/** A feed comes in with its target or with its window, whichever is new. */
async function addFeeds(
	tx: Tx,
	targets: readonly TargetData[],
	isNew: (id: string) => boolean,
): Promise<void> {
	await tx.targetFeed.createMany({
		data: targets.flatMap(({ id, feeds }) =>
			feeds
				.filter((milestoneId) => isNew(id) || isNew(milestoneId))
				.map((milestoneId) => ({ targetId: id, milestoneId })),
		),
	});
}
