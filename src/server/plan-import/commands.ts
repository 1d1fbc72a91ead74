import "server-only";
import { randomUUID } from "node:crypto";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type {
	DiscardImportInput,
	ImportRefusal,
	ImportSaved,
	OpenImportInput,
	OpenImportRefusal,
	SaveCorrectionsInput,
} from "@/lib/contracts/plan-import";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { Prisma } from "@/server/db/generated/client";
import { managesPlan } from "@/server/plan/managed-plan";
import { lockImport } from "./stored-import";

/**
 * Keeps what the reader found in a document, for its review. The document itself is not kept. Refused when a
 * plan of the year is there already; several imports of a year may be under review at once.
 */
export function openImport(
	actor: Actor,
	{ year, fileName, bytes, sha256, reading }: OpenImportInput,
	requestId: string,
): Promise<Outcome<ImportSaved, OpenImportRefusal>> {
	const id = randomUUID();
	const call = { name: "import.open", requestId, subject: { type: "import", id } };
	return command<ImportSaved, OpenImportRefusal>(actor, call, async ({ tx, recordedAt, audit }) => {
		if (!managesPlan(actor)) return refused("notFound");
		const taken = await tx.plan.findUnique({ where: { year }, select: { id: true } });
		if (taken) return refused({ kind: "yearTaken", year });
		await tx.planImport.create({
			data: {
				...{ id, year, fileName, bytes, sha256, reading },
				...{ createdById: actor.userId, createdAt: recordedAt, updatedAt: recordedAt },
			},
		});
		await audit({
			action: "import.open",
			subjectType: "import",
			subjectId: id,
			fields: ["year", "fileName", "bytes", "sha256", "reading"],
			detail: { year, bytes },
		});
		return done({ importId: id, version: 1 });
	});
}

/** Keeps all corrections so far, in place of those stored; for the version that the page had seen. */
export function saveCorrections(
	actor: Actor,
	input: SaveCorrectionsInput,
	requestId: string | null,
): Promise<Outcome<ImportSaved, ImportRefusal>> {
	const { importId, corrections } = input;
	const call = { name: "import.save", requestId, subject: { type: "import", id: importId } };
	return command<ImportSaved, ImportRefusal>(actor, call, async ({ tx, recordedAt, audit }) => {
		const { row, refusal } = await lockImport(tx, actor, input);
		if (!row) return refused(refusal);
		await tx.planImport.update({
			where: { id: importId },
			data: { corrections, updatedAt: recordedAt, version: { increment: 1 } },
		});
		await audit({
			action: "import.save",
			subjectType: "import",
			subjectId: importId,
			fields: ["corrections"],
			detail: { year: row.year },
		});
		return done({ importId, version: row.version + 1 });
	});
}

/** Throws an import away: what was read and corrected is removed; that there was one stays, with the trail. */
export function discardImport(
	actor: Actor,
	input: DiscardImportInput,
	requestId: string,
): Promise<Outcome<ImportSaved, ImportRefusal>> {
	const { importId } = input;
	const call = { name: "import.discard", requestId, subject: { type: "import", id: importId } };
	return command<ImportSaved, ImportRefusal>(actor, call, async ({ tx, recordedAt, audit }) => {
		const { row, refusal } = await lockImport(tx, actor, input);
		if (!row) return refused(refusal);
		await tx.planImport.update({
			where: { id: importId },
			data: {
				...{ reading: Prisma.DbNull, corrections: Prisma.DbNull },
				...{ discardedAt: recordedAt, updatedAt: recordedAt, version: { increment: 1 } },
			},
		});
		await audit({
			action: "import.discard",
			subjectType: "import",
			subjectId: importId,
			fields: ["reading", ...(row.corrections === null ? [] : ["corrections"]), "discardedAt"],
			detail: { year: row.year },
		});
		return done({ importId, version: row.version + 1 });
	});
}
