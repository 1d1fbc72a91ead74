import { ReviewForm } from "@/components/import-review/review-form";
import { keptName } from "@/components/import-review/typed-storage";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-fields";
import { titleImportAction } from "@/server/plan-import/actions";
import type { OverviewProps } from "./overview-props";

/** What the plan will be called: as the document says, until a person says otherwise. */
export function PlanTitle({ overview, viewer }: OverviewProps) {
	const { title, isPublished } = overview;
	if (isPublished) return null;
	if (title === null)
		return (
			<Section id="title" title="计划名称">
				<TitleForm overview={overview} viewer={viewer} />
			</Section>
		);
	return (
		<Disclosure summary="修改计划名称" className="mb-6 print:hidden">
			<div className="card p-4">
				<TitleForm overview={overview} viewer={viewer} />
			</div>
		</Disclosure>
	);
}

function TitleForm({ overview, viewer }: OverviewProps) {
	const { importId, version, title, planTitle, titleRead } = overview;
	const help =
		titleRead === null
			? "表格上方没有读到标题。请写上计划的全称，它会印在导出的表格上方。"
			: `文件中的标题是“${titleRead}”。`;
	return (
		<ReviewForm
			action={titleImportAction}
			keptAs={keptName({ viewer, importId, form: "title" })}
			label="计划名称"
			hidden={{ importId, version }}
			className="max-w-narrative"
		>
			<TextField name="title" label="计划名称" help={help} defaultValue={planTitle} autoComplete="off" />
			<SubmitButton variant="secondary" pendingLabel="正在保存…">
				{title === null ? "确定名称" : "保存名称"}
			</SubmitButton>
		</ReviewForm>
	);
}
