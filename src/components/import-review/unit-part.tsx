import { CheckGroup } from "@/components/ui/choice-fields";
import { Section } from "@/components/ui/section";
import type { ImportReviewPage } from "@/lib/contracts/import-review";
import { FoldedAct, type ReviewOf } from "./act";
import { UnitNameFields, UnitNameLists } from "./unit-name-field";
import { UnknownName } from "./unknown-name";

interface UnitPartProps {
	readonly page: ImportReviewPage;
	readonly of: ReviewOf;
}

const SPARE_LEADS = 1;
const SPARE_OTHERS = 3;

/** Who leads and carries out the project, and what is meant by names that nobody knows. */
export function UnitPart({ page, of }: UnitPartProps) {
	const { units, choices } = page;
	const nameOf = (key: string | null) => choices.entries.find(({ id }) => id === key)?.name;
	return (
		<Section id="units" title="单位">
			<UnitNameLists units={choices.units} entries={choices.entries} />
			<div data-stays tabIndex={-1} className="outline-none">
				<p>
					牵头单位：
					<PointingNames keys={units.leads} prefix="ul" page={page} />
				</p>
				<p>
					责任单位：
					<PointingNames keys={units.responsible} prefix="ur" page={page} />
				</p>
				{units.unknown.map((unit) => (
					<div key={unit.id} data-about={unit.ref} className="item my-2 border-l-2 border-danger pl-3">
						<p>
							单位名单中没有“{unit.name}”。请对应到已有单位，或注明为新增单位；全计划中的这个名称一并处理。
						</p>
						<UnknownName of={of} unit={unit} nearest={nameOf(unit.nearest)} />
					</div>
				))}
				<FoldedAct
					of={of}
					op="setUnits"
					about="units"
					summary="修改牵头和责任单位"
					label="修改单位"
					submit="保存单位"
				>
					<UnitNameFields
						name="leads"
						label="牵头单位"
						chosen={units.leads.flatMap((key) => nameOf(key) ?? [])}
						spare={SPARE_LEADS}
						isFirstMain
					/>
					{units.responsible.length === 0 ? null : (
						<CheckGroup
							name="responsible[]"
							label="责任单位、板块"
							optional
							help="不是责任单位的，取消勾选。"
							defaultValues={units.responsible}
							choices={units.responsible.map((key) => ({ value: key, label: nameOf(key) ?? key }))}
						/>
					)}
					<UnitNameFields name="more" label="再加责任单位" chosen={[]} spare={SPARE_OTHERS} withGroups />
				</FoldedAct>
			</div>
		</Section>
	);
}

interface PointingNamesProps {
	readonly keys: readonly string[];
	/** Of the names of their places in the document: ul1, ur2. */
	readonly prefix: string;
	readonly page: ImportReviewPage;
}

/** The units in their order, each leading to its words in the document where it has some. */
function PointingNames({ keys, prefix, page: { choices, original } }: PointingNamesProps) {
	if (keys.length === 0) return "没有读到";
	const placed = new Set(original.flatMap(({ pieces }) => pieces.flatMap(({ first }) => first)));
	return keys.map((key, index) => {
		const ref = `${prefix}${index + 1}`;
		const name = choices.entries.find(({ id }) => id === key)?.name ?? "";
		return (
			<span key={key}>
				{index > 0 ? "、" : ""}
				{placed.has(ref) ? (
					<a href={`#src-${ref}`} data-about={ref} className="unit-read">
						{name}
					</a>
				) : (
					name
				)}
			</span>
		);
	});
}
