import "server-only";
import { type Algorithm, hash, verify } from "@node-rs/argon2";

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const PARAMETERS = { algorithm: 2 as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A password longer than this is refused before it is hashed. */
export const MAX_PASSWORD_LENGTH = 128;

/** The argon2id hash to store, with its salt and parameters. */
export function hashPassword(password: string): Promise<string> {
	return hash(password, PARAMETERS);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is that of the stored hash. With no hash (an unknown name) the same work is done
 * against a decoy, so that the time taken tells nothing about who exists.
 */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
	decoy ??= hashPassword("a decoy that nobody's password verifies against");
	const matches = await verify(storedHash ?? (await decoy), password.slice(0, MAX_PASSWORD_LENGTH));
	return storedHash !== null && password.length <= MAX_PASSWORD_LENGTH && matches;
}
