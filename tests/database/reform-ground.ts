import { present } from "@/server/clock";
import { db } from "@/server/db/client";

export const REASON = "机构改革方案三号";
export const YESTERDAY = () => ({ asOf: "2024-08-14", knownAt: present().knownAt, isPast: true });

export const versionOf = async (unitId: string) =>
	(await db.unit.findUniqueOrThrow({ where: { id: unitId } })).version;

/** What a reform may change. */
export async function stored() {
	const [units, adjustments, leads, owners, members, aliases] = await Promise.all([
		db.unit.findMany({ orderBy: { id: "asc" } }),
		db.adjustment.count(),
		db.projectLead.findMany({ orderBy: [{ projectId: "asc" }, { position: "asc" }] }),
		db.milestoneOwner.count(),
		db.unitGroupMember.count(),
		db.unitAlias.count(),
	]);
	return { units, adjustments, leads, owners, members, aliases };
}
