import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { UserRow } from "@/lib/contracts/user";
import { formatInstant } from "@/lib/format/dates";
import { ROLE_WORDS } from "@/lib/format/labels";
import { AccountState } from "./account-state";

/** Accounts, each a link to its page. */
export function UserTable({ rows }: { readonly rows: readonly UserRow[] }) {
	return (
		<Table caption="账号" phone="stack">
			<thead>
				<tr>
					<th scope="col">姓名或岗位</th>
					<th scope="col">用户名</th>
					<th scope="col">角色</th>
					<th scope="col">单位</th>
					<th scope="col">状态</th>
					<th scope="col">最近登录</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((user) => (
					<tr key={user.id} id={user.id} data-record>
						<th scope="row">
							<Link href={`/admin/users/${user.id}`} className="link">
								{user.displayName}
							</Link>
						</th>
						<td data-label="用户名">{user.username}</td>
						<td data-label="角色" className="whitespace-nowrap">
							{ROLE_WORDS[user.role]}
						</td>
						<td data-label="单位">{user.unitName ?? "--"}</td>
						<td data-label="状态" className="md:min-w-[5em]">
							<AccountState {...user} />
						</td>
						<td data-label="最近登录" className="whitespace-nowrap">
							{user.lastSignInAt ? formatInstant(user.lastSignInAt) : "从未登录"}
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
