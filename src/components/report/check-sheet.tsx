import type { ReactNode } from "react";
import { FileList } from "@/components/files/file-list";
import { ButtonLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ReportCheckDto } from "@/lib/contracts/report-pages";
import type { ReportProblem } from "@/lib/contracts/report-refusals";
import { formatDay } from "@/lib/format/dates";
import { REPORT_KIND_WORDS } from "@/lib/format/labels";
import { reportProblem } from "@/lib/format/refusals-report";
import { submitReportAction } from "@/server/report/actions";
import { ReportFigures } from "./report-figures";
import { reviewerWords } from "./reviewer-words";

/** Everything on one page before it is sent, with 修改 beside each part. */
export function CheckSheet({ report }: { readonly report: ReportCheckDto }) {
	const { problems } = report;
	const figureProblems = problems.filter((problem) => "targetId" in problem);
	const firstWrong = figureProblems[0]?.field ?? report.figures[0]?.targetId;
	const figuresAnchor = firstWrong?.startsWith("readings.") ? firstWrong : `readings.${firstWrong ?? ""}`;
	return (
		<>
			<Part report={report} id="kind" title="报告类型" problems={of(problems, "kind")}>
				{REPORT_KIND_WORDS[report.kind]}
			</Part>
			<Part report={report} id="speaksFor" title="所属日期" problems={of(problems, "speaksFor")}>
				{formatDay(report.speaksFor)}
			</Part>
			<Part report={report} id="narrative" title="完成情况" problems={of(problems, "narrative")}>
				<p className="max-w-narrative whitespace-pre-wrap">{report.narrative.trim() || "（没有填写）"}</p>
			</Part>
			{report.figures.length > 0 ? (
				<Part
					report={report}
					id="figures"
					title="填报数"
					anchor={figuresAnchor}
					problems={figureProblems.map((problem) => ({
						text: `${report.figures.find((figure) => figure.targetId === problem.targetId)?.name ?? ""}：${reportProblem(problem)}`,
						anchor: problem.field,
					}))}
				>
					<ReportFigures figures={report.figures} />
				</Part>
			) : null}
			<Part report={report} id="files" title="附件" problems={[]}>
				<FileList files={report.files} />
			</Part>
			<Finish report={report} />
		</>
	);
}

interface PartProblem {
	readonly text: string;
	readonly anchor: string;
}

interface PartProps {
	readonly report: ReportCheckDto;
	readonly id: string;
	readonly title: string;
	readonly anchor?: string;
	readonly problems: readonly PartProblem[];
	readonly children: ReactNode;
}

function Part({ report, id, title, anchor = id, problems, children }: PartProps) {
	const editHref = (part: string) => `/reports/${report.id}/edit#${part}`;
	return (
		<Section
			id={id}
			title={title}
			toolbar={
				<Link href={editHref(anchor)} className="link inline-block px-2 py-1 pointer-coarse:py-2.5">
					修改<span className="sr-only">{title}</span>
				</Link>
			}
		>
			{problems.map((problem) => (
				<p key={problem.text} className="mb-2 text-danger">
					<span aria-hidden="true">⚠ </span>
					<Link href={editHref(problem.anchor)} className="link text-danger">
						{problem.text}
					</Link>
				</p>
			))}
			{children}
		</Section>
	);
}

function of(problems: readonly ReportProblem[], field: string): PartProblem[] {
	return problems
		.filter((problem) => problem.field === field)
		.map((problem) => ({ text: reportProblem(problem), anchor: field }));
}

function Finish({ report }: { readonly report: ReportCheckDto }) {
	const count = report.problems.length;
	if (count > 0) {
		return (
			<div className="flex flex-wrap items-center gap-3">
				<p className="font-semibold text-danger">还有 {count} 处需要修改，改好后才能提交。</p>
				<ButtonLink href={`/reports/${report.id}/edit`} variant="primary">
					返回修改
				</ButtonLink>
			</div>
		);
	}
	return (
		<ActionForm action={submitReportAction} label="提交报告">
			<input type="hidden" name="reportId" value={report.id} />
			<input type="hidden" name="version" value={report.version} />
			<p className="mb-3">提交后由{reviewerWords(report.reviewers)}审核。审核之前可以撤回。</p>
			<div className="flex flex-wrap gap-3">
				<SubmitButton pendingLabel="正在提交…">提交</SubmitButton>
				<ButtonLink href={`/reports/${report.id}/edit`}>返回修改</ButtonLink>
			</div>
		</ActionForm>
	);
}
