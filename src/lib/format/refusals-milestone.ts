import type { FieldError } from "@/lib/contracts/form-state";
import type {
	CheckRefusal,
	ConfirmRefusal,
	MilestoneUpdated,
	MoveRefusal,
	PeriodConfirmed,
} from "@/lib/contracts/milestone";
import type { CommonRefusal } from "@/lib/contracts/outcome";
import type { TransitionRefusal } from "@/lib/domain/milestone/state-machine";
import { formatPeriod } from "./dates";
import { MILESTONE_STATUS_WORDS } from "./light-words";
import { commonRefusal, transitionRefusal } from "./refusals";

type Field = "reason" | "effectiveOn" | "note" | "done" | "period";
type Own = Exclude<MoveRefusal | CheckRefusal | ConfirmRefusal, CommonRefusal | TransitionRefusal>;

const CLOSED = "这一年度已经结束，内容不能再改。";

const SENTENCES: Record<Own, string> = {
	planClosed: CLOSED,
	unknownDeliverable: "任务清单已有变化，请刷新页面后重新勾选。",
	checkBeforeLast: "所属日期不能早于这些任务上一次勾选的日期。",
	nothingChanged: "勾选没有变化，不需要保存。",
	notOpen: "节点已完成或已中止，请先重新打开。",
	wordsWithoutMove: "说明和原因随状态一起记录。只保存勾选，请先清空说明和原因；或者点一个状态按钮。",
	notRecurring: "这个节点不需要按月或按季度确认。",
	notAPeriod: "请从列出的月份或季度中选择。",
	periodInFuture: "还没有到这个时间，到时再确认。",
	alreadyConfirmed: "这一期已经确认过，不需要再确认。",
	effectiveBeforePeriod: "所属日期不能早于所确认的月份或季度。",
};

/** The field that a refusal speaks of; the whole form where it is not named. */
const FIELDS: Partial<Record<Own | TransitionRefusal, Field>> = {
	reasonRequiredForCancel: "reason",
	reasonRequiredForReopen: "reason",
	reasonRequiredForResume: "reason",
	reasonRequiredForUndo: "reason",
	reasonRequiredUnfinishedOwners: "reason",
	effectiveInFuture: "effectiveOn",
	effectiveBeforeLast: "effectiveOn",
	effectiveBeforePlanYear: "effectiveOn",
	effectiveBeforePeriod: "effectiveOn",
	checkBeforeLast: "effectiveOn",
	wordsWithoutMove: "note",
	textTooLong: "note",
	notAPeriod: "period",
	periodInFuture: "period",
	alreadyConfirmed: "period",
};

interface Explanation {
	readonly message: string;
	readonly fieldErrors?: readonly FieldError[];
}

/** A refusal of 更新节点 or of a confirmation: its sentence, and the field that it speaks of. */
export function explainMilestone(reason: MoveRefusal | CheckRefusal | ConfirmRefusal): Explanation {
	if (reason === "notFound" || reason === "conflict") return { message: commonRefusal(reason) };
	const message = isOwn(reason) ? SENTENCES[reason] : transitionRefusal(reason);
	const field = FIELDS[reason];
	return field
		? { message: "还没有保存，请看下面标出的地方。", fieldErrors: [{ field, message }] }
		: { message };
}

function isOwn(reason: Own | TransitionRefusal): reason is Own {
	return reason in SENTENCES;
}

/** 已更新为进行中，任务完成 2/4 项。 */
export function milestoneUpdated({ from, to, changed, done, total }: MilestoneUpdated): string {
	const tasks = changed > 0 ? `任务完成 ${done}/${total} 项` : null;
	const moved = from === to ? null : `节点已改为“${MILESTONE_STATUS_WORDS[to]}”`;
	return `${[moved, tasks].filter((part) => part !== null).join("，")}。`;
}

/** 已确认5月。 */
export function periodConfirmed({ period }: PeriodConfirmed): string {
	return `已确认${formatPeriod(period)}。`;
}
