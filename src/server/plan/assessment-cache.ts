import "server-only";
import { assessProject, type ProjectAssessment } from "@/lib/domain/light/assess-plan";
import { type BureauAt, bureauAt } from "@/lib/domain/plan/plan-at";
import type { At } from "@/lib/domain/time/facts";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { type BureauFacts, readBureauFacts } from "./bureau-facts";
import { type PlacedProject, readProjects } from "./fact-rows";
import type { PlanHead } from "./facts";

// What was read and computed under a version stands while the database counts that version. The versions are
// asked for anew by every request, so that any number of processes agree, and a process may forget everything
// at any time. Only outside transactions: one that is rolled back must leave nothing here.

/** How many projects are kept, and for how many points each: a plan's on a few days. */
const MOST_PROJECTS = 120;
const MOST_POINTS = 6;

interface KeptProject {
	readonly version: bigint;
	readonly facts: PlacedProject;
	readonly assessed: Map<string, ProjectAssessment>;
}

interface KeptBureau {
	readonly version: bigint;
	readonly facts: BureauFacts;
	readonly at: Map<string, BureauAt>;
}

const keptProjects = new Map<string, KeptProject>();
/** Readings under way, by id and version: requests that come together read once. */
const underWay = new Map<string, Promise<KeptProject | null>>();
let keptBureau: KeptBureau | null = null;

/** The parts of an assessment at a point that no project has for itself. */
export async function assessedBureau({ bureauVersion }: PlanHead, at: At): Promise<BureauAt> {
	const { facts, at: points } = await currentBureau(bureauVersion);
	return remember(points, keyOf(at), () => bureauAt(facts, at));
}

async function currentBureau(version: bigint): Promise<KeptBureau> {
	if (keptBureau && keptBureau.version >= version) return keptBureau;
	const read = { version, facts: await readBureauFacts(db), at: new Map() };
	if (!keptBureau || keptBureau.version < version) keptBureau = read;
	return read;
}

/**
 * The projects that `where` lets through, in the order of the table, assessed at a point. One statement asks for
 * their versions; facts are read of those alone that have changed.
 */
export async function assessedProjects(
	head: PlanHead,
	where: Prisma.ProjectWhereInput,
	bureau: BureauAt,
	at: At,
): Promise<ProjectAssessment[]> {
	const versions = await db.project.findMany({
		relationLoadStrategy: "join",
		where: { AND: [{ planId: head.id }, where] },
		orderBy: { ordinal: "asc" },
		select: { id: true, facts: { select: { version: true } } },
	});
	const asked = versions.map(({ id, facts }) => ({ id, version: facts?.version ?? 0n }));
	const found = await currentProjects(asked);
	const key = `${head.bureauVersion}/${keyOf(at)}`;
	return found.map(({ facts, assessed }) =>
		// Groups are expanded by `assessProject`, as they were at the point.
		remember(assessed, key, () => assessProject({ ...facts, responsibleIds: [] }, bureau, at)),
	);
}

interface Asked {
	readonly id: string;
	readonly version: bigint;
}

async function currentProjects(asked: readonly Asked[]): Promise<KeptProject[]> {
	const changed = asked.filter(({ id, version }) => {
		const kept = keptProjects.get(id);
		return (!kept || kept.version < version) && !underWay.has(`${id}@${version}`);
	});
	startReading(changed);
	const found = await Promise.all(
		asked.map(({ id, version }) => underWay.get(`${id}@${version}`) ?? keptProjects.get(id) ?? null),
	);
	return found.filter((project) => project !== null);
}

/** One reading for all that have changed; each project's part can be waited for by whoever wants it too. */
function startReading(changed: readonly Asked[]): void {
	if (changed.length === 0) return;
	const reading = readProjects(
		db,
		changed.map(({ id }) => id),
	);
	for (const { id, version } of changed) {
		const key = `${id}@${version}`;
		const one = reading
			.then((projects) => projects.find((project) => project.id === id))
			.then((facts) => (facts ? keep({ version, facts, assessed: new Map() }) : null))
			.finally(() => underWay.delete(key));
		underWay.set(key, one);
	}
}

/** Keeps the newer: a slow reading never takes the place of one that was asked for later. */
function keep(read: KeptProject): KeptProject {
	const kept = keptProjects.get(read.facts.id);
	if (kept && kept.version >= read.version) return kept;
	// A changed project goes to the end of the line; those that nobody changes are forgotten first, and read again.
	keptProjects.delete(read.facts.id);
	keptProjects.set(read.facts.id, read);
	const oldest = keptProjects.keys().next();
	if (keptProjects.size > MOST_PROJECTS && !oldest.done) keptProjects.delete(oldest.value);
	return read;
}

function keyOf({ asOf, knownAt }: At): string {
	return `${asOf}/${knownAt}`;
}

/** The value kept under a key, else a new one; the oldest goes when there are too many. */
function remember<T>(kept: Map<string, T>, key: string, make: () => T): T {
	const known = kept.get(key);
	if (known !== undefined) return known;
	const value = make();
	kept.set(key, value);
	const oldest = kept.keys().next();
	if (kept.size > MOST_POINTS && !oldest.done) kept.delete(oldest.value);
	return value;
}
