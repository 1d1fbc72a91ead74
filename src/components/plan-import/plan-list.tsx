import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { type Column, Table, TableHead } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { PlanYear } from "@/lib/contracts/import-overview";
import type { ImportRow } from "@/lib/contracts/plan-import";
import { PRINT_FORMATS } from "@/lib/contracts/plan-print";
import { formatInstant } from "@/lib/format/dates";
import { EXPORT_WORDS } from "@/lib/format/print-words";
import { ForgetTyped } from "./forget-typed";

interface PlanListProps {
	readonly years: readonly PlanYear[];
	readonly imports: readonly ImportRow[];
}

/** The years that there are, and the tables that are under review. */
export function PlanList({ years, imports }: PlanListProps) {
	return (
		<>
			<PageHead
				title="年度计划"
				meta={<span>各页面显示业务日期所在年度的计划；以后年度的计划从那年第一天起显示。</span>}
				action={
					<ButtonLink href="/plans/imports/new" variant="primary">
						导入新年度计划
					</ButtonLink>
				}
			/>
			<ForgetTyped openImports={imports.map(({ id }) => id).join(" ")} />
			<Section id="imports" title="正在核对的导入" note={`共 ${imports.length} 个`} look="flush">
				{imports.length === 0 ? (
					<EmptyState title="没有正在核对的导入" />
				) : (
					<Table caption="正在核对的导入" phone="stack">
						<TableHead columns={["文件", "年度", "导入人", "导入时间", "最近修改"]} />
						<tbody>
							{imports.map((row) => (
								<tr key={row.id}>
									<th scope="row">
										<Link href={`/plans/imports/${row.id}`} className="link wrap-anywhere">
											{row.fileName}
										</Link>
									</th>
									<td data-label="年度">{row.year}年</td>
									<td data-label="导入人">{row.createdBy}</td>
									<td data-label="导入时间">{formatInstant(row.createdAt)}</td>
									<td data-label="最近修改">{formatInstant(row.updatedAt)}</td>
								</tr>
							))}
						</tbody>
					</Table>
				)}
			</Section>
			<Section id="years" title="各年度" look="flush">
				{years.length === 0 ? (
					<EmptyState title="还没有年度计划">请先导入一个年度的计划表。</EmptyState>
				) : (
					<Years years={years} />
				)}
			</Section>
		</>
	);
}

const YEAR_COLUMNS: readonly Column[] = [
	...["年度", "名称", "状态"],
	...["项目", "节点", "指标"].map((figures) => ({ figures })),
	...["发布时间", "查看"],
];

function Years({ years }: { readonly years: readonly PlanYear[] }) {
	return (
		<Table caption="各年度的计划" phone="stack">
			<TableHead columns={YEAR_COLUMNS} />
			<tbody>
				{years.map((plan) => (
					<tr key={plan.planId}>
						<th scope="row" className="whitespace-nowrap">
							{plan.year}年
						</th>
						<td data-label="名称">{plan.title}</td>
						<td data-label="状态" className="whitespace-nowrap">
							{plan.stateWord}
							{plan.isShown ? (
								<>
									{" "}
									<Tag>正在显示</Tag>
								</>
							) : null}
						</td>
						<td data-label="项目" className="num">
							{plan.projects}
						</td>
						<td data-label="节点" className="num">
							{plan.milestones}
						</td>
						<td data-label="指标" className="num">
							{plan.targets}
						</td>
						<td data-label="发布时间">{formatInstant(plan.publishedAt)}</td>
						<td data-label="查看">
							<Ways plan={plan} />
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function Ways({ plan }: { readonly plan: PlanYear }) {
	return (
		<span className="flex flex-wrap gap-x-4">
			{plan.isShown ? (
				<Link href="/projects" className="link">
					项目<span className="sr-only">（{plan.year}年）</span>
				</Link>
			) : null}
			{plan.importId === null ? null : (
				<Link href={`/plans/imports/${plan.importId}`} className="link">
					导入时的内容<span className="sr-only">（{plan.year}年）</span>
				</Link>
			)}
			{(plan.publishedAt === null ? [] : PRINT_FORMATS).map((format) => (
				<a key={format} href={`/projects/export?format=${format}&year=${plan.year}`} className="link">
					{EXPORT_WORDS[format]}
					<span className="sr-only">（{plan.year}年）</span>
				</a>
			))}
		</span>
	);
}
