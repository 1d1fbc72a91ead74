import { CheckGroup } from "@/components/ui/choice-fields";
import { DateField, TextArea, TextField } from "@/components/ui/text-fields";
import type { AdjustMilestoneForm } from "@/lib/contracts/adjust-forms";
import { formatDay } from "@/lib/format/dates";
import { adjustMilestoneAction } from "@/server/plan/actions-adjust";
import { AdjustFrame } from "./adjust-frame";
import { OrderedUnits } from "./ordered-units";

/** 调整节点: words, dates, acting leads, owners. */
export function AdjustMilestone({ form }: { readonly form: AdjustMilestoneForm }) {
	const year = { min: `${form.year}-01-01`, max: `${form.year}-12-31` };
	return (
		<AdjustFrame
			what="节点"
			title={`节点${form.ordinal}`}
			back={`/milestones/${form.id}`}
			form={form}
			action={adjustMilestoneAction}
		>
			<input type="hidden" name="milestoneId" value={form.id} />
			<TextArea name="words" label="节点内容" defaultValue={form.words} rows={4} maxLength={1000} />
			<TextField
				name="track"
				label="工作线"
				optional
				help="同一项目并行推进的一条线，如“安全培训”。"
				defaultValue={form.track ?? ""}
			/>
			<DateField name="startOn" label="开始日期" defaultValue={form.startOn} {...year} />
			<DateField name="endOn" label="完成期限" help={endHelp(form)} defaultValue={form.endOn} {...year} />
			<OrderedUnits name="actingLeadIds" label="主办单位" chosen={form.actingLeadIds} units={form.leads} />
			<CheckGroup
				name="ownerIds[]"
				label="承办单位"
				optional
				help={ownersHelp(form)}
				defaultValues={form.ownerIds}
				choices={form.units.map(({ id, name, isBound }) => ({
					value: id,
					label: name,
					help: isBound ? "已有报告，不能取消" : undefined,
				}))}
			/>
		</AdjustFrame>
	);
}

function endHelp({ extensionAsked, extendedTo }: AdjustMilestoneForm): string | undefined {
	if (extensionAsked) return "有一项延期申请等待局领导决定，决定之前不能调整期限。";
	return extendedTo
		? `已批准延期到 ${formatDay(extendedTo)}。调整后以新的完成期限为准，原延期不再计算。`
		: undefined;
}

function ownersHelp({ ownersFrom }: AdjustMilestoneForm): string {
	const follow = ownersFrom ? `指标“${ownersFrom}”分到份额的单位随分解自动承办，不在这里调整。` : "";
	return `每个承办单位要提交一份完成报告；都不选，由牵头单位自己完成。${follow}`;
}
