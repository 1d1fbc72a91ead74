import { FilterSelect, optionsOf } from "@/components/lists/filter-select";
import { isFiltered, listAddress } from "@/components/lists/list-address";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { ExtensionStateBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { ExtensionListDto, ExtensionRow } from "@/lib/contracts/extension-pages";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { EXTENSION_STATE_WORDS } from "@/lib/format/extension-words";

const PATH = "/extensions";

/** The requests that the viewer may read: what waits first. */
export function ExtensionList({ list }: { readonly list: ExtensionListDto }) {
	const { query } = list;
	const filtered = isFiltered({ ...query });
	return (
		<>
			<PageHead
				title="延期申请"
				meta={list.waiting === null ? null : <span>等您审批的有 {list.waiting} 份，排在最前。</span>}
			/>
			<FilterBar action={PATH} inUse={filtered}>
				<FilterSelect
					name="state"
					label="状态"
					value={query.state}
					options={optionsOf(EXTENSION_STATE_WORDS)}
				/>
				<FilterSelect name="project" label="项目" value={query.project} options={list.projects} />
			</FilterBar>
			<div className="card" data-records>
				{list.lines.length === 0 ? <Nothing filtered={filtered} /> : <Rows rows={list.lines} />}
			</div>
			<Pager
				total={list.total}
				page={list.page}
				pageSize={list.pageSize}
				hrefOf={(page) => listAddress(PATH, { ...query }, page)}
			/>
		</>
	);
}

function Rows({ rows }: { readonly rows: readonly ExtensionRow[] }) {
	return (
		<Table caption="延期申请" phone="stack">
			<thead>
				<tr>
					<th scope="col">节点</th>
					<th scope="col">项目</th>
					<th scope="col">申请单位</th>
					<th scope="col">原定</th>
					<th scope="col">延期到</th>
					<th scope="col">申请</th>
					<th scope="col">状态</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.id} id={row.id} data-record={row.id}>
						<th scope="row" className="md:max-w-96">
							<Link href={`${PATH}/${row.id}`} className="link inline-block py-1">
								{row.milestoneOrdinal}. {row.words}
							</Link>
						</th>
						<td data-label="项目" className="whitespace-nowrap">
							{row.projectName}
						</td>
						<td data-label="申请单位">{row.unitName}</td>
						<td data-label="原定" className="whitespace-nowrap">
							<span>
								{formatDay(row.endOn)}
								{row.dueOn === row.endOn ? null : (
									<span className="block text-sm text-ink-2">申请时 {formatDay(row.dueOn)}</span>
								)}
							</span>
						</td>
						<td data-label="延期到" className="whitespace-nowrap">
							{formatDay(row.newEndOn)}
						</td>
						<td data-label="申请" className="whitespace-nowrap">
							{formatInstant(row.askedAt)}
						</td>
						<td data-label="状态" className="whitespace-nowrap">
							<ExtensionStateBadge state={row.state} />{" "}
							{row.forMe ? <span className="text-sm">等您审批</span> : null}
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
	return filtered ? (
		<EmptyState title="没有符合条件的延期申请" action={<ButtonLink href={PATH}>查看全部延期申请</ButtonLink>}>
			<p>请放宽筛选条件。</p>
		</EmptyState>
	) : (
		<EmptyState title="没有延期申请">
			<p>主办单位在期限之前，可以在节点页面申请延期。</p>
		</EmptyState>
	);
}
