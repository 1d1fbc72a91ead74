import { UnitName } from "@/components/lists/unit-name";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { OwnerMatrix as Matrix, MatrixCell } from "@/lib/contracts/project";
import { formatWindow } from "@/lib/format/dates";
import { DUTY_STATE_WORDS } from "@/lib/format/overview-words";

/** 单位 × 节点: where each owner's completion stands, in a word. */
export function OwnerMatrix({ matrix }: { readonly matrix: Matrix }) {
	const { columns, rows, others } = matrix;
	return (
		<Section
			id="units"
			title="单位进展"
			note={columns.length > 0 ? "各单位完成情况报告的状态；空格表示不承办这个节点" : undefined}
			look="flush"
		>
			{columns.length === 0 ? (
				<EmptyState title="没有分解到单位的节点">这个项目的节点都由牵头单位自己办理。</EmptyState>
			) : (
				<>
					<Table caption="单位与节点" phone="scroll">
						<thead>
							<tr>
								<th scope="col">单位</th>
								{columns.map((column) => (
									<th key={column.milestoneId} scope="col" title={column.words}>
										<Link href={`/milestones/${column.milestoneId}`} className="link inline-block py-1">
											节点{column.ordinal}
										</Link>
										<span className="block text-xs font-normal whitespace-nowrap">
											{formatWindow(column.startOn, column.endOn, column.precision)}
										</span>
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.map(({ unit, cells }) => (
								<tr key={unit.id}>
									<th scope="row">
										<UnitName unit={unit} />
									</th>
									{columns.map((column, index) => (
										<td key={column.milestoneId} className="whitespace-nowrap">
											<Cell cell={cells[index] ?? null} />
										</td>
									))}
								</tr>
							))}
						</tbody>
						<tfoot>
							<tr>
								<th scope="row">已通过 / 承办</th>
								{columns.map((column) => (
									<td key={column.milestoneId} className="whitespace-nowrap">
										{column.approved} / {column.total}
									</td>
								))}
							</tr>
						</tfoot>
					</Table>
					{others > 0 ? (
						<p className="px-3 py-2 text-sm text-ink-2">另有 {others} 个单位承办，只计入合计。</p>
					) : null}
				</>
			)}
		</Section>
	);
}

function Cell({ cell }: { readonly cell: MatrixCell | null }) {
	if (!cell) return <span className="sr-only">不承办</span>;
	const look =
		cell.state === "notOpen" || cell.state === "lapsed" || cell.state === "cancelled" ? "text-ink-3" : "";
	return (
		<Link href={cell.href} className={`link inline-block py-1 ${look}`}>
			{cell.late ? "逾期未报" : DUTY_STATE_WORDS[cell.state]}
		</Link>
	);
}
