import type { Day } from "../time/day";
import type { Dated } from "../time/facts";

/** 灰 未到期 · 绿 正常 · 黄 预警 · 红 滞后 · 蓝 已完成 */
export const LIGHTS = ["grey", "green", "yellow", "red", "blue"] as const;
export type Light = (typeof LIGHTS)[number];

/** A light set by hand; it never hides the computed one beside it and ends by itself. */
export interface OverrideFact extends Dated {
	readonly light: Light;
	readonly reason: string;
	readonly byName: string;
	/** Inclusive: the next month-end. */
	readonly endsOn: Day;
}
