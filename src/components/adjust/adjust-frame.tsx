import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-fields";
import type { FormAction } from "@/components/ui/use-action-form";
import { ChangeSummary } from "./change-summary";

interface AdjustFrameProps {
	/** 项目, 节点, 指标. */
	readonly what: string;
	readonly title: string;
	/** The page of the thing itself. */
	readonly back: string;
	readonly form: {
		readonly version: number;
		readonly year: number;
		readonly planOpen: boolean;
		readonly project: { readonly id: string; readonly shortName: string };
	};
	readonly action: FormAction;
	/** The hidden id and the fields. */
	readonly children: ReactNode;
}

/** What the three forms of 年度调整 share: head, reason, last look, and the way out. */
export function AdjustFrame({ what, title, back, form, action, children }: AdjustFrameProps) {
	return (
		<>
			<PageHead
				trail={[
					{ label: `${form.year}年度`, href: "/adjustments" },
					{ label: form.project.shortName, href: `/projects/${form.project.id}` },
					{ label: title, href: back },
				]}
				title={`调整${what}`}
				meta={<span>从今天起按新的内容执行。原内容、原因和经办人保留在年度调整中，不能删改。</span>}
			/>
			{form.planOpen ? (
				<Section id="adjust" title={`${what}内容`}>
					<ActionForm action={action} label={`调整${what}`}>
						<input type="hidden" name="version" value={form.version} />
						{children}
						<TextArea
							name="reason"
							label="调整原因"
							help="写明依据，如“市政府专题会议纪要〔2024〕12号”。"
							rows={3}
							maxLength={1000}
						/>
						<ChangeSummary />
						<div className="flex flex-wrap gap-3">
							<SubmitButton pendingLabel="正在调整…">确认调整</SubmitButton>
							<ButtonLink href={back} variant="quiet">
								不调整，返回
							</ButtonLink>
						</div>
					</ActionForm>
				</Section>
			) : (
				<div className="card">
					<EmptyState
						title="本年度计划已经结束，不能再调整"
						action={<ButtonLink href={back}>返回</ButtonLink>}
					/>
				</div>
			)}
		</>
	);
}
