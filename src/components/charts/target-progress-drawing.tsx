"use client";

import {
	CartesianGrid,
	Label,
	Line,
	LineChart,
	ReferenceDot,
	ReferenceLine,
	ResponsiveContainer,
	XAxis,
	YAxis,
} from "recharts";
import { useTodayWord } from "@/components/ui/today-word";
import { formatAmount, formatNumber } from "@/lib/format/numbers";
import type { TargetProgressChartProps } from "./target-progress";
import { valueAt, yearScale } from "./time-scale";

const INK = "#1d2129";
const SECOND_INK = "#4e5969";
const LINE = "#e3e6eb";
const ACCENT = "#1f3a5f";
/** Day of the year after which a label would not fit at the right of its point. */
const LATE_IN_YEAR = 270;
const TEXT = { fill: SECOND_INK, fontSize: 13 };

/** Solid: the figure, level until the next is known. Dashed: 序时进度. Told apart on paper without colour. */
export function TargetProgressDrawing(props: TargetProgressChartProps & { readonly height: number }) {
	const word = useTodayWord();
	const { points, expected, checkpoints, goal, unitLabel, today, height } = props;
	const scale = yearScale(expected[0]?.day ?? today);
	const actual = points.flatMap((point) =>
		point.actual === null ? [] : [{ x: scale.xOf(point.day), y: point.actual }],
	);
	const due = expected.map((point) => ({ x: scale.xOf(point.day), y: point.value }));
	const top = Math.max(goal, ...actual.map(({ y }) => y), ...due.map(({ y }) => y));
	const lastActual = actual.at(-1);
	const nowX = scale.xOf(today);
	const dueNow = valueAt(due, nowX);
	/** The higher figure at the left above its line, the lower at the right below: there nothing else is drawn. */
	const place = (isLower: boolean) =>
		isLower && nowX <= LATE_IN_YEAR
			? ({ position: "right", offset: 8, dy: 12 } as const)
			: ({ position: "left", offset: 8, dy: isLower ? 14 : -12 } as const);
	return (
		<ResponsiveContainer width="100%" height={height}>
			<LineChart margin={{ top: 24, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
				<CartesianGrid stroke={LINE} vertical={false} />
				<XAxis
					dataKey="x"
					type="number"
					domain={[0, scale.xOf(scale.last)]}
					ticks={[...scale.months]}
					tickFormatter={scale.labelOf}
					tick={TEXT}
					stroke={SECOND_INK}
					tickLine={false}
				/>
				<YAxis
					type="number"
					domain={[0, top]}
					tickCount={5}
					tickFormatter={(value: number) => formatNumber(value)}
					tick={TEXT}
					axisLine={false}
					tickLine={false}
					width={64}
				/>
				<ReferenceLine y={goal} stroke={INK} strokeWidth={1.5}>
					<Label
						value={`目标 ${formatAmount(goal, unitLabel)}`}
						position="insideTopLeft"
						dy={-22}
						fill={INK}
						fontSize={13}
					/>
				</ReferenceLine>
				<ReferenceLine x={nowX} stroke={SECOND_INK} strokeDasharray="1 3">
					<Label value={word} position="top" fill={SECOND_INK} fontSize={13} />
				</ReferenceLine>
				<Line
					data={due}
					dataKey="y"
					type="linear"
					stroke={SECOND_INK}
					strokeWidth={1.5}
					strokeDasharray="6 4"
					dot={false}
					isAnimationActive={false}
				/>
				<Line
					data={actual}
					dataKey="y"
					type="stepAfter"
					stroke={ACCENT}
					strokeWidth={2.5}
					dot={{ r: 3, fill: ACCENT, strokeWidth: 0 }}
					isAnimationActive={false}
				/>
				{checkpoints.map(({ onDate, value }) => (
					<ReferenceDot
						key={onDate}
						x={scale.xOf(onDate)}
						y={value}
						r={5}
						fill="#ffffff"
						stroke={INK}
						strokeWidth={1.5}
					/>
				))}
				{dueNow === null ? null : (
					<ReferenceDot x={nowX} y={dueNow} r={0}>
						<Label
							value={`序时 ${formatAmount(dueNow, unitLabel)}`}
							{...place(lastActual === undefined || dueNow < lastActual.y)}
							fill={SECOND_INK}
							fontSize={13}
						/>
					</ReferenceDot>
				)}
				{lastActual ? (
					<ReferenceDot x={lastActual.x} y={lastActual.y} r={0}>
						<Label
							value={`实际 ${formatAmount(lastActual.y, unitLabel)}`}
							{...place(dueNow !== null && dueNow >= lastActual.y)}
							fill={ACCENT}
							fontSize={13}
							fontWeight={600}
						/>
					</ReferenceDot>
				) : null}
			</LineChart>
		</ResponsiveContainer>
	);
}
