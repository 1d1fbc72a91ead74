import { ButtonLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MilestonePageDto } from "@/lib/contracts/milestone-page";
import { startReportAction } from "@/server/report/actions";

/** The way to the report that the viewer's own unit owes; nothing where it owes none. */
export function OwnReport({ page: { id, ownReport } }: { readonly page: MilestonePageDto }) {
	if (ownReport === null) return null;
	if (ownReport === "toStart") {
		return (
			<ActionForm action={startReportAction} label="填写完成情况报告">
				<input type="hidden" name="milestoneId" value={id} />
				<input type="hidden" name="kind" value="completion" />
				<SubmitButton pendingLabel="正在打开…">填写完成情况报告</SubmitButton>
			</ActionForm>
		);
	}
	if (ownReport.state === "submitted") {
		return <ButtonLink href={`/reports/${ownReport.id}`}>查看本单位的报告</ButtonLink>;
	}
	return (
		<ButtonLink href={`/reports/${ownReport.id}/edit`} variant="primary">
			{ownReport.state === "returned" ? "修改后重交" : "继续填写"}
		</ButtonLink>
	);
}
