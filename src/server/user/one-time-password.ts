import "server-only";
import { createHmac } from "node:crypto";
import type { Actor } from "@/server/auth/actor";

/** Without letters and digits that are easily mistaken for each other on paper. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * The one-time password that a form issues: derived from the application's secret, the administrator and the
 * form's id. A form that is sent twice shows the password that it set the first time, although neither the
 * receipt nor anything else keeps it.
 */
export function oneTimePassword(actor: Actor, requestId: string): string {
	const secret = process.env.NEXTAUTH_SECRET;
	if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
	const bytes = createHmac("sha512", secret)
		.update(`one-time password\n${actor.userId}\n${requestId}`)
		.digest();
	const letters: string[] = [];
	// Bytes beyond the last whole multiple of the alphabet are left out: every letter is equally likely.
	const limit = 256 - (256 % ALPHABET.length);
	for (const byte of bytes) {
		if (byte < limit && letters.length < GROUPS * GROUP_LENGTH)
			letters.push(ALPHABET[byte % ALPHABET.length] ?? "");
	}
	const groups = Array.from({ length: GROUPS }, (_, index) =>
		letters.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH).join(""),
	);
	return groups.join("-");
}
