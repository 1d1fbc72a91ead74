import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TextField } from "@/components/ui/text-fields";
import type { MilestoneListDto, Option } from "@/lib/contracts/lists";
import { LIGHT_WORDS, MILESTONE_STATUS_WORDS } from "@/lib/format/light-words";
import { MILESTONE_DUE_WORDS } from "@/lib/format/overview-words";
import { FilterSelect, optionsOf } from "./filter-select";
import { isFiltered, listAddress } from "./list-address";
import { MilestoneTable } from "./milestone-table";
import { NothingFound } from "./nothing-found";

const PATH = "/milestones";
const MONTHS: readonly Option[] = Array.from({ length: 12 }, (_, index) => ({
	id: String(index + 1),
	name: `${index + 1}月`,
}));

/** The milestones of the year by due date. */
export function MilestoneList({ list }: { readonly list: MilestoneListDto }) {
	const { filters } = list;
	const { status, month, due, lead } = filters;
	const filtered = isFiltered({ ...filters });
	return (
		<>
			<PageHead trail={[{ label: `${list.year}年度` }]} title="节点" />
			<FilterBar
				action={PATH}
				inUse={filtered}
				moreInUse={isFiltered({ status, month, due, lead })}
				more={
					<>
						<FilterSelect
							name="status"
							label="状态"
							value={status}
							options={optionsOf(MILESTONE_STATUS_WORDS)}
						/>
						<FilterSelect name="month" label="在这个月进行" value={month} options={MONTHS} />
						<FilterSelect name="due" label="到期" value={due} options={optionsOf(MILESTONE_DUE_WORDS)} />
						<FilterSelect name="lead" label="主办单位" value={lead} options={list.leads} />
					</>
				}
			>
				<FilterSelect name="project" label="项目" value={filters.project} options={list.projects} />
				<FilterSelect name="light" label="亮灯" value={filters.light} options={optionsOf(LIGHT_WORDS)} />
				<TextField name="q" label="节点内容" type="search" defaultValue={filters.q} maxLength={50} />
			</FilterBar>
			<div className="card" data-records>
				{list.lines.length === 0 ? (
					<NothingFound of="节点" filtered={filtered} path={PATH} />
				) : (
					<MilestoneTable lines={list.lines} today={list.today} />
				)}
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
