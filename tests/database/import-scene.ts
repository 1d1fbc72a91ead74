import { randomUUID } from "node:crypto";
import type { JsonObject, MakeDraft, OpenImportInput } from "@/lib/contracts/plan-import";
import type { Role } from "@/lib/domain/user/roles";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { openImport } from "@/server/plan-import/commands";
import { publishImport } from "@/server/plan-import/commands-publish";
import { must } from "./report-ground";

// A reader as simple as can be: a reading is a plan with doubts and names that it could not place, and a
// correction puts other parts in their stead.

interface Read {
	readonly plan: unknown;
	readonly doubts?: readonly string[];
	readonly unknownUnits?: readonly string[];
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export const makeDraft: MakeDraft = ({ reading, corrections }) => {
	const { plan, doubts, unknownUnits } = { ...reading, ...corrections };
	return { plan, doubts: listOf(doubts), unknownUnits: listOf(unknownUnits) };
};

/** As JSON, like everything that is stored. */
export function json(value: unknown): JsonObject {
	return JSON.parse(JSON.stringify(value));
}

export function document(read: Read, rest: Partial<OpenImportInput> = {}): OpenImportInput {
	return {
		...{ year: 2025, fileName: "2025年民政重点项目.docx", bytes: 4096, sha256: "ab".repeat(32) },
		reading: json(read),
		...rest,
	};
}

/** An import under review; answers its id. */
export async function opened(actor: Actor, read: Read, rest: Partial<OpenImportInput> = {}): Promise<string> {
	return must(await openImport(actor, document(read, rest), randomUUID())).importId;
}

export function publish(actor: Actor, importId: string, version = 1, confirmations: string[] = []) {
	return publishImport(actor, { importId, version, confirmations }, randomUUID(), makeDraft);
}

/** Everybody who imports no plan, by a name. */
export const NO_IMPORTERS: readonly (readonly [string, Role, string | null])[] = [
	["a leader", "leader", null],
	["the office", "office", "bangongshi"],
	["a section that leads", "section", "yanglao"],
	["a town", "unit", "yangshe"],
	["the auditor", "auditor", null],
];

/** What the commands write: rows of the plan's tables, the imports themselves, and the acts that were done. */
export async function written() {
	const [plans, projects, milestones, units, aliases, groups, imports, acts] = await Promise.all([
		db.plan.findMany({ select: { id: true, state: true }, orderBy: { id: "asc" } }),
		db.project.count(),
		db.milestone.count(),
		db.unit.count(),
		db.unitAlias.count(),
		db.unitGroup.count(),
		db.planImport.findMany({ orderBy: { id: "asc" } }),
		db.auditEntry.count({ where: { action: { startsWith: "import." }, outcome: "done" } }),
	]);
	return { plans, projects, milestones, units, aliases, groups, imports, acts };
}
