import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import type { AssignmentListDto } from "@/lib/contracts/lists";
import { ASSIGNMENT_DUE_WORDS, DUTY_STATE_WORDS } from "@/lib/format/overview-words";
import { AssignmentTable } from "./assignment-table";
import { FilterSelect, optionsOf } from "./filter-select";
import { isFiltered, listAddress } from "./list-address";
import { NothingFound } from "./nothing-found";

const PATH = "/assignments";

/** The completions that units owe, by due date. */
export function AssignmentList({ list }: { readonly list: AssignmentListDto }) {
	const { filters } = list;
	const filtered = isFiltered({ ...filters });
	return (
		<>
			<PageHead trail={[{ label: `${list.year}年度` }]} title="分解任务" />
			<FilterBar
				action={PATH}
				inUse={filtered}
				moreInUse={filters.due !== undefined}
				more={
					<FilterSelect
						name="due"
						label="到期"
						value={filters.due}
						options={optionsOf(ASSIGNMENT_DUE_WORDS)}
					/>
				}
			>
				<FilterSelect name="unit" label="承办单位" value={filters.unit} options={list.units} />
				<FilterSelect name="project" label="项目" value={filters.project} options={list.projects} />
				<FilterSelect name="state" label="报告" value={filters.state} options={optionsOf(DUTY_STATE_WORDS)} />
			</FilterBar>
			<div className="card" data-records>
				{list.lines.length === 0 ? (
					<NothingFound of="分解任务" filtered={filtered} path={PATH} />
				) : (
					<AssignmentTable lines={list.lines} today={list.today} />
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
