import "server-only";
import { randomBytes } from "node:crypto";
import { logFault } from "@/server/action/fault-log";
import { now } from "@/server/clock";
import { db, type Tx } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { remove } from "./storage";

// Between the storage and the database there is no common transaction. So every key is noted before its object
// is written, and forgotten in the transaction that attaches it; a removal notes the key in the transaction that
// takes the file off, and forgets it when the object is gone. Whatever dies in between leaves a note, and the
// sweep does the rest. It never lists the storage: an object without a note is none of its business, be it of
// another installation in the same bucket.

/** No upload takes this long; what is still noted then was left by a process that died. */
const ABANDONED_MS = 60 * 60_000;

/** Of one sweep, so that the upload that pays for it does not wait long. */
const MAX_SWEPT = 20;

/** Notes a new key, random and saying nothing, before anything is written under it. */
export async function noteNewKey(): Promise<string> {
	const key = randomBytes(24).toString("hex");
	await db.pendingObject.create({ data: { key, since: now() } });
	return key;
}

/**
 * Forgets keys in the transaction that attaches their objects. Throws when the sweep was faster: the objects
 * are gone, and the transaction must not be.
 */
export async function settleKeys(tx: Tx, keys: readonly string[]): Promise<void> {
	const { count } = await tx.pendingObject.deleteMany({ where: { key: { in: [...keys] } } });
	if (count !== keys.length) throw new Error("the upload took so long that its objects were swept");
}

/** Notes keys in the transaction after which nothing refers to their objects any more. */
export async function noteForRemoval(tx: Tx, keys: readonly string[]): Promise<void> {
	await tx.pendingObject.createMany({
		data: keys.map((key) => ({ key, since: now() })),
		skipDuplicates: true,
	});
}

/**
 * Removes objects and their notes. A key without a note is passed over: its object is attached, as after a
 * connection that broke while the transaction was being committed, or gone. Does not throw: what fails is
 * logged and left to the sweep.
 */
export async function dropObjects(keys: readonly string[]): Promise<void> {
	// At once: with a silent database each would be waited for.
	await Promise.all(keys.map((key) => drop(Prisma.sql`"key" = ${key} FOR UPDATE`).catch(logFault)));
}

/** Removes objects that were noted more than an hour ago, at most twenty. Does not throw. */
export async function sweepObjects(): Promise<void> {
	const before = new Date(now().getTime() - ABANDONED_MS);
	// Of two sweeps one passes over what the other holds; an upload that still settles it waits and fails.
	const oldest = Prisma.sql`"since" < ${before} ORDER BY "since" LIMIT 1 FOR UPDATE SKIP LOCKED`;
	try {
		for (let count = 0; count < MAX_SWEPT && (await drop(oldest)); count++);
	} catch (error) {
		logFault(error);
	}
}

/** Removes the object of the note that the condition locks; false when there is no such note. */
function drop(condition: Prisma.Sql): Promise<boolean> {
	return db.$transaction(async (tx) => {
		const [noted] = await tx.$queryRaw<
			{ key: string }[]
		>`SELECT "key" FROM "PendingObject" WHERE ${condition}`;
		if (!noted) return false;
		await remove(noted.key);
		await tx.pendingObject.delete({ where: { key: noted.key } });
		return true;
	});
}
