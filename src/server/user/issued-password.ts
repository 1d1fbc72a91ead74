import "server-only";
import { z } from "zod";
import type { IssuedPassword } from "@/lib/contracts/user";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { oneTimePassword } from "./one-time-password";
import { administers } from "./scope";

const issuing = z.object({ value: z.object({ userId: z.string() }) });

/** The commands that give an account a one-time password. */
const ISSUING = ["user.create", "user.resetPassword"];

/**
 * The one-time password that a form of the actor's has just issued, and for whom, by the form's receipt; null
 * for a form that issued none.
 */
export async function issuedPassword(actor: Actor, requestId: string): Promise<IssuedPassword | null> {
	if (!administers(actor)) return null;
	const receipt = await db.commandReceipt.findUnique({
		where: { actorId_requestId: { actorId: actor.userId, requestId } },
	});
	const result = issuing.safeParse(receipt?.result);
	if (!receipt || !ISSUING.includes(receipt.command) || !result.success) return null;
	const { userId } = result.data.value;
	const user = await db.user.findUniqueOrThrow({
		where: { id: userId },
		select: { username: true, displayName: true },
	});
	return { userId, ...user, password: oneTimePassword(actor, requestId) };
}
