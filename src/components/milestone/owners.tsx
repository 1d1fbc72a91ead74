import { UnitName } from "@/components/lists/unit-name";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { CompletionCounts, MilestonePageDto, OwnerRow } from "@/lib/contracts/milestone-page";
import { formatDay } from "@/lib/format/dates";
import { DUTY_STATE_WORDS } from "@/lib/format/overview-words";

/** Who owes a completion and where each stands; a unit's staff see their own and the counts. */
export function Owners({ page }: { readonly page: MilestonePageDto }) {
	const { completions, owners, ownersFrom } = page;
	const hidden = completions ? completions.total - owners.filter((row) => row.owes).length : 0;
	return (
		<Section
			id="owners"
			title={completions ? `承办单位（${completions.total}）` : "承办单位"}
			note={page.ownersBasis ?? undefined}
			look="flush"
		>
			{completions ? <Counts counts={completions} /> : null}
			{owners.length > 0 ? <OwnerTable owners={owners} /> : null}
			{completions === null && owners.length === 0 ? <NoOwners page={page} /> : null}
			{hidden > 0 ? (
				<p className="px-3 py-2 text-sm text-ink-2">另有 {hidden} 个单位承办，只计入合计。</p>
			) : null}
			{ownersFrom && completions ? (
				<p className="px-3 py-2 text-sm text-ink-2">
					承办单位随指标
					<Link href={`/targets/${ownersFrom.targetId}`} className="link mx-1 inline-block py-0.5">
						{ownersFrom.name}
					</Link>
					的分解确定。
				</p>
			) : null}
		</Section>
	);
}

function Counts({ counts }: { readonly counts: CompletionCounts }) {
	const { total, approved, submitted, returned } = counts;
	const label = `${total} 个单位中 ${approved} 个已通过，${submitted} 个待审核，${returned} 个已退回`;
	return (
		<p className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2">
			<ProgressBar value={approved} max={total} label={label} className="w-40" />
			<span className="text-sm text-ink-2">
				已通过 {approved} · 待审核 {submitted} · 已退回 {returned} · 未提交{" "}
				{total - approved - submitted - returned}
			</span>
		</p>
	);
}

function OwnerTable({ owners }: { readonly owners: readonly OwnerRow[] }) {
	return (
		<Table caption="承办单位的完成情况报告" phone="stack">
			<thead>
				<tr>
					<th scope="col">单位</th>
					<th scope="col">完成报告</th>
					<th scope="col">提交日期</th>
					<th scope="col">完成日期</th>
					<th scope="col">报告</th>
				</tr>
			</thead>
			<tbody>
				{owners.map((row) => (
					<tr key={row.unit.id}>
						<th scope="row">
							<UnitName unit={row.unit} /> {row.owes ? null : <Tag>主动报告</Tag>}
						</th>
						<td data-label="完成报告">{row.late ? "逾期未报" : DUTY_STATE_WORDS[row.state]}</td>
						<td data-label="提交日期" className="whitespace-nowrap">
							{formatDay(row.submittedOn)}
						</td>
						<td data-label="完成日期" className="whitespace-nowrap">
							{formatDay(row.speaksFor)}
						</td>
						<td data-label="报告">
							{row.reportId ? (
								<Link href={`/reports/${row.reportId}`} className="link inline-block py-1">
									查看<span className="sr-only">{row.unit.name}的报告</span>
								</Link>
							) : (
								"--"
							)}
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function NoOwners({ page: { ownersFrom } }: { readonly page: MilestonePageDto }) {
	if (!ownersFrom) {
		return (
			<EmptyState title="由牵头单位自己办理">不需要其他单位报送，以牵头单位的说明和佐证材料为准。</EmptyState>
		);
	}
	return (
		<EmptyState title="承办单位还没有确定">
			<p>
				承办单位随指标
				<Link href={`/targets/${ownersFrom.targetId}`} className="link mx-1 inline-block py-0.5">
					{ownersFrom.name}
				</Link>
				的分解确定，{ownersFrom.isFinal ? "目前没有单位分到任务" : "请先完成分解"}。
			</p>
		</EmptyState>
	);
}
