import type { Addresses } from "./databases";
import { migrate } from "./migrations";
import { giveRights } from "./rights";

/**
 * Brings a database to this version: its tables as their owner, then the application's rights on them. Answers
 * with the names of the migrations it applied and whether rights protect the trail.
 */
export async function prepareSchema(
	addresses: Addresses,
): Promise<{ readonly applied: readonly string[]; readonly protectedByRights: boolean }> {
	const applied = await migrate(addresses.owner);
	return { applied, protectedByRights: await giveRights(addresses) };
}
