import { OriginalEnd } from "@/components/ui/original-end";
import { PageHead } from "@/components/ui/page-head";
import { ReportStateBadge } from "@/components/ui/status-badge";
import type { ReportEditDto } from "@/lib/contracts/report-pages";
import { formatDue } from "@/lib/format/dates";
import { DeleteDraft } from "./report-acts";
import { reportTrail } from "./report-trail";
import { ReturnNotice } from "./return-notice";

/** What is being written, for which milestone, until when, and why it came back. */
export function EditHead({ report }: { readonly report: ReportEditDto }) {
	return (
		<>
			<PageHead
				trail={reportTrail(report)}
				title={report.correctsId ? "更正完成情况报告" : "填写完成情况报告"}
				meta={
					<>
						<ReportStateBadge state={report.state} />
						<span>{report.unitName}</span>
						<span>
							{formatDue(report.milestone.dueOn, report.today)}
							<OriginalEnd {...report.milestone} inline />
						</span>
					</>
				}
				action={report.neverSubmitted ? <DeleteDraft report={report} /> : null}
			/>
			<p className="mb-5 max-w-narrative text-ink-2">{report.milestone.words}</p>
			{report.correctsId ? (
				<p className="mb-5 max-w-narrative">
					这是对已通过报告的更正：下面是原来的内容，请改成正确的。审核通过后，新的数代替原来的数；原来的附件留在原报告里。
				</p>
			) : null}
			{report.returned ? <ReturnNotice returned={report.returned} figures={report.figures} /> : null}
		</>
	);
}
