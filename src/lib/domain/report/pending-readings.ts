import type { PendingReading } from "../target/facts";
import { type At, counts } from "../time/facts";
import type { ReportFacts } from "./facts";

/** The figures for a target that wait for review at a point: those of submissions that nobody has decided. */
export function pendingReadings(reports: readonly ReportFacts[], targetId: string, at: At): PendingReading[] {
	return reports.flatMap(({ unitId, events }): PendingReading[] => {
		const last = events
			.filter((event) => counts(event, at))
			.sort((a, b) => a.seq - b.seq)
			.at(-1);
		if (last?.kind !== "submitted" || !last.targetIds.includes(targetId) || last.speaksFor > at.asOf)
			return [];
		return [{ unitId, effectiveOn: last.speaksFor }];
	});
}
