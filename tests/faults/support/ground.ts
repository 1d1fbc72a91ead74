import { query } from "../../../scripts/runtime/databases";

/** Who can work on what: milestone ids by user name, as the plan gives them. */
export interface Ground {
	readonly led: Readonly<Record<string, readonly string[]>>;
	readonly owned: Readonly<Record<string, readonly string[]>>;
}

// Demonstration accounts of units are named after them. What a split makes owe is found by trying.
const LED = `SELECT u."username" AS who, array_agg(l."milestoneId") AS ids FROM "MilestoneLead" l
	JOIN "User" u ON u."unitId" = l."unitId" WHERE u."isDemo" GROUP BY 1`;
const OWNED = `SELECT u."username" AS who, array_agg(o."milestoneId") AS ids FROM "MilestoneOwner" o
	JOIN "User" u ON u."unitId" = o."unitId" WHERE u."isDemo" GROUP BY 1`;

export function readGround(databaseUrl: string): Promise<Ground> {
	return query(databaseUrl, async (client) => {
		const read = async (sql: string) => {
			const { rows } = await client.query<{ who: string; ids: string[] }>(sql);
			return Object.fromEntries(rows.map(({ who, ids }) => [who, ids]));
		};
		return { led: await read(LED), owned: await read(OWNED) };
	});
}
