import { FilterSelect, optionsOf } from "@/components/lists/filter-select";
import { isFiltered, listAddress } from "@/components/lists/list-address";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import type { AdjustmentListDto } from "@/lib/contracts/adjustment-list";
import { ADJUSTMENT_KIND_WORDS } from "@/lib/format/adjustment-words";
import { AdjustmentTable } from "./adjustment-table";

const PATH = "/adjustments";

/** 年度调整: what the published plan said before and says since, the latest first. */
export function AdjustmentList({ list }: { readonly list: AdjustmentListDto }) {
	const { filters } = list;
	const filtered = isFiltered({ ...filters });
	return (
		<>
			<PageHead
				trail={[{ label: `${list.year}年度` }]}
				title="年度调整"
				meta={<span>计划发布后的每一处改动：原内容、新内容、原因和经办人，只增不改。</span>}
			/>
			<FilterBar action={PATH} inUse={filtered}>
				<FilterSelect name="project" label="项目" value={filters.project} options={list.projects} />
				<FilterSelect
					name="kind"
					label="类别"
					value={filters.kind}
					options={optionsOf(ADJUSTMENT_KIND_WORDS)}
				/>
			</FilterBar>
			<div className="card" data-records>
				{list.lines.length === 0 ? <Nothing filtered={filtered} /> : <AdjustmentTable lines={list.lines} />}
			</div>
			<Pager
				total={list.total}
				page={list.page}
				pageSize={list.pageSize}
				hrefOf={(page) => listAddress(PATH, { ...filters }, page)}
			/>
		</>
	);
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
	return filtered ? (
		<EmptyState title="没有符合条件的调整" action={<ButtonLink href={PATH}>查看全部调整</ButtonLink>}>
			<p>请放宽筛选条件。</p>
		</EmptyState>
	) : (
		<EmptyState title="年度计划还没有调整过">
			<p>发布后的改动会列在这里，连同原来的内容和原因。</p>
		</EmptyState>
	);
}
