import type { FieldAdjustment } from "../plan/adjusted";
import type { UnitName } from "./kinds";

/** What a reform changes of a unit. */
export interface UnitFields {
	readonly name: string;
	readonly fullName: string | null;
	readonly mergedIntoId: string | null;
}

/** A unit with the names that it had. */
export interface UnitFacts extends UnitName {
	readonly fullName: string | null;
	/** The unit that took over its work; null while it stands on its own. */
	readonly mergedIntoId: string | null;
	readonly adjustments: readonly FieldAdjustment<UnitFields>[];
}

export interface GroupFields {
	readonly memberIds: readonly string[];
}

/** A named group of responsible units with the members that it had. */
export interface GroupFacts extends GroupFields {
	readonly id: string;
	readonly name: string;
	readonly adjustments: readonly FieldAdjustment<GroupFields>[];
}
