import "server-only";
import type { Outcome } from "@/lib/contracts/outcome";
import type { Day } from "@/lib/domain/time/day";
import { type AuditRecord, record } from "@/server/audit/trail";
import type { Actor } from "@/server/auth/actor";
import { now, recordingInstant, today } from "@/server/clock";
import { db, type Tx } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** What a command works with: one transaction, one moment, one trail. */
export interface CommandContext {
	readonly tx: Tx;
	readonly actor: Actor;
	/** The business day and the instant with which every fact of this command is recorded. */
	readonly today: Day;
	readonly recordedAt: Date;
	audit(entry: AuditRecord): Promise<void>;
}

export interface CommandCall {
	/** subject.verb, as in the trail. */
	readonly name: string;
	/** From the form; the same id again gets the first answer again. Null where a repeat is harmless. */
	readonly requestId: string | null;
	/** What the trail names when the actor was refused for lack of permission. */
	readonly subject: { readonly type: string; readonly id: string };
}

/** Carries an expected refusal out of the transaction, so that nothing half-done is kept. */
class Refusal<R> extends Error {
	constructor(readonly outcome: { readonly ok: false; readonly reason: R }) {
		super("refused");
	}
}

/** The session, the account or its rights ended between the request's beginning and this transaction. */
export class SignedOut extends Error {}

/** Deadlocks and write conflicts are the database's way of asking to be called again. */
const RETRIES = 2;

/**
 * Runs a command: one transaction that holds its state, history, audit entry and receipt. A refusal rolls
 * everything back; one for lack of permission (`notFound`) leaves an entry in the trail. A form that is sent
 * twice, even at once, is carried out once: the second waits on the receipt's key and gets its result.
 */
export async function command<T, R extends string | object>(
	actor: Actor,
	call: CommandCall,
	work: (context: CommandContext) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> {
	for (let attempt = 0; ; attempt++) {
		try {
			return await db.$transaction((tx) => carryOut(tx, actor, call, work));
		} catch (error) {
			if (error instanceof Refusal) {
				if (error.outcome.reason === "notFound") await recordRefusal(actor, call);
				return error.outcome;
			}
			if (attempt < RETRIES && isWriteConflict(error)) continue;
			throw error;
		}
	}
}

async function carryOut<T, R>(
	tx: Tx,
	actor: Actor,
	call: CommandCall,
	work: (context: CommandContext) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> {
	if (actor.sessionId) await stillHolds(tx, actor, actor.sessionId);
	if (call.requestId && !(await claim(tx, actor, call.requestId, call.name))) {
		return (await firstAnswer(tx, actor, call.requestId, call.name)) as Outcome<T, R>;
	}
	const outcome = await work({
		tx,
		actor,
		today: today(),
		recordedAt: recordingInstant(),
		audit: (entry) => record(tx, actor, entry),
	});
	if (!outcome.ok) throw new Refusal(outcome);
	if (call.requestId) {
		await tx.commandReceipt.updateMany({
			where: { actorId: actor.userId, requestId: call.requestId },
			data: { result: { value: (outcome.value ?? null) as Prisma.InputJsonValue } },
		});
	}
	return outcome;
}

/**
 * Throws SignedOut unless the actor is who the session's row says now. Read without a lock: locks on one's own
 * account would deadlock with the commands that change accounts.
 */
async function stillHolds(tx: Tx, actor: Actor, sessionId: string): Promise<void> {
	const held = await tx.$queryRaw<{ role: string; unitId: string | null }[]>`
		SELECT u."role"::text AS "role", u."unitId" FROM "UserSession" s JOIN "User" u ON u."id" = s."userId"
		WHERE s."id" = ${sessionId} AND s."endedAt" IS NULL AND u."active"`;
	const [holder] = held;
	if (!holder || holder.role !== actor.role || holder.unitId !== actor.unitId) throw new SignedOut();
}

/** True when this request is the first with its id; waits for one that is under way. */
async function claim(tx: Tx, actor: Actor, requestId: string, name: string): Promise<boolean> {
	const { count } = await tx.commandReceipt.createMany({
		data: [
			{ actorId: actor.userId, requestId, command: name, result: Prisma.JsonNull as never, createdAt: now() },
		],
		skipDuplicates: true,
	});
	return count === 1;
}

async function firstAnswer(
	tx: Tx,
	actor: Actor,
	requestId: string,
	name: string,
): Promise<Outcome<unknown, never>> {
	const receipt = await tx.commandReceipt.findUniqueOrThrow({
		where: { actorId_requestId: { actorId: actor.userId, requestId } },
	});
	if (receipt.command !== name) throw new Error(`request id reused by ${name} after ${receipt.command}`);
	const result = receipt.result as { value: unknown };
	return { ok: true, value: result.value };
}

async function recordRefusal(actor: Actor, call: CommandCall): Promise<void> {
	await record(
		db,
		actor,
		{ action: call.name, subjectType: call.subject.type, subjectId: call.subject.id },
		"refused",
	);
}

function isWriteConflict(error: unknown): boolean {
	if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
	// Most locks are taken by raw statements, whose errors keep the database's own code.
	return error.code === "P2034" || (error.code === "P2010" && /Code: `40(001|P01)`/.test(error.message));
}
