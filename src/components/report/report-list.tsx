import { SelectField } from "@/components/ui/choice-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { ReportStateBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ReportListDto, ReportRowDto } from "@/lib/contracts/report-pages";
import { REPORT_KINDS, REPORT_STATES } from "@/lib/domain/report/facts";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { REPORT_KIND_WORDS } from "@/lib/format/labels";
import { REPORT_STATE_WORDS } from "@/lib/format/light-words";
import { shortWords } from "@/lib/format/report-words";

/** The reports that the viewer may see: what waits first. */
export function ReportList({ list, title }: { readonly list: ReportListDto; readonly title: string }) {
	return (
		<>
			<PageHead
				title={title}
				meta={list.waiting ? <span>等您审核的有 {list.waiting} 份，排在最前。</span> : null}
			/>
			<Filters list={list} />
			{list.rows.length === 0 ? (
				<div className="card">
					<Nothing list={list} />
				</div>
			) : (
				<div className="card">
					<Rows rows={list.rows} />
				</div>
			)}
			<Pager
				total={list.total}
				page={list.page}
				pageSize={list.pageSize}
				hrefOf={(page) => hrefOf(list, page)}
			/>
		</>
	);
}

function Filters({ list }: { readonly list: ReportListDto }) {
	const { state, project, unit, kind, milestone } = list.query;
	return (
		<FilterBar
			action="/reports"
			inUse={Boolean(state || project || unit || kind || milestone)}
			moreInUse={Boolean(kind)}
			more={
				<SelectField
					name="kind"
					label="类型"
					emptyLabel="全部"
					defaultValue={kind}
					choices={REPORT_KINDS.map((value) => ({ value, label: REPORT_KIND_WORDS[value] }))}
				/>
			}
		>
			{milestone ? <input type="hidden" name="milestone" value={milestone} /> : null}
			<SelectField
				name="state"
				label="状态"
				emptyLabel="全部"
				defaultValue={state}
				choices={REPORT_STATES.map((value) => ({ value, label: REPORT_STATE_WORDS[value] }))}
			/>
			<SelectField
				name="project"
				label="项目"
				emptyLabel="全部"
				defaultValue={project}
				choices={list.projects.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			{list.units.length > 1 || unit ? (
				<SelectField
					name="unit"
					label="单位"
					emptyLabel="全部"
					defaultValue={unit}
					choices={list.units.map(({ id, name }) => ({ value: id, label: name }))}
				/>
			) : null}
		</FilterBar>
	);
}

function Rows({ rows }: { readonly rows: readonly ReportRowDto[] }) {
	return (
		<Table caption="完成情况报告" phone="stack">
			<thead>
				<tr>
					<th scope="col">单位</th>
					<th scope="col">项目</th>
					<th scope="col">节点</th>
					<th scope="col">类型</th>
					<th scope="col">所属日期</th>
					<th scope="col">提交</th>
					<th scope="col">状态</th>
				</tr>
			</thead>
			<tbody data-records>
				{rows.map((row) => (
					<tr key={row.id} id={row.id} data-record={row.id}>
						<th scope="row" className="md:min-w-[9em]">
							{row.unitName}
						</th>
						<td data-label="项目" className="md:min-w-[9em]">
							{row.projectShortName}
						</td>
						<td data-label="节点">
							<Link href={`/reports/${row.id}`} className="link">
								{shortWords(row.words, 24)}
							</Link>
						</td>
						<td data-label="类型" className="whitespace-nowrap">
							{REPORT_KIND_WORDS[row.kind]} {row.isCorrection ? <Tag>更正</Tag> : null}
						</td>
						<td data-label="所属日期" className="whitespace-nowrap">
							{formatDay(row.speaksFor)}
						</td>
						<td data-label="提交" className="whitespace-nowrap">
							{formatInstant(row.submittedAt)}
						</td>
						<td data-label="状态">
							<ReportStateBadge state={row.state} />{" "}
							{row.forMe ? <span className="text-sm">等您审核</span> : null}
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function Nothing({ list }: { readonly list: ReportListDto }) {
	const { state, project, unit, kind, milestone } = list.query;
	if (state || project || unit || kind || milestone) {
		return <EmptyState title="没有符合条件的报告">请放宽条件，或清除筛选看全部。</EmptyState>;
	}
	return (
		<EmptyState title="还没有报告">
			{list.isWriter ? "要填的事项在工作台，点“填写”开始。" : "承办单位提交后会出现在这里。"}
		</EmptyState>
	);
}

function hrefOf({ query }: ReportListDto, page: number): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...query, page })) {
		if (value !== undefined) search.set(name, String(value));
	}
	return `/reports?${search}`;
}
