import type { Day } from "@/lib/domain/time/day";

export interface ChartPoint {
	readonly day: Day;
	/** Known from this day on, in the goal's unit; null: not known. */
	readonly actual: number | null;
}

export interface TargetProgressChartProps {
	/** What is drawn, e.g. 适老化改造完成户数. */
	readonly title: string;
	/** Days on which the figure changed, and today; ascending. */
	readonly points: readonly ChartPoint[];
	/** Corners of 序时进度, ascending. */
	readonly expected: readonly { readonly day: Day; readonly value: number }[];
	/** 阶段目标, the goal included or not. */
	readonly checkpoints: readonly { readonly onDate: Day; readonly value: number }[];
	readonly goal: number;
	readonly unitLabel: string;
	readonly today: Day;
}
