import { formatAmount, formatNumber } from "@/lib/format/numbers";
import { Disclosure } from "../ui/disclosure";
import { Table } from "../ui/table";
import { ChartFrame } from "./chart-frame";
import type { TargetProgressChartProps } from "./target-progress";

/** The city's figure over the year beside 序时进度. The table is the same in numbers and needs no script. */
export function TargetProgressChart(props: TargetProgressChartProps) {
	const last = props.points.findLast(({ actual }) => actual !== null);
	const sentence =
		`${props.title}：截至 ${props.today} 实际 ${formatAmount(last?.actual ?? null, props.unitLabel)}，` +
		`目标 ${formatAmount(props.goal, props.unitLabel)}`;
	return (
		<figure>
			<ChartFrame label={`${sentence}。明细见下方数据表。`} {...props} />
			<figcaption className="sr-only">{sentence}</figcaption>
			<Disclosure summary="数据表" className="mt-2">
				<ChartTable {...props} />
			</Disclosure>
		</figure>
	);
}

/** Every day on which something is drawn, in order. */
function ChartTable({ title, points, expected, checkpoints, unitLabel }: TargetProgressChartProps) {
	const days = new Set([
		...points.map(({ day }) => day),
		...expected.map(({ day }) => day),
		...checkpoints.map(({ onDate }) => onDate),
	]);
	const actual = new Map(points.map((point) => [point.day, point.actual]));
	// A curve that jumps has two corners on one day: what is expected by then is the higher one.
	const due = new Map(expected.map((point) => [point.day, point.value]));
	const staged = new Map(checkpoints.map((point) => [point.onDate, point.value]));
	const cell = (value: number | null | undefined) => (value === undefined ? "" : formatNumber(value));
	return (
		<Table caption={`${title}（${unitLabel}）`}>
			<thead>
				<tr>
					<th scope="col">日期</th>
					<th scope="col" className="num">
						实际（{unitLabel}）
					</th>
					<th scope="col" className="num">
						序时进度（{unitLabel}）
					</th>
					<th scope="col" className="num">
						阶段目标（{unitLabel}）
					</th>
				</tr>
			</thead>
			<tbody>
				{[...days].sort().map((day) => (
					<tr key={day}>
						<th scope="row">{day}</th>
						<td className="num">{cell(actual.get(day))}</td>
						<td className="num">{cell(due.get(day))}</td>
						<td className="num">{cell(staged.get(day))}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
