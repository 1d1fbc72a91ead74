import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { EvidenceRow, TargetPageDto } from "@/lib/contracts/target-page";
import { formatShare } from "@/lib/format/numbers";
import { amountText, enteredText, figureText } from "@/lib/format/target-words";
import { rowTotals } from "./row-totals";

type Page = TargetPageDto;

/** The lines behind the target's figure: they add up to it. */
export function Evidence({ page }: { readonly page: Page }) {
	if (page.cells === "none") {
		return (
			<EmptyState title={`全市合计 ${figureText(page.actual, page.unitLabel)}`}>
				各单位的数据不在您的查看范围内。
			</EmptyState>
		);
	}
	if (page.rows.length === 0) return <Nothing page={page} />;
	const hasShares = page.source === "units";
	const total = rowTotals(page);
	return (
		<Table caption={page.source === "units" ? "各单位最新填报" : "牵头单位最新填报"}>
			<thead>
				<tr>
					<th scope="col">单位</th>
					{hasShares ? (
						<th scope="col" className="num">
							{page.measure === "rate" ? "份额（分母）" : `份额（${page.unitLabel}）`}
						</th>
					) : null}
					<th scope="col" className="num">
						最新填报{page.measure === "rate" ? "（分子/分母）" : `（${page.unitLabel}）`}
					</th>
					<th scope="col">所属日期与来源</th>
					<th scope="col">{completionHead(page)}</th>
					<th scope="col">最近填报</th>
				</tr>
			</thead>
			<tbody data-records={page.cells === "all" ? "actual" : undefined}>
				{page.rows.map((row) => (
					<Line key={row.unitId} page={page} row={row} hasShares={hasShares} />
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">全市合计</th>
					{hasShares ? <td className="num">{enteredText(page.allocated)}</td> : null}
					<td className="num font-semibold">
						{page.cells === "all" ? total.text : figureText(page.actual, page.unitLabel)}
					</td>
					<td colSpan={3}>{page.cells === "all" ? total.sum : "只列出您单位的数据和全市合计。"}</td>
				</tr>
			</tfoot>
		</Table>
	);
}

function Line({
	page,
	row,
	hasShares,
}: {
	readonly page: Page;
	readonly row: EvidenceRow;
	readonly hasShares: boolean;
}) {
	const isRate = page.measure === "rate";
	return (
		<tr
			data-record={row.unitId}
			data-value={isRate ? undefined : row.counted.numerator}
			data-numerator={isRate ? row.counted.numerator : undefined}
			data-denominator={isRate ? (row.counted.denominator ?? 0) : undefined}
		>
			<th scope="row">{row.unitName}</th>
			{hasShares ? <td className="num">{enteredText(row.share)}</td> : null}
			<td className="num">{row.reading ? amountText(row.reading) : "--"}</td>
			<td>
				<Origin row={row} />
			</td>
			<td>
				<Completion page={page} row={row} />
			</td>
			<td>
				{row.missing ? <span className="font-semibold">未填报</span> : null}
				{row.lastReportedOn ? (
					<span className="whitespace-nowrap">
						{row.missing ? "，上次 " : ""}
						{row.lastReportedOn}
						{row.isPending ? "（待审核）" : ""}
					</span>
				) : row.missing ? null : (
					"--"
				)}
			</td>
		</tr>
	);
}

function Origin({ row }: { readonly row: EvidenceRow }) {
	if (!row.reading) return "--";
	return (
		<>
			<span className="whitespace-nowrap">{row.reading.effectiveOn}</span>{" "}
			{row.reportId ? (
				<Link href={`/reports/${row.reportId}`} className="link">
					查看报告
				</Link>
			) : (
				<span className="text-ink-2">{row.sourceNote}</span>
			)}
			{row.reading.isConfirmation ? (
				<>
					{" "}
					<Tag>无变化</Tag>
				</>
			) : null}
		</>
	);
}

function Completion({ page, row }: { readonly page: Page; readonly row: EvidenceRow }) {
	if (row.completion === null) return "--";
	const text = formatShare(row.completion, 1);
	const words = row.meets === null ? text : row.meets ? "达标" : "未达标";
	return (
		<span className="flex items-center gap-2 whitespace-nowrap">
			<ProgressBar
				value={row.completion}
				max={1}
				label={`${row.unitName} ${page.name}：${words}`}
				className="w-24"
			/>
			{words}
		</span>
	);
}

function completionHead({ measure, source }: Page): string {
	if (measure === "rate") return source === "units" ? "本单位比率" : "比率";
	return source === "units" ? "完成份额" : "占目标";
}

function Nothing({ page }: { readonly page: Page }) {
	if (page.source === "lead") {
		return <EmptyState title="还没有填报数据">由{page.leadNames.join("、")}填报后显示在这里。</EmptyState>;
	}
	if (page.cells === "own") {
		return (
			<EmptyState title="您的单位没有这个指标的份额">
				全市合计 {figureText(page.actual, page.unitLabel)}。没有份额就不需要填报。
			</EmptyState>
		);
	}
	return (
		<EmptyState title="还没有分解到单位">
			由{page.leadNames.join("、")}分解定稿后，有份额的单位才开始填报。
		</EmptyState>
	);
}
