import { ButtonLink } from "@/components/ui/button";
import { CheckGroup } from "@/components/ui/choice-fields";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-fields";
import type { ReportPageDto } from "@/lib/contracts/report-pages";
import { MAX_RETURN_REASON } from "@/lib/domain/report/state-machine";
import { reportPartWord } from "@/lib/format/report-words";
import {
	approveReportAction,
	deleteDraftAction,
	returnReportAction,
	startCorrectionAction,
	withdrawReportAction,
} from "@/server/report/actions";

/** What the viewer may do with the report, the main act first. */
export function ReportActs({ report }: { readonly report: ReportPageDto }) {
	const { may } = report;
	return (
		<>
			{may.review ? <Review report={report} /> : null}
			{may.edit ? (
				<ButtonLink href={`/reports/${report.id}/edit`} variant="primary">
					{report.state === "returned" ? "修改后重交" : "继续填写"}
				</ButtonLink>
			) : null}
			{may.withdraw ? <Withdraw report={report} /> : null}
			{may.delete ? <DeleteDraft report={report} /> : null}
			{may.correct ? (
				<ActionForm action={startCorrectionAction} label="更正报告">
					<input type="hidden" name="reportId" value={report.id} />
					<SubmitButton variant="secondary">更正</SubmitButton>
				</ActionForm>
			) : null}
		</>
	);
}

type Named = Pick<ReportPageDto, "id" | "version" | "unitName" | "project">;

function Seen({ report }: { readonly report: Named }) {
	return (
		<>
			<input type="hidden" name="reportId" value={report.id} />
			<input type="hidden" name="version" value={report.version} />
		</>
	);
}

function Review({ report }: { readonly report: ReportPageDto }) {
	const parts = [
		"kind",
		"speaksFor",
		"narrative",
		...report.figures.map(({ targetId }) => `readings.${targetId}`),
		"files",
	];
	return (
		<>
			<ActionForm action={approveReportAction} label="审核通过">
				<Seen report={report} />
				<SubmitButton pendingLabel="正在审核…">审核通过</SubmitButton>
			</ActionForm>
			<ConfirmDialog
				trigger="退回修改"
				title={`退回${report.unitName}的报告？`}
				action={returnReportAction}
				confirm="退回"
				pendingLabel="正在退回…"
			>
				<Seen report={report} />
				<TextArea
					name="reason"
					label="退回的原因"
					help="写清需要改什么，对方会原样看到。"
					rows={4}
					maxLength={MAX_RETURN_REASON}
				/>
				<CheckGroup
					name="fields[]"
					label="需要修改的项"
					optional
					choices={parts.map((part) => ({ value: part, label: reportPartWord(part, report.figures) }))}
				/>
			</ConfirmDialog>
		</>
	);
}

function Withdraw({ report }: { readonly report: ReportPageDto }) {
	return (
		<ConfirmDialog
			trigger="撤回"
			title={`撤回“${report.project.shortName}”的报告？`}
			action={withdrawReportAction}
			confirm="撤回"
			pendingLabel="正在撤回…"
		>
			<Seen report={report} />
			<p>报告回到草稿，审核单位不再看到。修改后需要重新提交。</p>
		</ConfirmDialog>
	);
}

/** Only for what was never submitted; also on the page where it is written. */
export function DeleteDraft({ report }: { readonly report: Named }) {
	return (
		<ConfirmDialog
			trigger="删除草稿"
			triggerVariant="quiet"
			title={`删除“${report.project.shortName}”的草稿？`}
			action={deleteDraftAction}
			confirm="删除"
			confirmVariant="danger"
			pendingLabel="正在删除…"
		>
			<Seen report={report} />
			<p>草稿和它的附件一并删除，不能恢复。</p>
		</ConfirmDialog>
	);
}
