import { FoldedAct, type ReviewOf } from "@/components/import-review/act";
import { choicesOf } from "@/components/import-review/choices";
import { SelectField } from "@/components/ui/choice-fields";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-fields";
import type { ImportOverview, OverviewUnknown } from "@/lib/contracts/import-overview";
import { UNIT_KIND_WORDS } from "@/lib/format/labels";

/** Names of the table that no unit has: each is a known one, or a new one. */
export function UnknownUnits({ overview }: { readonly overview: ImportOverview }) {
	const { unknown, isPublished } = overview;
	if (unknown.length === 0 || isPublished) return null;
	return (
		<Section id="unknown" title="单位名单中没有的名称" note={`${unknown.length} 个`} look="flush">
			<ul data-stays tabIndex={-1} className="divide-y divide-line outline-none">
				{unknown.map((unit) => (
					<Unknown key={unit.id} unit={unit} overview={overview} />
				))}
			</ul>
		</Section>
	);
}

const KINDS = choicesOf({ ...UNIT_KIND_WORDS, group: "单位集合" });

interface UnknownProps {
	readonly unit: OverviewUnknown;
	readonly overview: ImportOverview;
}

function Unknown({ unit: { id, name, isGroup, projects }, overview }: UnknownProps) {
	const { importId, version, choices } = overview;
	const of: ReviewOf = { importId, version, number: projects[0] ?? 1, isOpen: true };
	return (
		<li className="px-4 py-2.5">
			<p className="wrap-anywhere">
				<strong>{name}</strong>
				<span className="text-ink-2">，见项目 {projects.join("、")}</span>
			</p>
			<div className="flex flex-wrap items-start gap-x-5">
				<FoldedAct
					of={of}
					op="meanUnit"
					about={id}
					summary={
						<>
							是已有单位<span className="sr-only">：{name}</span>
						</>
					}
					label={`对应“${name}”`}
					hidden={{ unit: id }}
					submit="对应到这个单位"
				>
					<SelectField
						name="means"
						label="已有单位"
						emptyLabel="请选择"
						choices={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
					/>
				</FoldedAct>
				<FoldedAct
					of={of}
					op="nameUnit"
					about={id}
					summary={
						<>
							是新增单位<span className="sr-only">：{name}</span>
						</>
					}
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
						choices={KINDS}
					/>
				</FoldedAct>
			</div>
		</li>
	);
}
