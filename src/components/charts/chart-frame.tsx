"use client";

import dynamic from "next/dynamic";
import type { TargetProgressChartProps } from "./target-progress";

const CHART_HEIGHT = 280;

/** Comes after the text: neither the server nor the first paint waits for the drawing library. */
const Drawing = dynamic(
	() => import("./target-progress-drawing").then((module) => module.TargetProgressDrawing),
	{
		ssr: false,
		loading: () => null,
	},
);

/** Keeps the room for a chart, so that nothing jumps when it arrives. */
export function ChartFrame({ label, ...chart }: TargetProgressChartProps & { readonly label: string }) {
	return (
		<div role="img" aria-label={label} style={{ height: CHART_HEIGHT }} className="w-full text-sm">
			<Drawing {...chart} height={CHART_HEIGHT} />
		</div>
	);
}
