import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import type { SessionRow } from "@/lib/contracts/user";
import { formatInstant } from "@/lib/format/dates";
import { formatUserAgent } from "@/lib/format/user-agent";
import { endSessionAction } from "@/server/user/actions";

/** Where I am signed in. Every session but the present one can be ended; 退出 ends that. */
export function SessionTable({ sessions }: { readonly sessions: readonly SessionRow[] }) {
	const hasOthers = sessions.some(({ isCurrent }) => !isCurrent);
	return (
		<Section
			id="sessions"
			title="现有登录"
			note={`${sessions.length} 个`}
			look="flush"
			toolbar={
				hasOthers ? (
					<ActionForm action={endSessionAction} label="结束其他登录">
						<SubmitButton variant="secondary" pendingLabel="正在结束…">
							结束其他登录
						</SubmitButton>
					</ActionForm>
				) : null
			}
		>
			<Table caption="现有登录" phone="stack">
				<thead>
					<tr>
						<th scope="col">浏览器</th>
						<th scope="col">地址</th>
						<th scope="col">登录时间</th>
						<th scope="col">最近使用</th>
						<th scope="col">操作</th>
					</tr>
				</thead>
				<tbody>
					{sessions.map((session) => (
						<tr key={session.id}>
							<th scope="row">{formatUserAgent(session.userAgent)}</th>
							<td data-label="地址">{session.ip ?? "--"}</td>
							<td data-label="登录时间">{formatInstant(session.createdAt)}</td>
							<td data-label="最近使用">{formatInstant(session.lastSeenAt)}</td>
							<td data-label="操作">{session.isCurrent ? "当前登录" : <EndSession session={session} />}</td>
						</tr>
					))}
				</tbody>
			</Table>
		</Section>
	);
}

function EndSession({ session }: { readonly session: SessionRow }) {
	return (
		<ActionForm action={endSessionAction} label={`结束 ${formatUserAgent(session.userAgent)} 的登录`}>
			<input type="hidden" name="sessionId" value={session.id} />
			<SubmitButton variant="quiet" pendingLabel="正在结束…">
				结束
			</SubmitButton>
		</ActionForm>
	);
}
