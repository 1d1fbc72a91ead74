import { SelectField } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { UNIT_KINDS } from "@/lib/domain/unit/kinds";
import { UNIT_KIND_WORDS } from "@/lib/format/labels";
import { createUnitAction } from "@/server/unit/actions";
import { UnitFields } from "./unit-fields";

/** Form of a new unit. */
export function CreateUnit() {
	return (
		<>
			<PageHead trail={[{ label: "单位", href: "/admin/units" }]} title="新建单位" />
			<Section id="new" title="单位信息">
				<ActionForm action={createUnitAction} label="新建单位">
					<SelectField
						name="kind"
						label="类别"
						help="决定这个单位的账号是什么角色，建立后不能更改。"
						emptyLabel="请选择"
						choices={UNIT_KINDS.map((value) => ({ value, label: UNIT_KIND_WORDS[value] }))}
					/>
					<UnitFields />
					<SubmitButton pendingLabel="正在新建…">新建单位</SubmitButton>
				</ActionForm>
			</Section>
		</>
	);
}
