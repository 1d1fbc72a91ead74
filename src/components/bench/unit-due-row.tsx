import { ButtonLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { OriginalEnd } from "@/components/ui/original-end";
import { ReportStateBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { BenchAct, BenchDue, BenchReading } from "@/lib/contracts/unit-bench";
import { DUE_HORIZON_DAYS } from "@/lib/domain/plan/due-items";
import { type Day, daysBetween } from "@/lib/domain/time/day";
import { formatDue, formatMonthDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { figureWord, shortWords } from "@/lib/format/report-words";
import { confirmUnchangedAction, startReportAction } from "@/server/report/actions";

interface UnitDueRowProps {
	readonly row: BenchDue;
	readonly today: Day;
	readonly mayAct: boolean;
}

/** One thing that the unit owes: what, until when, where it stands, and the one act. */
export function UnitDueRow({ row, today, mayAct }: UnitDueRowProps) {
	return (
		<li
			data-record={row.key}
			className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line px-4 py-3 last:border-0"
		>
			<div className="min-w-0 flex-1 basis-72">
				<p>
					<span className="font-semibold">{row.project.shortName}</span>
					{" · "}
					{row.kind === "completion" ? (
						<Link href={`/milestones/${row.milestoneId}`} className="link">
							{shortWords(row.words)}
						</Link>
					) : (
						<Link href={`/targets/${row.targetId}`} className="link">
							{row.name}（填报数）
						</Link>
					)}
				</p>
				<p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
					<DueWords row={row} today={today} />
					{row.kind === "completion" ? <OriginalEnd dueOn={row.dueOn} endOn={row.endOn} /> : null}
					{row.act?.kind === "open" ? (
						<ReportStateBadge state={row.act.state} />
					) : (
						<span>{mayAct ? "未填写" : "尚未提交"}</span>
					)}
					{row.kind === "reading" ? <span>{readingWords(row)}</span> : null}
				</p>
				{row.returnReason ? (
					<p className="mt-1 max-w-narrative text-sm">
						<span className="font-semibold">退回原因：</span>
						<span className="whitespace-pre-wrap">{row.returnReason}</span>
					</p>
				) : null}
			</div>
			<div className="flex flex-wrap gap-3">
				{row.kind === "reading" && row.canConfirm ? <Confirm row={row} /> : null}
				{row.act ? (
					<MainAct act={row.act} label={labelOf(row)} isPressing={isPressing(row, today)} mayAct={mayAct} />
				) : null}
			</div>
		</li>
	);
}

function DueWords({ row, today }: Pick<UnitDueRowProps, "row" | "today">) {
	if (row.kind === "completion" && row.isContinuous) return <Tag>常态化</Tag>;
	if (row.kind === "completion" && row.opensOn) {
		return (
			<span>
				{formatMonthDay(row.opensOn)}开始，{formatMonthDay(row.dueOn)}到期
			</span>
		);
	}
	if (row.kind === "completion" && !row.isOverdue && row.dueOn < today) {
		return <span>{formatMonthDay(row.dueOn)}到期</span>;
	}
	return <span className={row.isOverdue ? "font-semibold text-ink" : ""}>{formatDue(row.dueOn, today)}</span>;
}

function readingWords(row: BenchReading): string {
	const last = row.last ? `已计入 ${figureWord(row.last, row.unitLabel)}` : "还没有填报过";
	return `${last}，本单位任务 ${formatNumber(row.share)}`;
}

function labelOf(row: BenchDue): string {
	return row.kind === "completion" ? row.words : row.name;
}

/** What is late or due soon stands out; the rest can wait. */
function isPressing(row: BenchDue, today: Day): boolean {
	const isContinuous = row.kind === "completion" && row.isContinuous;
	return !isContinuous && daysBetween(today, row.dueOn) <= DUE_HORIZON_DAYS;
}

interface MainActProps {
	readonly act: BenchAct;
	readonly label: string;
	readonly isPressing: boolean;
	readonly mayAct: boolean;
}

function MainAct({ act, label, isPressing, mayAct }: MainActProps) {
	const spoken = <span className="sr-only">：{shortWords(label)}</span>;
	if (act.kind === "start") {
		return (
			<ActionForm action={startReportAction} label={`填写：${shortWords(label)}`}>
				<input type="hidden" name="milestoneId" value={act.milestoneId} />
				<input type="hidden" name="kind" value={act.reportKind} />
				<SubmitButton variant={isPressing ? "primary" : "secondary"} pendingLabel="正在打开…">
					填写{spoken}
				</SubmitButton>
			</ActionForm>
		);
	}
	if (act.state === "submitted" || !mayAct)
		return <ButtonLink href={`/reports/${act.reportId}`}>查看{spoken}</ButtonLink>;
	return (
		<ButtonLink href={`/reports/${act.reportId}/edit`} variant="primary">
			{act.state === "returned" ? "修改后重交" : "继续填写"}
			{spoken}
		</ButtonLink>
	);
}

function Confirm({ row }: { readonly row: BenchReading }) {
	return (
		<ActionForm action={confirmUnchangedAction} label={`${row.name}无变化`}>
			<input type="hidden" name="targetId" value={row.targetId} />
			<SubmitButton variant="secondary" pendingLabel="正在确认…">
				无变化<span className="sr-only">：{row.name}</span>
			</SubmitButton>
		</ActionForm>
	);
}
