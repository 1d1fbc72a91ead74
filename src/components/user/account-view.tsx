import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { MyAccount } from "@/lib/contracts/user";
import { formatInstant } from "@/lib/format/dates";
import { ROLE_WORDS } from "@/lib/format/labels";
import { rightsInWords } from "@/lib/format/rights";
import { SessionTable } from "./session-table";

/** My own account: who I am here, what I may do, where I am signed in. */
export function AccountView({ account }: { readonly account: MyAccount }) {
	const rights = rightsInWords(account.role);
	return (
		<>
			<PageHead
				title="账号"
				action={
					account.mayChangePassword ? (
						<ButtonLink href="/password" variant="primary">
							修改密码
						</ButtonLink>
					) : null
				}
			/>
			<Section id="me" title={account.displayName}>
				<DefinitionList items={facts(account)} />
			</Section>
			<Section id="rights" title="我可以做什么">
				<ul className="list-disc space-y-1 pl-5">
					{rights.map(({ what, where }) => (
						<li key={what}>
							{what}
							{where ? <span className="text-ink-2">：{where}</span> : null}
						</li>
					))}
				</ul>
				<p className="mt-3 text-sm text-ink-2">
					权限由角色和单位决定。需要调整，请联系系统管理员。
					{account.mayReadTrail ? (
						<>
							与您有关的记录见
							<Link href="/audit" className="link">
								操作日志
							</Link>
							。
						</>
					) : null}
				</p>
			</Section>
			<SessionTable sessions={account.sessions} />
		</>
	);
}

function facts(account: MyAccount) {
	return [
		{ term: "用户名", value: account.username },
		{ term: "单位", value: account.unitName ?? "--" },
		{ term: "角色", value: ROLE_WORDS[account.role] },
		...(account.supervises.length > 0 ? [{ term: "分管科室", value: account.supervises.join("、") }] : []),
		{
			term: "上次登录",
			value: account.previousSignInAt ? formatInstant(account.previousSignInAt) : "这是第一次登录",
		},
		...(account.mayChangePassword ? [] : [{ term: "密码", value: "演示账号由大家共用，不能修改密码。" }]),
	];
}
