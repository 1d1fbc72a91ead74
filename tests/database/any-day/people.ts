import type { Actor } from "@/server/auth/actor";
import { units2024 } from "../../../prisma/plan/2024/units";
import { someone } from "../target-people";

/** Somebody for every unit, and a leader and the office. */
export interface People {
	readonly leader: Actor;
	readonly office: Actor;
	readonly admin: Actor;
	of(unitId: string): Actor;
}

export async function settle(): Promise<People> {
	const staff = new Map<string, Actor>();
	for (const { id, kind } of units2024) {
		staff.set(id, await someone(kind === "section" ? "section" : "unit", id));
	}
	return {
		leader: await someone("leader"),
		office: await someone("office", "bangongshi"),
		admin: await someone("admin"),
		of: (unitId) => {
			const actor = staff.get(unitId);
			if (!actor) throw new Error(`nobody works for ${unitId}`);
			return actor;
		},
	};
}
