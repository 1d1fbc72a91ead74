import { DefinitionList } from "@/components/ui/definition-list";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-fields";
import { Timeline } from "@/components/ui/timeline";
import type { UnitChoice, UserPage } from "@/lib/contracts/user";
import { auditActionLabel } from "@/lib/format/audit-actions";
import { formatInstant } from "@/lib/format/dates";
import { ROLE_WORDS } from "@/lib/format/labels";
import { updateUserAction } from "@/server/user/actions";
import { AccountState } from "./account-state";
import { RightsFields } from "./rights-fields";
import { UserActs } from "./user-acts";

interface UserViewProps {
	readonly user: UserPage;
	readonly units: readonly UnitChoice[];
}

/** One account, for its administrator. */
export function UserView({ user, units }: UserViewProps) {
	return (
		<>
			<PageHead
				trail={[{ label: "用户", href: "/admin/users" }]}
				title={user.displayName}
				meta={
					<>
						<span>{user.username}</span>
						<span>{ROLE_WORDS[user.role]}</span>
						{user.unitName ? <span>{user.unitName}</span> : null}
						<AccountState {...user} />
					</>
				}
			/>
			<Section id="sign-in" title="登录">
				<DefinitionList items={signInFacts(user)} />
				<div className="mt-3 print:hidden">
					{user.isOneself ? (
						<p className="text-ink-2">
							这是您自己的账号：停用须由另一位系统管理员办理，修改密码请到“账号”页。
						</p>
					) : (
						<UserActs user={user} />
					)}
				</div>
			</Section>
			<Section id="edit" title="修改">
				<ActionForm action={updateUserAction} label="修改账号">
					<input type="hidden" name="userId" value={user.id} />
					<input type="hidden" name="version" value={user.version} />
					<TextField
						name="displayName"
						label="姓名或岗位"
						defaultValue={user.displayName}
						autoComplete="off"
						maxLength={60}
					/>
					<RightsFields units={units} role={user.role} unitId={user.unitId} supervises={user.supervises} />
					<p className="mb-4 text-sm text-ink-2">修改角色、单位或分管科室后，该账号要重新登录。</p>
					<SubmitButton pendingLabel="正在保存…">保存修改</SubmitButton>
				</ActionForm>
			</Section>
			<Section id="history" title="变更记录">
				{user.history.length === 0 ? (
					<p className="text-ink-2">还没有变更记录。</p>
				) : (
					<Timeline
						entries={user.history.map(({ at, actorName, action }) => ({
							key: `${at}${action}`,
							when: formatInstant(at),
							what: `${actorName} ${auditActionLabel(action)}`,
						}))}
					/>
				)}
			</Section>
		</>
	);
}

function signInFacts(user: UserPage) {
	const locked = user.lockedUntil
		? [{ term: "锁定", value: `多次输错密码，锁定至 ${formatInstant(user.lockedUntil)}。重置密码可解除。` }]
		: [];
	return [
		{ term: "最近登录", value: user.lastSignInAt ? formatInstant(user.lastSignInAt) : "从未登录" },
		{ term: "现有登录", value: `${user.openSessions} 个` },
		{ term: "建立时间", value: formatInstant(user.createdAt) },
		...locked,
	];
}
