import type { PlanWindow } from "../reading/plan-windows";

/** 3月、9月，走访: a window each, with the same words. */
export function haveSameWords({ words: a }: PlanWindow, { words: b }: PlanWindow): boolean {
	return a.start === b.start && a.end === b.end;
}
