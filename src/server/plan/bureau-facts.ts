import "server-only";
import {
	calendarShape,
	groupShapes,
	THRESHOLDS_ID,
	thresholdShapes,
	unitShapes,
} from "@/lib/contracts/adjustment";
import { DEFAULT_THRESHOLDS, type ThresholdFacts } from "@/lib/domain/light/thresholds";
import { adjustedAt } from "@/lib/domain/plan/adjusted";
import type { PlanFacts } from "@/lib/domain/plan/facts";
import type { CalendarFacts } from "@/lib/domain/time/working-days";
import type { Tx } from "@/server/db/client";
import { type AdjustmentIndex, adjustmentsOf, indexAdjustments, readAdjustments } from "./adjustment-rows";

/** What belongs to no project. */
export type BureauFacts = Pick<PlanFacts, "units" | "groups" | "thresholds" | "calendars">;

/** Units in the official order, groups, settings and calendars with all their adjustments: three statements. */
export async function readBureauFacts(tx: Tx): Promise<BureauFacts> {
	const [units, groups, adjustments] = await Promise.all([
		tx.unit.findMany({
			select: { id: true, name: true, fullName: true, kind: true, ordinal: true, mergedIntoId: true },
			orderBy: { ordinal: "asc" },
		}),
		tx.unitGroup.findMany({
			relationLoadStrategy: "join",
			select: { id: true, name: true, members: { select: { unitId: true }, orderBy: { ordinal: "asc" } } },
		}),
		readAdjustments(tx, { projectId: null }),
	]);
	const index = indexAdjustments(adjustments);
	return {
		units: units.map((unit) => ({
			...unit,
			adjustments: adjustmentsOf(index, "unit", unit.id, unitShapes),
		})),
		groups: groups.map(({ id, name, members }) => ({
			id,
			name,
			memberIds: members.map((member) => member.unitId),
			adjustments: adjustmentsOf(index, "group", id, groupShapes),
		})),
		thresholds: thresholdsOf(index),
		calendars: calendarsOf(adjustments),
	};
}

/** The defaults with every change of them carried out. */
function thresholdsOf(index: AdjustmentIndex): ThresholdFacts {
	const adjustments = adjustmentsOf(index, "setting", THRESHOLDS_ID, thresholdShapes);
	const everything = { asOf: "9999-12-31", knownAt: "9999-12-31T00:00:00.000Z" };
	return { current: adjustedAt(DEFAULT_THRESHOLDS, adjustments, everything), adjustments };
}

function calendarsOf(rows: Awaited<ReturnType<typeof readAdjustments>>): CalendarFacts {
	return rows
		.filter((row) => row.subjectType === "calendar")
		.map((row) => ({
			year: Number(row.subjectId),
			after: calendarShape.parse(row.after),
			recordedAt: row.recordedAt,
			seq: row.seq,
		}));
}
