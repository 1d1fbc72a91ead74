import { CheckGroup } from "@/components/ui/choice-fields";
import { TextArea, TextField } from "@/components/ui/text-fields";
import type { AdjustProjectForm } from "@/lib/contracts/adjust-forms";
import { adjustProjectAction } from "@/server/plan/actions-adjust";
import { AdjustFrame } from "./adjust-frame";
import { OrderedUnits } from "./ordered-units";

/** 调整项目: words, leads, responsible units. */
export function AdjustProject({ form }: { readonly form: AdjustProjectForm }) {
	return (
		<AdjustFrame
			what="项目"
			title={form.name}
			back={`/projects/${form.id}`}
			form={form}
			action={adjustProjectAction}
		>
			<input type="hidden" name="projectId" value={form.id} />
			<TextField name="name" label="项目名称" defaultValue={form.name} autoComplete="off" />
			<TextField name="shortName" label="简称" defaultValue={form.shortName} autoComplete="off" />
			<TextArea
				name="mainContent"
				label="主要内容"
				defaultValue={form.mainContent}
				rows={8}
				maxLength={5000}
			/>
			<OrderedUnits name="leadIds" label="牵头单位" chosen={form.leadIds} units={form.units} />
			<CheckGroup
				name="responsible[]"
				label="责任单位、板块"
				optional
				help="单位集合按现有成员计算。还承办本项目节点或指标的单位不能取消。"
				defaultValues={form.responsibleKeys}
				choices={[
					...form.groups.map(({ id, name, members }) => ({
						value: `group:${id}`,
						label: `${name}（${members === 0 ? "成员名单未维护" : `${members} 个单位`}）`,
					})),
					...form.units.map(({ id, name }) => ({ value: `unit:${id}`, label: name })),
				]}
			/>
		</AdjustFrame>
	);
}
