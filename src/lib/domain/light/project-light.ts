import type { Day } from "../time/day";
import type { Light } from "./facts";
import type { Reason } from "./reasons";
import type { LightResult } from "./result";

/** A part of a project that can decide its light. */
export interface ProjectPart {
	readonly kind: "milestone" | "target";
	readonly id: string;
	readonly ordinal: number;
	readonly startOn: Day;
	readonly light: LightResult;
}

/** The part from which a project's light comes. */
export interface Because {
	readonly kind: "milestone" | "target";
	readonly id: string;
}

/** A project always has one of the five lights. */
export interface ProjectLight {
	readonly light: Light;
	readonly reason: Reason;
	/** Null when nothing is open. */
	readonly because: Because | null;
	readonly since: Day | null;
	readonly soon: boolean;
	/** Lights are set by hand on milestones and targets only. */
	readonly override: null;
}

/** How bad a light of something open is; what is settled or not open has none. */
const SEVERITY: Record<Light, number | null> = { red: 3, yellow: 2, green: 1, grey: null, blue: null };

/**
 * The worst light among a project's open or overdue milestones and started targets, and which part it comes
 * from; with none open, blue when all is done, grey when nothing has begun, else green (docs/product.md,
 * Lights). A met target is settled. Of equally bad parts the one that has been so longest decides.
 */
export function projectLight(parts: readonly ProjectPart[]): ProjectLight {
	const worst = parts.filter((part) => severity(part) > 0).sort(byUrgency)[0];
	if (worst?.light.light) {
		const { light, reason, since, soon } = worst.light;
		return { light, reason, because: { kind: worst.kind, id: worst.id }, since, soon, override: null };
	}
	return { ...atRest(parts), because: null, since: null, soon: false, override: null };
}

function atRest(parts: readonly ProjectPart[]): { light: Light; reason: Reason } {
	const lights = parts.map((part) => part.light.light);
	const ahead = parts.filter((part) => part.light.light === "grey").map((part) => part.startOn);
	const nextStartOn = ahead.sort()[0] ?? null;
	const anyDone = lights.includes("blue");
	if (anyDone && nextStartOn === null) return { light: "blue", reason: { code: "projectDone" } };
	if (anyDone) return { light: "green", reason: { code: "projectBetween", nextStartOn } };
	if (lights.length > 0 && nextStartOn === null)
		return { light: "grey", reason: { code: "projectCancelled" } };
	return { light: "grey", reason: { code: "projectNotBegun", startOn: nextStartOn } };
}

function severity(part: ProjectPart): number {
	return part.light.light === null ? 0 : (SEVERITY[part.light.light] ?? 0);
}

function byUrgency(a: ProjectPart, b: ProjectPart): number {
	return (
		severity(b) - severity(a) ||
		compareDays(a.light.since, b.light.since) ||
		(a.kind === b.kind ? a.ordinal - b.ordinal : a.kind === "milestone" ? -1 : 1)
	);
}

/** The earlier day first, an unknown day last. */
export function compareDays(a: Day | null, b: Day | null): number {
	if (a === b) return 0;
	if (a === null) return 1;
	if (b === null) return -1;
	return a < b ? -1 : 1;
}
