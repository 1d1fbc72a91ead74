import type { FieldError } from "@/lib/contracts/form-state";
import type { ReportCommandRefusal, ReportProblem } from "@/lib/contracts/report-refusals";
import { REPORT_REFUSALS, type ReportRefusal } from "@/lib/domain/report/state-machine";
import { formatDay, formatInstant } from "./dates";
import { REPORT_EVENT_WORDS } from "./labels";
import { formatNumber } from "./numbers";
import { commonRefusal, reportRefusal, submissionProblem } from "./refusals";

// Why an act on a report was refused, in words: what to do next, not what went wrong inside.

interface Explained {
	readonly message: string;
	readonly fieldErrors?: readonly FieldError[];
}

type Named = Exclude<Extract<ReportCommandRefusal, string>, ReportRefusal | "notFound" | "conflict">;

const SENTENCES: Record<Named, string> = {
	planClosed: "本年度计划已经结束，不能再填报。",
	milestoneCancelled: "这个节点已经中止，不需要填报。",
	wasSubmitted: "这份报告提交过，不能删除。可以修改后重新提交。",
	alreadyCorrected: "这份报告已经更正过。请打开更正后的报告，在它上面更正。",
	nothingToConfirm: "还没有已通过的填报数，请先填写报告。",
	alreadyReported: "本月已经填报，不需要再确认。",
};

/** The sentence that stands beside the part of a report. */
export function reportProblem(problem: ReportProblem): string {
	switch (problem.code) {
		case "alreadyCompleted":
			return "这个节点的“完成”报告已经通过。请改选“进展”，或打开已通过的报告进行更正。";
		case "completionNotOwed":
			return "本单位不是这个节点的承办单位，请选“进展”。";
		case "correctedReadingRequired":
			return "原报告填过这个数，更正时请填写正确的数，没有就填 0。";
		case "aboveLater":
			return `${formatDay(problem.on)} 已计入 ${formatNumber(problem.limit)}，更早的日期不能大于它。请核对数字和所属日期。`;
		case "belowDependent":
			return `“${problem.name ?? ""}”已计入 ${formatNumber(problem.limit)}，不能小于它。请先核对那一项。`;
		default:
			return submissionProblem(problem);
	}
}

/** The name of the field that a problem belongs to. */
export function problemField(problem: ReportProblem): string {
	return "part" in problem ? `${problem.field}.${problem.part}` : problem.field;
}

/** Why an act of the unit on its own report was refused. */
export function explainReport(reason: ReportCommandRefusal): Explained {
	if (typeof reason === "string") return { message: sentenceOf(reason) };
	switch (reason.code) {
		case "already":
			return {
				message: `${reason.byName}已在 ${formatInstant(reason.at)} ${REPORT_EVENT_WORDS[reason.act]}这份报告。请刷新页面看最新情况。`,
			};
		case "openReport":
			return { message: "本单位还有一份没有办结的报告填了这项内容。请先在“我的报告”里把它办完或删除。" };
		case "problems":
			return {
				message: `还有 ${reason.problems.length} 处需要修改，改好后再提交。`,
				fieldErrors: reason.problems.map((problem) => ({
					field: problemField(problem),
					message: reportProblem(problem),
				})),
			};
	}
}

/** Why an approval or a return was refused: the reviewer cannot mend the report, only return it. */
export function explainReview(reason: ReportCommandRefusal): Explained {
	if (reason === "returnReasonRequired" || reason === "returnReasonTooLong") {
		const message = reportRefusal(reason);
		return { message, fieldErrors: [{ field: "reason", message }] };
	}
	if (typeof reason === "object" && reason.code === "problems") {
		const first = reason.problems[0];
		const why = first ? reportProblem(first) : "";
		return { message: `报告提交后情况有变化，现在不能通过：${why}请退回，请对方核对。` };
	}
	return explainReport(reason);
}

function sentenceOf(reason: Extract<ReportCommandRefusal, string>): string {
	if (reason === "notFound" || reason === "conflict") return commonRefusal(reason);
	return isReportRefusal(reason) ? reportRefusal(reason) : SENTENCES[reason];
}

function isReportRefusal(reason: ReportRefusal | Named): reason is ReportRefusal {
	return REPORT_REFUSALS.some((candidate) => candidate === reason);
}
