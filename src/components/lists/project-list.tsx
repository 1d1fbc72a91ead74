import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import type { ProjectListDto } from "@/lib/contracts/lists";
import { LIGHT_WORDS } from "@/lib/format/light-words";
import { FilterSelect, optionsOf } from "./filter-select";
import { isFiltered, listAddress } from "./list-address";
import { NothingFound } from "./nothing-found";
import { PlanExport } from "./plan-export";
import { ProjectTable } from "./project-table";

const PATH = "/projects";

/** The projects of the year, with filters for light and lead unit. */
export function ProjectList({ list }: { readonly list: ProjectListDto }) {
	const { filters, lines } = list;
	const filtered = isFiltered({ ...filters });
	const isEmpty = lines.length === 0 && !filtered;
	return (
		<>
			<PageHead
				trail={[{ label: `${list.year}年度` }]}
				title="项目"
				action={isEmpty ? undefined : <PlanExport />}
			/>
			<FilterBar action={PATH} inUse={filtered}>
				<FilterSelect name="light" label="亮灯" value={filters.light} options={optionsOf(LIGHT_WORDS)} />
				<FilterSelect name="lead" label="牵头单位" value={filters.lead} options={list.leads} />
			</FilterBar>
			<div className="card" data-records>
				{lines.length === 0 ? (
					<NothingFound of="项目" filtered={filtered} path={PATH} />
				) : (
					<ProjectTable lines={lines} today={list.today} />
				)}
			</div>
			<Pager
				total={lines.length}
				page={1}
				pageSize={Math.max(1, lines.length)}
				hrefOf={(page) => listAddress(PATH, { ...filters }, page)}
			/>
		</>
	);
}
