import "server-only";
import type { AuditFilters, AuditPage, AuditRow } from "@/lib/contracts/audit";
import { addDays, endOfBusinessDay } from "@/lib/domain/time/day";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { AuditEntry, Prisma } from "@/server/db/generated/client";
import { visibleProjects } from "@/server/plan/scope";
import { foundOrRefused } from "./refused-view";
import { auditScope, readsAddresses } from "./scope";
import { type SubjectNames, subjectNames } from "./subject-names";

/** Entries per page. */
const PAGE_SIZE = 50;

type Where = Prisma.AuditEntryWhereInput;

/** One page of the trail, latest first; null for who may read none of it. */
export async function auditPage(actor: Actor, filters: AuditFilters): Promise<AuditPage | null> {
	const scope = await auditScope(actor);
	if (scope.length === 0) return foundOrRefused(actor, { type: "audit", id: "-" }, null);
	const [entries, projects] = await Promise.all([
		readEntries(scope, forActor(actor, filters), PAGE_SIZE + 1),
		db.project.findMany({
			where: visibleProjects(actor),
			orderBy: [{ plan: { year: "desc" } }, { ordinal: "asc" }],
			select: { id: true, shortName: true },
		}),
	]);
	const shown = entries.slice(0, PAGE_SIZE);
	const last = shown.at(-1);
	return {
		rows: await rowsOf(actor, shown),
		olderThan: last && entries.length > PAGE_SIZE ? cursorOf(last) : null,
		projects: projects.map(({ id, shortName }) => ({ id, name: shortName })),
		scope: readsAddresses(actor) ? "all" : "own",
	};
}

/**
 * The whole filtered trail in batches, latest first, for an export; null for who may read none of it. Each
 * batch is one reading by key, so that neither memory nor time per batch grows with the history.
 */
export async function auditBatches(
	actor: Actor,
	filters: AuditFilters,
	batchSize = 1_000,
): Promise<AsyncGenerator<readonly AuditRow[]> | null> {
	const scope = await auditScope(actor);
	return scope.length > 0 ? batches(actor, scope, forActor(actor, filters), batchSize) : null;
}

/** A filter by address would tell addresses to whoever guesses. */
function forActor(actor: Actor, filters: AuditFilters): AuditFilters {
	return readsAddresses(actor) ? filters : { ...filters, ip: "" };
}

async function* batches(actor: Actor, scope: readonly Where[], filters: AuditFilters, size: number) {
	let before = filters.before;
	for (;;) {
		const entries = await readEntries(scope, { ...filters, before }, size);
		if (entries.length > 0) yield await rowsOf(actor, entries);
		const last = entries.at(-1);
		if (!last || entries.length < size) return;
		before = cursorOf(last);
	}
}

/** Each part reads what it needs from its own index; together at most `take`, the latest first. */
async function readEntries(
	scope: readonly Where[],
	filters: AuditFilters,
	take: number,
): Promise<AuditEntry[]> {
	const filter = await matching(filters);
	const read = scope.map((part) => {
		const where = { AND: [part, filter, olderThan(filters.before)] };
		return db.auditEntry.findMany({ where, orderBy: [{ at: "desc" }, { seq: "desc" }], take });
	});
	const parts = await Promise.all(read);
	const [only = []] = parts;
	if (parts.length === 1) return only;
	const entries = new Map(parts.flat().map((entry) => [entry.seq, entry]));
	return [...entries.values()].toSorted(latestFirst).slice(0, take);
}

function latestFirst(a: AuditEntry, b: AuditEntry): number {
	return b.at.getTime() - a.at.getTime() || (b.seq > a.seq ? 1 : -1);
}

async function matching(filters: AuditFilters): Promise<Where> {
	const { from, to, who, action, outcome, type, subject, project, ip } = filters;
	return {
		at: {
			...(from ? { gt: new Date(endOfBusinessDay(addDays(from, -1))) } : {}),
			...(to ? { lte: new Date(endOfBusinessDay(to)) } : {}),
		},
		...(who ? await byPeopleCalled(who) : {}),
		...(action ? { action } : {}),
		...(outcome ? { outcome } : {}),
		...(type ? { subjectType: type } : {}),
		...(subject ? { subjectId: subject } : {}),
		...(project ? { projectId: project } : {}),
		...(ip ? { ip } : {}),
	};
}

/** Who acts in the trail without an account. */
const WITHOUT_ACCOUNT = ["系统", "未知用户"];

/** By ids rather than names, because the trail is indexed by id and people are renamed. */
async function byPeopleCalled(text: string): Promise<Where> {
	const nobody = WITHOUT_ACCOUNT.filter((name) => name.includes(text));
	if (nobody.length > 0) return { actorId: null, actorName: { in: nobody } };
	const part = { contains: text.normalize("NFKC"), mode: "insensitive" } as const;
	const users = await db.user.findMany({
		where: { OR: [{ displayName: part }, { username: part }] },
		select: { id: true },
	});
	return { actorId: { in: users.map(({ id }) => id) } };
}

function cursorOf({ at, seq }: Pick<AuditEntry, "at" | "seq">): string {
	return `${at.getTime()}-${seq}`;
}

/** By the key (at, seq); the first bound is what lets the database start reading in the middle of an index. */
function olderThan(cursor: string): Where {
	const [ms, seq] = cursor.split("-");
	if (!ms || !seq) return {};
	const at = new Date(Number(ms));
	return { at: { lte: at }, OR: [{ at: { lt: at } }, { seq: { lt: BigInt(seq) } }] };
}

async function rowsOf(actor: Actor, entries: readonly AuditEntry[]): Promise<AuditRow[]> {
	const names = await subjectNames(actor, entries);
	return entries.map((entry) => rowOf(actor, entry, names));
}

function rowOf(actor: Actor, entry: AuditEntry, names: SubjectNames): AuditRow {
	const subject = names.subject(entry);
	// From where another unit's staff works is for the auditor only.
	const mayKnowAddress = readsAddresses(actor) || entry.unitId === actor.unitId;
	return {
		seq: String(entry.seq),
		at: entry.at.toISOString(),
		recordedAt: entry.recordedAt.toISOString(),
		actorName: entry.actorName,
		role: entry.role,
		unitName: names.unit(entry.unitId, entry.recordedAt),
		ip: mayKnowAddress ? entry.ip : null,
		action: entry.action,
		outcome: entry.outcome === "refused" ? "refused" : "done",
		subjectType: entry.subjectType,
		subjectId: entry.subjectId,
		subjectName: subject?.name ?? null,
		subjectHref: subject?.href ?? null,
		projectName: names.project(entry.projectId),
		subjectUnitName: names.unit(entry.subjectUnit, entry.recordedAt),
		fields: entry.fields,
		detail: detailOf(entry, names),
		valueHash: entry.valueHash,
	};
}

/** Units among the details by their names. */
const UNIT_DETAILS = ["unitId", "unitBefore", "mergedIntoId"];

function detailOf({ detail, recordedAt }: AuditEntry, names: SubjectNames): AuditRow["detail"] {
	if (!detail || typeof detail !== "object" || Array.isArray(detail)) return {};
	const plain = Object.entries(detail).flatMap(([key, value]) => {
		if (value === undefined || (value !== null && typeof value === "object")) return [];
		const isUnit = UNIT_DETAILS.includes(key) && typeof value === "string";
		return [[key, isUnit ? (names.unit(value, recordedAt) ?? value) : value] as const];
	});
	return Object.fromEntries(plain);
}
