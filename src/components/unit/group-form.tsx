import { ChangeSummary } from "@/components/adjust/change-summary";
import { CheckField, CheckGroup } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-fields";
import type { GroupPage } from "@/lib/contracts/reform";
import { updateGroupAction } from "@/server/unit/actions-reform";

/** Who belongs to a group, with what a member would lose sight of beside its name. */
export function GroupForm({ group }: { readonly group: GroupPage }) {
	return (
		<>
			<PageHead
				trail={[
					{ label: "单位", href: "/admin/units" },
					{ label: "单位集合", href: "/admin/groups" },
				]}
				title={group.name}
				meta={
					<>
						<span>{group.membersKnown ? "成员名单已维护" : "成员名单未维护"}</span>
						<span>
							{group.projects.length > 0 ? `用在：${group.projects.join("、")}` : "本年度没有项目用到"}
						</span>
					</>
				}
			/>
			<Section id="members" title="成员单位">
				<ActionForm action={updateGroupAction} label="修改单位集合">
					<input type="hidden" name="groupId" value={group.id} />
					<input type="hidden" name="version" value={group.version} />
					<CheckGroup
						name="memberIds[]"
						label="成员单位"
						optional
						help="从今天起生效，以前的日期仍按原来的成员。顺序按全局统一的排序号。"
						defaultValues={group.memberIds}
						choices={group.units.map(({ id, name, loses }) => ({
							value: id,
							label: name,
							help: loses > 0 ? `取消后看不到 ${loses} 个项目` : undefined,
						}))}
					/>
					<CheckField
						name="membersKnown"
						label="成员名单已维护"
						help="核对过全部成员才勾选。"
						defaultChecked={group.membersKnown}
					/>
					<TextArea name="reason" label="修改原因" rows={2} maxLength={1000} />
					<ChangeSummary />
					<SubmitButton pendingLabel="正在保存…">保存修改</SubmitButton>
				</ActionForm>
			</Section>
		</>
	);
}
