import { FilterSelect, optionsOf } from "@/components/lists/filter-select";
import { isFiltered, listAddress } from "@/components/lists/list-address";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TextField } from "@/components/ui/text-fields";
import type { UnitChoice, UserFilters, UserList as UserListDto } from "@/lib/contracts/user";
import { ROLE_WORDS } from "@/lib/format/labels";
import { UserTable } from "./user-table";

const PATH = "/admin/users";

interface UserListProps {
	readonly list: UserListDto;
	readonly filters: UserFilters;
	readonly units: readonly UnitChoice[];
}

/** The accounts, with filters. */
export function UserList({ list, filters, units }: UserListProps) {
	const filtered = isFiltered({ ...filters });
	return (
		<>
			<PageHead
				title="用户"
				action={
					<ButtonLink href={`${PATH}/new`} variant="primary">
						新建账号
					</ButtonLink>
				}
			/>
			<FilterBar
				action={PATH}
				inUse={filtered}
				moreInUse={filters.unit !== ""}
				more={<FilterSelect name="unit" label="单位" value={filters.unit} options={units} />}
			>
				<TextField
					key={filters.q}
					name="q"
					label="姓名、用户名或单位"
					type="search"
					defaultValue={filters.q}
					maxLength={100}
				/>
				<FilterSelect name="role" label="角色" value={filters.role} options={optionsOf(ROLE_WORDS)} />
				<FilterSelect
					name="state"
					label="状态"
					value={filters.state}
					options={optionsOf({ active: "可用", disabled: "已停用" })}
				/>
			</FilterBar>
			<div className="card" data-records>
				{list.rows.length === 0 ? (
					<EmptyState title="没有符合条件的账号" action={<ButtonLink href={PATH}>查看全部账号</ButtonLink>}>
						<p>请放宽筛选条件，或新建账号。</p>
					</EmptyState>
				) : (
					<UserTable rows={list.rows} />
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
