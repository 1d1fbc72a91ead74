import type { UnitNames } from "@/lib/domain/unit/unit-names";
import { groups2024 } from "../../../../prisma/plan/2024/groups";
import { units2024 } from "../../../../prisma/plan/2024/units";

/** The bureau's units and groups of 2024. */
export const KNOWN: UnitNames = { units: units2024, groups: groups2024 };
