"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormState } from "@/lib/contracts/form-state";
import type { IssuedPassword as Issued, UserPage } from "@/lib/contracts/user";
import { resetPasswordAction, setUserActiveAction } from "@/server/user/actions";
import { IssuedPassword } from "./issued-password";

/** What an administrator does to an account besides changing it. Nothing to one's own. */
export function UserActs({ user }: { readonly user: UserPage }) {
	const [issued, setIssued] = useState<Issued | null>(null);

	async function reset(previous: FormState, form: FormData): Promise<FormState> {
		const answer = await resetPasswordAction(previous, form);
		if (answer.status === "done" && answer.issued) setIssued(answer.issued);
		return answer;
	}

	const named = `${user.displayName}（${user.username}）`;
	const hidden = (
		<>
			<input type="hidden" name="userId" value={user.id} />
			<input type="hidden" name="version" value={user.version} />
		</>
	);
	return (
		<>
			{issued ? <IssuedPassword key={issued.password} issued={issued} /> : null}
			<div className="flex flex-wrap gap-3">
				<ConfirmDialog
					trigger="重置密码"
					title={`重置${named}的密码？`}
					action={reset}
					confirm="重置密码"
					pendingLabel="正在重置…"
				>
					{hidden}
					<p>原密码立即失效，{loginsEnd(user)}。系统生成一次性密码，只显示一次，请告知本人。</p>
				</ConfirmDialog>
				<ConfirmDialog
					trigger={user.active ? "停用账号" : "启用账号"}
					triggerVariant={user.active ? "danger" : "secondary"}
					title={`${user.active ? "停用" : "启用"}${named}？`}
					action={setUserActiveAction}
					confirm={user.active ? "停用" : "启用"}
					confirmVariant={user.active ? "danger" : "primary"}
				>
					{hidden}
					<input type="hidden" name="active" value={user.active ? "no" : "yes"} />
					<p>
						{user.active
							? `${loginsEnd(user)}，不能再登录。已有记录保留，以后可以重新启用。`
							: "启用后可以用原来的密码登录。"}
					</p>
				</ConfirmDialog>
			</div>
		</>
	);
}

function loginsEnd({ openSessions }: UserPage): string {
	return openSessions > 0 ? `现有 ${openSessions} 个登录立即结束` : "该账号现在没有登录";
}
