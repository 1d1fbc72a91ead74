import { listAddress } from "@/components/lists/list-address";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import type { AuditFilters, AuditPage } from "@/lib/contracts/audit";
import { AuditFilterBar } from "./audit-filter-bar";
import { AuditTable } from "./audit-table";

const PATH = "/audit";

interface AuditListProps {
	readonly page: AuditPage;
	readonly filters: AuditFilters;
}

/** Who did what, when; latest first. */
export function AuditList({ page, filters }: AuditListProps) {
	const { before, ...chosen } = filters;
	const filtered = Object.values(chosen).some((value) => value !== "");
	return (
		<>
			<PageHead
				title="操作日志"
				meta={
					<span>
						{page.scope === "all"
							? "全部记录，只能查看，不能修改。"
							: "本单位的记录和本单位牵头项目的记录，只能查看，不能修改。"}
					</span>
				}
				action={
					<ButtonLink href={listAddress(`${PATH}/export`, chosen)} download="">
						导出 CSV
					</ButtonLink>
				}
			/>
			<AuditFilterBar
				path={PATH}
				filters={filters}
				projects={page.projects}
				inUse={filtered}
				readsAddresses={page.scope === "all"}
			/>
			<div className="card" data-records>
				{page.rows.length === 0 ? (
					<Nothing isOlder={before !== ""} filtered={filtered} />
				) : (
					<AuditTable rows={page.rows} />
				)}
			</div>
			<nav aria-label="分页" className="flex flex-wrap items-center justify-between gap-3 py-2 print:hidden">
				<p className="text-sm text-ink-2">本页 {page.rows.length} 条，由近到远</p>
				<div className="flex gap-2">
					{before === "" ? null : (
						<ButtonLink href={listAddress(PATH, chosen)} variant="quiet">
							回到最近
						</ButtonLink>
					)}
					{page.olderThan === null ? null : (
						<ButtonLink href={listAddress(PATH, { ...chosen, before: page.olderThan })}>
							更早的记录
						</ButtonLink>
					)}
				</div>
			</nav>
		</>
	);
}

function Nothing({ isOlder, filtered }: { readonly isOlder: boolean; readonly filtered: boolean }) {
	if (isOlder) return <EmptyState title="没有更早的记录" />;
	return filtered ? (
		<EmptyState title="没有符合条件的记录" action={<ButtonLink href={PATH}>查看全部记录</ButtonLink>}>
			<p>请放宽日期或其他条件。</p>
		</EmptyState>
	) : (
		<EmptyState title="还没有记录">
			<p>有人登录或办理事项后，这里会出现记录。</p>
		</EmptyState>
	);
}
