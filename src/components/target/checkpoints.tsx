import { Table } from "@/components/ui/table";
import type { TargetPageDto } from "@/lib/contracts/target-page";
import { formatMonthDay } from "@/lib/format/dates";
import { CHECKPOINT_WORDS, figureText } from "@/lib/format/target-words";

/** 阶段目标 with the goal as the last of them, and whether each was reached by its day. */
export function Checkpoints({ page }: { readonly page: TargetPageDto }) {
	return (
		<Table caption="阶段目标和最终目标">
			<thead>
				<tr>
					<th scope="col">日期</th>
					<th scope="col">类别</th>
					<th scope="col" className="num">
						应达到（{page.unitLabel}）
					</th>
					<th scope="col" className="num">
						实际（{page.unitLabel}）
					</th>
					<th scope="col">结果</th>
				</tr>
			</thead>
			<tbody data-records="goal">
				{page.checkpoints.map((point) => (
					<tr
						key={point.onDate}
						data-record={point.isGoal ? page.id : undefined}
						data-value={point.isGoal ? point.value : undefined}
					>
						<th scope="row" className="whitespace-nowrap">
							{point.onDate}
						</th>
						<td>{point.isGoal ? "最终目标" : "阶段目标"}</td>
						<td className="num">{figureText(point.value, page.unitLabel)}</td>
						<td className="num">
							{figureText(point.actual, page.unitLabel)}
							{point.onDate >= page.today ? (
								<span className="block text-sm text-ink-2">截至{formatMonthDay(page.today)}</span>
							) : null}
						</td>
						<td>{CHECKPOINT_WORDS[point.state]}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
