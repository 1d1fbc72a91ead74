import type { Outcome } from "@/lib/contracts/outcome";
import type { Step } from "./steps";

/** `p01-m2` → `2024-p01-m2`: stories use short ids. */
export function fullId(short: string): string {
	return `2024-${short}`;
}

/** The value of an outcome; a refused step is a fault of the story and stops the load. */
export function accepted<T, R>(step: Step, outcome: Outcome<T, R>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(
		`${step.on} ${step.at} ${step.by} ${step.do}: ${JSON.stringify(outcome.reason)} in ${JSON.stringify(step)}`,
	);
}
