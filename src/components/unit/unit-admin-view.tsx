import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import type { UnitAdminPage } from "@/lib/contracts/unit";
import { formatInstant } from "@/lib/format/dates";
import { UNIT_KIND_WORDS } from "@/lib/format/labels";
import { updateUnitAction } from "@/server/unit/actions";
import { RenameUnit } from "./rename-unit";
import { SwitchUnit } from "./switch-unit";
import { UnitFields } from "./unit-fields";

/** One unit, for its administrator. */
export function UnitAdminView({ unit }: { readonly unit: UnitAdminPage }) {
	return (
		<>
			<PageHead
				trail={[{ label: "单位", href: "/admin/units" }]}
				title={unit.name}
				meta={
					<>
						<span>{UNIT_KIND_WORDS[unit.kind]}</span>
						<span>{unit.active ? "可用" : "已停用"}</span>
						{unit.mergedInto ? <span>已并入{unit.mergedInto}</span> : null}
						<span>牵头 {unit.leads} 个项目</span>
						<span>未完成任务 {unit.openDuties} 项</span>
					</>
				}
				action={
					<>
						{unit.mergedInto ? null : <SwitchUnit unit={unit} />}
						<ButtonLink href={`/units/${unit.id}`} variant="quiet">
							查看工作情况
						</ButtonLink>
					</>
				}
			/>
			<People unit={unit} />
			<Section id="edit" title="单位信息" note="更正错字、补充信息，各处同时改变">
				<ActionForm action={updateUnitAction} label="修改单位">
					<input type="hidden" name="unitId" value={unit.id} />
					<input type="hidden" name="version" value={unit.version} />
					<UnitFields {...unit} />
					<SubmitButton pendingLabel="正在保存…">保存修改</SubmitButton>
				</ActionForm>
			</Section>
			<Section id="rename" title="机构改革更名">
				<RenameUnit unit={unit} />
			</Section>
			{unit.kind === "section" && unit.active ? (
				<Section id="merge" title="机构改革合并">
					<p className="mb-3 max-w-narrative text-ink-2">
						科室撤并时，把它牵头的项目、承办的节点和账号一起转到另一个科室。先看将要转移的内容，再确认。
					</p>
					<ButtonLink href={`/admin/units/${unit.id}/merge`}>并入其他科室</ButtonLink>
				</Section>
			) : null}
		</>
	);
}

function People({ unit }: { readonly unit: UnitAdminPage }) {
	const create = unit.active ? (
		<ButtonLink href={`/admin/users/new?unit=${unit.id}`}>新建账号</ButtonLink>
	) : null;
	return (
		<Section id="people" title="账号" note={`${unit.people.length} 个`} look="flush" toolbar={create}>
			{unit.people.length === 0 ? (
				<EmptyState title="这个单位还没有账号">
					<p>没有账号就不能填报。请新建账号，把一次性密码告知本人。</p>
				</EmptyState>
			) : (
				<Table caption="账号" phone="stack">
					<thead>
						<tr>
							<th scope="col">姓名或岗位</th>
							<th scope="col">用户名</th>
							<th scope="col">状态</th>
							<th scope="col">最近登录</th>
						</tr>
					</thead>
					<tbody>
						{unit.people.map((person) => (
							<tr key={person.id} data-record>
								<th scope="row">
									<Link href={`/admin/users/${person.id}`} className="link">
										{person.displayName}
									</Link>
								</th>
								<td data-label="用户名">{person.username}</td>
								<td data-label="状态">{person.active ? "可用" : "已停用"}</td>
								<td data-label="最近登录">
									{person.lastSignInAt ? formatInstant(person.lastSignInAt) : "从未登录"}
								</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	);
}
