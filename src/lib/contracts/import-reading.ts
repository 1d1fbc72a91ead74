import { z } from "zod";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { JsonObject } from "./plan-import";

/** Written by this program from the reader's answer, megabytes of it: the outline is checked, not every part. */
const reading = z.custom<PlanReading>(
	(value) =>
		typeof value === "object" &&
		value !== null &&
		"year" in value &&
		"known" in value &&
		"newUnits" in value &&
		"projects" in value &&
		Array.isArray(value.projects),
);

/** The reading of a stored import; null for a discarded one, or what no reader of this program wrote. */
export function readingOf(json: JsonObject): PlanReading | null {
	const parsed = reading.safeParse(json.reading ?? json);
	return parsed.success ? parsed.data : null;
}
