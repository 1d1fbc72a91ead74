import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import type { GroupRow } from "@/lib/contracts/reform";

/** The named groups of the plan's text with their members. */
export function GroupList({ groups }: { readonly groups: readonly GroupRow[] }) {
	return (
		<>
			<PageHead
				trail={[{ label: "单位", href: "/admin/units" }]}
				title="单位集合"
				meta={<span>计划原文中的统称，如“各区镇（街道）”。成员看得到以它为责任单位的项目。</span>}
			/>
			<div className="card" data-records>
				{groups.length === 0 ? (
					<EmptyState title="计划中没有单位集合" />
				) : (
					<Table caption="单位集合" phone="stack">
						<thead>
							<tr>
								<th scope="col">名称</th>
								<th scope="col">成员</th>
								<th scope="col">用在</th>
								<th scope="col">名单</th>
							</tr>
						</thead>
						<tbody>
							{groups.map((group) => (
								<tr key={group.id} data-record>
									<th scope="row">
										<Link href={`/admin/groups/${group.id}`} className="link">
											{group.name}
										</Link>
									</th>
									<td data-label="成员">{group.members.join("、") || "--"}</td>
									<td data-label="用在">{group.projects.join("、") || "--"}</td>
									<td data-label="名单" className="whitespace-nowrap">
										{group.membersKnown ? "已维护" : "未维护"}
									</td>
								</tr>
							))}
						</tbody>
					</Table>
				)}
			</div>
		</>
	);
}
