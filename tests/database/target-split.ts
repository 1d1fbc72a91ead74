import type { AllocationInput } from "@/lib/contracts/target";
import { db } from "@/server/db/client";

export const SITES = "2024-p06-t1"; // 10 个助餐点

export const TEN = { yangshe: 4, jingang: 3, tangqiao: 3 };

async function lastSeq(targetId: string): Promise<number> {
	const last = await db.allocationSet.findFirst({ where: { targetId }, orderBy: { seq: "desc" } });
	return Number(last?.seq ?? 0);
}

/** A form that splits a target, the meal points by default, as finally as can be and with a reason. */
export async function split(
	shares: Readonly<Record<string, number>>,
	rest: Partial<AllocationInput> = {},
): Promise<AllocationInput> {
	const targetId = rest.targetId ?? SITES;
	return {
		targetId,
		lastSeq: await lastSeq(targetId),
		intent: "final",
		// Asked for where a final split is replaced.
		note: "重新测算",
		shares: Object.entries(shares).map(([unitId, amount]) => ({ unitId, amount })),
		...rest,
	};
}
