import "server-only";
import type { Tx } from "@/server/db/client";

/** The unit as stored with its aliases, its row locked until the transaction ends; null when there is none. */
export async function lockUnit(tx: Tx, unitId: string) {
	await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ${unitId} FOR UPDATE`;
	const unit = await tx.unit.findUnique({
		where: { id: unitId },
		include: { aliases: { select: { alias: true } } },
	});
	return unit && { ...unit, aliases: unit.aliases.map(({ alias }) => alias) };
}
