import type { ScheduleReading } from "../../schedule/facts";
import type { Span, Sureness } from "../../schedule/span";
import type { TargetReading } from "../../target/read-targets";
import type { ResponsibleEntry } from "../facts";

/** A unit or group that a text names. */
export interface NamedUnit {
	/** As written. */
	readonly text: string;
	readonly span: Span;
	/** Null: the bureau knows no unit of this name. */
	readonly entry: ResponsibleEntry | null;
	readonly sureness: Sureness;
}

/** A place that may not be what its author wrote (docs/plan-2024.md: an advertisement, a lost character). */
export interface SuspiciousPlace {
	readonly code: string;
	readonly span: Span;
	/** What may have been meant; null where nothing can be said. */
	readonly suggestion: string | null;
}

/** The readers of texts that the reader of tables works with; each takes any text and never throws. */
export interface Readers {
	readonly readSchedule: (text: string, planYear: number) => ScheduleReading;
	readonly readTargets: (text: string, planYear: number) => readonly TargetReading[];
	/** The names of a list of units (牵头科室, 责任单位), in order, unknown ones included. */
	readonly matchUnits: (text: string) => readonly NamedUnit[];
	readonly findSuspicious: (text: string) => readonly SuspiciousPlace[];
}
