import { SelectField } from "@/components/ui/choice-fields";
import { FilterBar } from "@/components/ui/filter-bar";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-fields";
import { type MergePage, shownCounts } from "@/lib/contracts/reform";
import { explainReform, mergeLines } from "@/lib/format/refusals-reform";
import { mergeUnitAction } from "@/server/unit/actions-reform";

/** 并入其他科室: choose the taking section, see what would move, confirm with a reason. */
export function MergeUnit({ page }: { readonly page: MergePage }) {
	const { unit, choices, preview } = page;
	return (
		<>
			<PageHead
				trail={[
					{ label: "单位", href: "/admin/units" },
					{ label: unit.name, href: `/admin/units/${unit.id}` },
				]}
				title={`将${unit.name}并入其他科室`}
				meta={<span>先选择接收的科室，核对将要转移的内容，再确认。合并后不能撤销。</span>}
			/>
			<FilterBar action={`/admin/units/${unit.id}/merge`} submit="查看将要转移的内容">
				<SelectField
					name="into"
					label="接收的科室"
					emptyLabel="请选择"
					defaultValue={preview?.into.id ?? ""}
					choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
				/>
			</FilterBar>
			{preview ? <Preview unit={unit} preview={preview} /> : null}
		</>
	);
}

interface PreviewProps {
	readonly unit: MergePage["unit"];
	readonly preview: NonNullable<MergePage["preview"]>;
}

function Preview({ unit, preview }: PreviewProps) {
	const { into, counts, refusal } = preview;
	return (
		<Section id="preview" title={`从今天起转到${into.name}的内容`}>
			<ul className="mb-3 list-disc pl-5">
				{mergeLines(counts, into.name).map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<p className="mb-4 max-w-narrative text-ink-2">
				{unit.name}
				随后停用。已通过的报告、填报数和以前的记录仍在它名下，截至以前日期的页面仍显示它；待它审核的报告由
				{into.name}接着审核。
			</p>
			{refusal ? (
				<p role="alert" className="max-w-narrative font-semibold text-danger">
					<span aria-hidden="true">⚠ </span>
					{explainReform(refusal).message}
				</p>
			) : (
				<ActionForm action={mergeUnitAction} label="并入其他科室">
					<input type="hidden" name="unitId" value={unit.id} />
					<input type="hidden" name="version" value={unit.version} />
					<input type="hidden" name="intoId" value={into.id} />
					<input type="hidden" name="shown" value={shownCounts(counts)} />
					<TextArea
						name="reason"
						label="合并依据"
						help="如“机构改革方案〔2024〕3号”。"
						rows={2}
						maxLength={1000}
					/>
					<SubmitButton variant="danger" pendingLabel="正在合并…">
						{`并入${into.name}`}
					</SubmitButton>
				</ActionForm>
			)}
		</Section>
	);
}
