import { SelectField } from "@/components/ui/choice-fields";
import { TextField } from "@/components/ui/text-fields";
import { UNIT_KIND_WORDS } from "@/lib/format/labels";
import { FoldedAct, type ReviewOf } from "./act";
import { choicesOf } from "./choices";
import { Named } from "./review-item";
import { UnitNameField } from "./unit-name-field";

const KINDS = choicesOf({ ...UNIT_KIND_WORDS, group: "单位集合" });

interface UnknownNameProps {
	readonly of: ReviewOf;
	readonly unit: { readonly id: string; readonly name: string; readonly isGroup: boolean };
	/** The known name that comes nearest. */
	readonly nearest?: string | undefined;
}

/** What a name means that no unit has: a known unit, or a new one; settled for the whole plan. */
export function UnknownName({ of, unit: { id, name, isGroup }, nearest }: UnknownNameProps) {
	const act = { of, about: id, hidden: { unit: id } };
	return (
		<div className="flex flex-wrap items-start gap-x-5">
			<FoldedAct
				{...act}
				op="meanUnit"
				summary={<Named word="是已有单位" of={name} />}
				label={`对应“${name}”`}
				submit="对应到这个单位"
			>
				<UnitNameField
					name="means"
					label="已有单位"
					help="输入几个字，从列表中选择。"
					defaultValue={nearest ?? ""}
					withGroups
				/>
			</FoldedAct>
			<FoldedAct
				{...act}
				op="nameUnit"
				summary={<Named word="是新增单位" of={name} />}
				label={`新增“${name}”`}
				submit="注明为新增单位"
			>
				<TextField name="name" label="单位名称" defaultValue={name} autoComplete="off" />
				<SelectField
					name="kind"
					label="类别"
					emptyLabel="请选择"
					defaultValue={isGroup ? "group" : ""}
					choices={KINDS}
				/>
			</FoldedAct>
		</div>
	);
}
