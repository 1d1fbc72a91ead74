import type { LightResult } from "@/lib/domain/light/result";

/** A light in a row of a table: `yellow notStartedInTime`, `green onSchedule soon`, `none cancelled`. */
export function verdict({ light, reason, soon }: LightResult): string {
	return `${light ?? "none"} ${reason.code}${soon ? " soon" : ""}`;
}
