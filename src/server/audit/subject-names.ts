import "server-only";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { AuditEntry } from "@/server/db/generated/client";
import { visibleExtensions } from "@/server/extension/scope";
import { visibleMilestones, visibleProjects } from "@/server/plan/scope";
import { readUnitNames } from "@/server/unit/names-at";

interface Named {
	readonly name: string;
	readonly href: string | null;
}

/** What the things that entries speak of are called, and where the reader can open them. */
export interface SubjectNames {
	subject(entry: Pick<AuditEntry, "subjectType" | "subjectId" | "outcome" | "recordedAt">): Named | null;
	/** By the name that it had when the entry was recorded. */
	unit(id: string | null, recordedAt: Date): string | null;
	project(id: string | null): string | null;
}

/** Looks the names up: one statement per kind of thing, whatever the number of entries. */
export async function subjectNames(actor: Actor, entries: readonly AuditEntry[]): Promise<SubjectNames> {
	const idsOf = (type: string) => [
		...new Set(entries.flatMap((entry) => (entry.subjectType === type ? [entry.subjectId] : []))),
	];
	const [units, projects, milestones, targets, extensions, users] = await Promise.all([
		readUnitNames(db),
		db.project.findMany({ where: visibleProjects(actor), select: { id: true, shortName: true } }),
		findMilestones(actor, idsOf("milestone")),
		findTargets(actor, idsOf("target")),
		findExtensions(actor, idsOf("extension")),
		findUsers(idsOf("user")),
	]);
	const readsAll = may(actor, "viewAudit", "other");
	const unitName = (id: string, at: Date) => units(id, at.toISOString());
	const projectNames = new Map(projects.map(({ id, shortName }) => [id, shortName]));
	const byType: Readonly<Record<string, ReadonlyMap<string, Named>>> = {
		project: named(projects, ({ id, shortName }) => ({ name: shortName, href: `/projects/${id}` })),
		milestone: named(milestones, ({ id, words }) => ({ name: words, href: `/milestones/${id}` })),
		target: named(targets, ({ id, name }) => ({ name, href: `/targets/${id}` })),
		extension: named(extensions, ({ id, milestone }) => ({
			name: milestone.words,
			href: `/extensions/${id}`,
		})),
		user: named(users, ({ displayName, username }) => ({
			name: `${displayName}（${username}）`,
			href: null,
		})),
	};
	return {
		// Who was refused learns from the own trail neither a name nor that there is one.
		subject: ({ subjectType, subjectId, outcome, recordedAt }) => {
			if (outcome === "refused" && !readsAll) return null;
			if (subjectType !== "unit") return byType[subjectType]?.get(subjectId) ?? null;
			const name = unitName(subjectId, recordedAt);
			return name === null ? null : { name, href: null };
		},
		unit: (id, recordedAt) => (id === null ? null : unitName(id, recordedAt)),
		project: (id) => (id === null ? null : (projectNames.get(id) ?? null)),
	};
}

function named<Row extends { readonly id: string }>(rows: readonly Row[], name: (row: Row) => Named) {
	return new Map(rows.map((row) => [row.id, name(row)]));
}

async function findMilestones(actor: Actor, ids: string[]) {
	if (ids.length === 0) return [];
	const where = { AND: [{ id: { in: ids } }, visibleMilestones(actor)] };
	return db.milestone.findMany({ where, select: { id: true, words: true } });
}

async function findTargets(actor: Actor, ids: string[]) {
	if (ids.length === 0) return [];
	const where = { id: { in: ids }, project: visibleProjects(actor) };
	return db.target.findMany({ where, select: { id: true, name: true } });
}

async function findExtensions(actor: Actor, ids: string[]) {
	if (ids.length === 0) return [];
	const where = { AND: [{ id: { in: ids } }, visibleExtensions(actor)] };
	return db.extensionRequest.findMany({
		where,
		select: { id: true, milestone: { select: { words: true } } },
	});
}

async function findUsers(ids: string[]) {
	if (ids.length === 0) return [];
	return db.user.findMany({
		where: { id: { in: ids } },
		select: { id: true, displayName: true, username: true },
	});
}
