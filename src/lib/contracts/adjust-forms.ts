import type { MilestoneFields } from "@/lib/domain/milestone/facts";
import type { ProjectFields } from "@/lib/domain/plan/facts";
import type { TargetFields, TargetMeasure } from "@/lib/domain/target/facts";
import type { Option } from "./lists";

// What the administrator's forms of 年度调整 are filled with.

interface AdjustForm {
	readonly id: string;
	readonly version: number;
	readonly year: number;
	readonly project: { readonly id: string; readonly shortName: string };
	/** False once the plan's year is closed: nothing can be adjusted. */
	readonly planOpen: boolean;
}

export interface AdjustProjectForm extends AdjustForm, Omit<ProjectFields, "responsible"> {
	/** unit:… and group:…, as the form names them. */
	readonly responsibleKeys: readonly string[];
	/** Units in service, and those that are named already. */
	readonly units: readonly Option[];
	readonly groups: readonly (Option & { readonly members: number })[];
}

export interface AdjustMilestoneForm extends AdjustForm, MilestoneFields {
	readonly ordinal: number;
	/** The project's leads. */
	readonly leads: readonly Option[];
	/** The project's units. `isBound`: it has a report and stays. */
	readonly units: readonly (Option & { readonly isBound: boolean })[];
	/** The target by whose split further owners follow. */
	readonly ownersFrom: string | null;
	/** The due day of an extension, which a new end replaces; null when there is none. */
	readonly extendedTo: string | null;
	readonly extensionAsked: boolean;
}

export interface AdjustTargetForm extends AdjustForm, TargetFields {
	readonly unitLabel: string;
	readonly measure: TargetMeasure;
	/** Σ of the shares in force; null while there is no final split. */
	readonly allocated: number | null;
}
