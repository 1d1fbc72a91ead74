import { OrderedUnits } from "@/components/adjust/ordered-units";
import { CheckGroup, SelectField } from "@/components/ui/choice-fields";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-fields";
import type { ImportReviewPage } from "@/lib/contracts/import-review";
import { UNIT_KIND_WORDS } from "@/lib/format/labels";
import { FoldedAct, type ReviewOf } from "./act";
import { choicesOf } from "./choices";

interface UnitPartProps {
	readonly page: ImportReviewPage;
	readonly of: ReviewOf;
}

/** Who leads and carries out the project, and what is meant by names that nobody knows. */
export function UnitPart({ page, of }: UnitPartProps) {
	const { units, choices } = page;
	return (
		<Section id="units" title="单位">
			<div data-stays tabIndex={-1} className="outline-none">
				<p>牵头单位：{units.leadNames || "没有读到"}</p>
				<p>责任单位：{units.responsibleNames || "没有读到"}</p>
				{units.unknown.map((unknown) => (
					<Unknown key={unknown.id} unknown={unknown} page={page} of={of} />
				))}
				<FoldedAct
					of={of}
					op="setUnits"
					about="units"
					summary="修改牵头和责任单位"
					label="修改单位"
					submit="保存单位"
				>
					<OrderedUnits
						name="leads"
						label="牵头单位"
						chosen={units.leads.map((key) => key.slice(key.indexOf(":") + 1))}
						units={choices.units}
					/>
					<CheckGroup
						name="responsible[]"
						label="责任单位、板块"
						optional
						defaultValues={units.responsible}
						choices={choices.entries.map(({ id, name }) => ({ value: id, label: name }))}
					/>
				</FoldedAct>
			</div>
		</Section>
	);
}

interface UnknownProps extends UnitPartProps {
	readonly unknown: ImportReviewPage["units"]["unknown"][number];
}

function Unknown({ unknown: { id, ref, name, isGroup, nearest }, page, of }: UnknownProps) {
	const kinds = { ...UNIT_KIND_WORDS, group: "单位集合" };
	return (
		<div data-about={ref} className="item my-2 border-l-2 border-danger pl-3">
			<p>单位名单中没有“{name}”。请对应到已有单位，或注明为新增单位；全计划中的这个名称一并处理。</p>
			<div className="flex flex-wrap items-start gap-x-5">
				<FoldedAct
					of={of}
					op="meanUnit"
					about={id}
					summary={`“${name}”是已有单位`}
					label={`对应“${name}”`}
					hidden={{ unit: id }}
					submit="对应到这个单位"
				>
					<SelectField
						name="means"
						label="已有单位"
						emptyLabel="请选择"
						defaultValue={nearest ?? ""}
						choices={page.choices.entries
							.filter(({ id: key }) => !key.endsWith(`:${id}`))
							.map(({ id: key, name: known }) => ({ value: key, label: known }))}
					/>
				</FoldedAct>
				<FoldedAct
					of={of}
					op="nameUnit"
					about={id}
					summary={`“${name}”是新增单位`}
					label={`新增“${name}”`}
					hidden={{ unit: id }}
					submit="注明为新增单位"
				>
					<TextField name="name" label="单位名称" defaultValue={name} autoComplete="off" />
					<SelectField
						name="kind"
						label="类别"
						emptyLabel="请选择"
						defaultValue={isGroup ? "group" : ""}
						choices={choicesOf(kinds)}
					/>
				</FoldedAct>
			</div>
		</div>
	);
}
