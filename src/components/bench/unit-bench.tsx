import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { BenchDone, UnitBenchDto } from "@/lib/contracts/unit-bench";
import { formatOfficialDay } from "@/lib/format/dates";
import { shortWords } from "@/lib/format/report-words";
import { dayIntro } from "@/lib/format/view-words";
import { UnitDueRow } from "./unit-due-row";

interface UnitBenchProps {
	readonly bench: UnitBenchDto;
	/** 2 where it stands below the bench of what the unit leads. */
	readonly level?: 1 | 2;
}

/** 工作台 of a town or partner: only what my unit owes, the returned first, then by due date. */
export function UnitBench({ bench, level = 1 }: UnitBenchProps) {
	return (
		<>
			<PageHead
				title={`${bench.unitName}的工作台`}
				level={level}
				meta={
					<span>
						{dayIntro(bench.mayAct)} {formatOfficialDay(bench.today)}
					</span>
				}
			/>
			<Section
				id="due"
				title="要填报的"
				note={bench.due.length > 0 ? `${bench.due.length} 项` : undefined}
				look="flush"
			>
				{bench.due.length === 0 ? (
					<EmptyState title="本月没有需要填报的事项">
						到期前 30 天内的事项会自动出现在这里，不用另外查找。
					</EmptyState>
				) : (
					<ul data-records>
						{bench.due.map((row) => (
							<UnitDueRow key={row.key} row={row} today={bench.today} mayAct={bench.mayAct} />
						))}
					</ul>
				)}
			</Section>
			<Section
				id="done"
				title="已完成"
				note={bench.done.length > 0 ? `${bench.done.length} 项` : undefined}
				look="flush"
			>
				{bench.done.length === 0 ? (
					<EmptyState title="还没有审核通过的报告">报告通过审核后会列在这里。</EmptyState>
				) : (
					<ul>
						{bench.done.map((row) => (
							<DoneRow key={`${row.kind}-${row.key}`} row={row} />
						))}
					</ul>
				)}
			</Section>
		</>
	);
}

function DoneRow({ row }: { readonly row: BenchDone }) {
	const words = `${row.project.shortName} · ${shortWords(row.words)}`;
	return (
		<li className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line px-4 py-2 last:border-0">
			{row.reportId ? (
				<Link href={`/reports/${row.reportId}`} className="link py-1 pointer-coarse:py-2.5">
					{words}
				</Link>
			) : (
				<span>{words}</span>
			)}
			<span className="text-sm text-ink-2">
				{row.kind === "completion" ? "完成于" : "填报数截至"} {row.on}
			</span>
		</li>
	);
}
