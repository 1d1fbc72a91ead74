import type { ScheduleReading } from "../../schedule/facts";
import type { Span, Sureness } from "../../schedule/span";
import type { Suspicion } from "../../schedule/suspicious";
import type { TargetReading } from "../../target/read-targets";
import type { UnitDoubtCode } from "../../unit/unit-doubts";
import type { ResponsibleEntry } from "../facts";

/** A unit or group that a text names. */
export interface NamedUnit {
	/** As written. */
	readonly text: string;
	readonly span: Span;
	/** Null: the bureau knows no unit of this name. */
	readonly entry: ResponsibleEntry | null;
	/** The known name that comes nearest to an unknown one; null when none comes near. */
	readonly nearest: string | null;
	readonly sureness: Sureness;
	/** Why it should be looked at. */
	readonly codes: readonly UnitDoubtCode[];
}

/** The readers of texts that the reader of tables works with; each takes any text and never throws. */
export interface Readers {
	readonly readSchedule: (text: string, planYear: number) => ScheduleReading;
	readonly readTargets: (text: string, planYear: number) => readonly TargetReading[];
	/** The names of a list of units (牵头科室, 责任单位), in order, unknown ones included. */
	readonly matchUnits: (text: string) => readonly NamedUnit[];
	readonly findSuspicious: (text: string) => readonly Suspicion[];
}
