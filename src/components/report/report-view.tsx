import { FileList } from "@/components/files/file-list";
import { Link } from "@/components/ui/link";
import { OriginalEnd } from "@/components/ui/original-end";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { ReportStateBadge } from "@/components/ui/status-badge";
import { Tag } from "@/components/ui/tag";
import { Timeline } from "@/components/ui/timeline";
import type { ReportPageDto } from "@/lib/contracts/report-pages";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { REPORT_KIND_WORDS } from "@/lib/format/labels";
import { reportEventSentence } from "@/lib/format/report-words";
import { ReportActs } from "./report-acts";
import { ReportFigures } from "./report-figures";
import { reportTrail } from "./report-trail";
import { ReturnNotice } from "./return-notice";
import { reviewerWords } from "./reviewer-words";

/** What a report says, where it stands, what the viewer may do, what happened. */
export function ReportView({ report }: { readonly report: ReportPageDto }) {
	return (
		<>
			<PageHead
				trail={reportTrail(report)}
				title={`${report.unitName}：${REPORT_KIND_WORDS[report.kind]}情况报告`}
				meta={
					<>
						<ReportStateBadge state={report.state} />
						{report.correctsId ? <Tag>更正</Tag> : null}
						<span>所属日期 {formatDay(report.speaksFor)}</span>
						<span>
							节点到期 {formatDay(report.milestone.dueOn)}
							<OriginalEnd {...report.milestone} inline />
						</span>
						<span>由{reviewerWords(report.reviewers)}审核</span>
						<Chain report={report} />
					</>
				}
				action={<ReportActs report={report} />}
			/>
			<p className="mb-5 max-w-narrative text-ink-2">{report.milestone.words}</p>
			<NextStep report={report} />
			{report.returned && report.state === "returned" ? (
				<ReturnNotice returned={report.returned} figures={report.figures} />
			) : null}
			<Section id="content" title="完成情况">
				<p className="max-w-narrative whitespace-pre-wrap">{report.narrative.trim() || "（没有填写）"}</p>
			</Section>
			{report.figures.length > 0 ? (
				<Section id="figures" title="填报数" look="flush">
					<ReportFigures figures={report.figures} />
				</Section>
			) : null}
			<Section
				id="files"
				title="附件"
				note={report.files.length > 0 ? `${report.files.length} 个` : undefined}
			>
				<FileList files={report.files} />
			</Section>
			<Section id="history" title="经过">
				<Timeline
					entries={report.events.toReversed().map((event) => ({
						key: `${event.at}-${event.kind}`,
						when: formatInstant(event.at),
						what: reportEventSentence(event, report.figures),
						note: event.reason ?? undefined,
					}))}
				/>
			</Section>
		</>
	);
}

/** What happens next and who does it; after a decision, the next report that waits. */
function NextStep({ report }: { readonly report: ReportPageDto }) {
	const { may, state, next } = report;
	const lines: string[] = [];
	if (may.withdraw) lines.push(`已提交，等待${reviewerWords(report.reviewers)}审核。审核之前可以撤回。`);
	if (may.edit && state === "draft") lines.push("这是草稿，只有本单位看得到。");
	if (state === "approved" && may.correct)
		lines.push(`已通过${report.figures.length > 0 ? "，填报数已计入合计" : ""}。发现填错了可以更正。`);
	if (lines.length === 0 && !next) return null;
	return (
		<div className="mb-5 flex flex-wrap gap-x-5 gap-y-1">
			{lines.map((line) => (
				<p key={line}>{line}</p>
			))}
			{next ? (
				<p>
					还有 {report.waiting} 份等您审核，下一份：
					<Link href={`/reports/${next.id}`} className="link">
						{next.title}
					</Link>
				</p>
			) : null}
		</div>
	);
}

/** The report that this one corrects, and the one that corrects it. */
function Chain({ report: { correctsId, correctedBy } }: { readonly report: ReportPageDto }) {
	return (
		<>
			{correctsId ? (
				<Link href={`/reports/${correctsId}`} className="link">
					查看被更正的报告
				</Link>
			) : null}
			{correctedBy ? (
				<Link href={`/reports/${correctedBy.id}`} className="link">
					{correctedBy.state === "approved" ? "已被更正，查看更正后的报告" : "正在更正"}
				</Link>
			) : null}
		</>
	);
}
