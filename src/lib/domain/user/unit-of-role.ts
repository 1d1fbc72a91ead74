import type { UnitKind } from "../unit/kinds";
import type { Role } from "./roles";

/** The units for which an account of a role acts. */
export interface UnitOfRole {
	readonly kinds: readonly UnitKind[];
	readonly rule: "required" | "optional" | "none";
}

/** Section staff belong to a section, unit staff to any other unit; the office may name its section. */
export const UNIT_OF_ROLE: Readonly<Record<Role, UnitOfRole>> = {
	admin: { kinds: [], rule: "none" },
	leader: { kinds: [], rule: "none" },
	office: { kinds: ["section"], rule: "optional" },
	section: { kinds: ["section"], rule: "required" },
	unit: { kinds: ["affiliate", "charity", "partner", "town"], rule: "required" },
	auditor: { kinds: [], rule: "none" },
};
