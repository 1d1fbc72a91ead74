import "server-only";
import type { ImportPage, ImportRow } from "@/lib/contracts/plan-import";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { displayNames } from "@/server/milestone/history-rows";
import { instantOf } from "@/server/plan/fact-dates";
import { visibleImports } from "./scope";
import { storedOf } from "./stored-import";
import { readUnitRoster } from "./unit-roster";

const rowSelect = {
	...{ id: true, year: true, fileName: true },
	...{ createdById: true, createdAt: true, updatedAt: true },
} as const satisfies Prisma.PlanImportSelect;

type Selected = Prisma.PlanImportGetPayload<{ select: typeof rowSelect }>;

/** The imports under review, what was touched last first; null for who imports none. */
export async function importList(actor: Actor): Promise<readonly ImportRow[] | null> {
	const visible = visibleImports(actor);
	if (!visible) return null;
	const rows = await db.planImport.findMany({
		where: { AND: [visible, { publishedAt: null }] },
		select: rowSelect,
		orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
	});
	const names = await displayNames(db, new Set(rows.map(({ createdById }) => createdById)));
	return rows.map((row) => presentRow(row, names));
}

/** One import for its review, published ones among them; null for a missing or discarded one. */
export async function importPage(actor: Actor, importId: string): Promise<ImportPage | null> {
	const visible = visibleImports(actor);
	if (!visible) return null;
	const row = await db.planImport.findFirst({ where: { AND: [{ id: importId }, visible] } });
	if (!row) return null;
	const [names, known, plan] = await Promise.all([
		displayNames(db, new Set([row.createdById])),
		readUnitRoster(db),
		db.plan.findUnique({ where: { year: row.year }, select: { id: true } }),
	]);
	return {
		...presentRow(row, names),
		...storedOf(row),
		version: row.version,
		bytes: row.bytes,
		sha256: row.sha256,
		isPublished: row.publishedAt !== null,
		isYearTaken: plan !== null,
		known,
	};
}

function presentRow(row: Selected, names: ReadonlyMap<string, string>): ImportRow {
	const { id, year, fileName, createdById, createdAt, updatedAt } = row;
	return {
		...{ id, year, fileName },
		createdBy: names.get(createdById) ?? "",
		createdAt: instantOf(createdAt),
		updatedAt: instantOf(updatedAt),
	};
}
