import { DEFAULT_THRESHOLDS, type Thresholds } from "@/lib/domain/light/thresholds";
import type { Role } from "@/lib/domain/user/roles";
import { db } from "@/server/db/client";

/** Everybody who changes no setting, by a name. */
export const NO_ADMINISTRATORS: readonly (readonly [string, Role, string | null])[] = [
	["a leader", "leader", null],
	["the office", "office", "bangongshi"],
	["a section", "section", "yanglao"],
	["a town", "unit", "yangshe"],
	["the auditor", "auditor", null],
];

async function lastSeq(subjectType: string, subjectId: string): Promise<number> {
	const { _max } = await db.adjustment.aggregate({ where: { subjectType, subjectId }, _max: { seq: true } });
	return Number(_max.seq ?? 0);
}

/** What the form 亮灯规则 saves now: the defaults but for these. */
export async function thresholds(change: Partial<Thresholds>) {
	const seq = await lastSeq("setting", "thresholds");
	return { ...DEFAULT_THRESHOLDS, ...change, lastSeq: seq, reason: "局务会决定" };
}

/** What the form 工作日历 saves now. */
export async function calendar(year: number, holidays: readonly string[], workdays: readonly string[] = []) {
	const seq = await lastSeq("calendar", String(year));
	return { year, holidays: [...holidays], workdays: [...workdays], lastSeq: seq, reason: "国办通知" };
}

/** How many rows there are of what these commands write. */
export async function written() {
	const [adjustments, acts] = await Promise.all([
		db.adjustment.count(),
		db.auditEntry.count({ where: { action: { startsWith: "setting." }, outcome: "done" } }),
	]);
	return { adjustments, acts };
}
