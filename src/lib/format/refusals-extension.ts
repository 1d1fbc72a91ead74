import {
	type AskExtensionRefusal,
	type ExtensionDecisionRefusal,
	moveField,
} from "@/lib/contracts/extension";
import type { FieldError } from "@/lib/contracts/form-state";
import type { MoveRefusal } from "@/lib/domain/extension/checkpoint-moves";
import type { AskRefusal, GrantRefusal } from "@/lib/domain/extension/request";
import type { ExtensionActRefusal } from "@/lib/domain/extension/state-machine";
import { commonRefusal } from "./refusals";

// Why an extension is not asked for or decided: what to do next.

const CLOSED = "这一年度已经结束，内容不能再改。";

const ASKS: Record<AskRefusal, string> = {
	planClosed: CLOSED,
	continuousHasNoEnd: "常态化工作没有截止日期，不需要申请延期。",
	notOpen: "节点已完成或已中止，不需要申请延期。",
	alreadyAsked: "这个节点已有一份待批的延期申请。需要修改请先撤回。",
	endPassed: "期限已过，不能再申请延期。请尽快完成，并在说明中写明原因。",
	newEndNotLater: "新的截止日期要晚于现在的期限。",
	newEndOutOfYear: "新的截止日期要在本年度内。",
	reasonRequired: "请填写申请延期的理由。",
	reasonTooLong: "理由请精简到 1000 字以内。",
	progressRequired: "请填写目前的进展。",
	progressTooLong: "目前进展请精简到 1000 字以内。",
};

const ASK_FIELDS: Partial<Record<AskRefusal, string>> = {
	newEndNotLater: "newEndOn",
	newEndOutOfYear: "newEndOn",
	reasonRequired: "reason",
	reasonTooLong: "reason",
	progressRequired: "progress",
	progressTooLong: "progress",
};

const MOVES: Record<MoveRefusal, string> = {
	moveUnknown: "指标的日期已有变化，请刷新页面后重新勾选。",
	moveTwice: "同一个日期勾选了两次，请只留一个。",
	movePassed: "这个日期已经过去，不能再顺延。",
	moveNotLater: "新的日期要晚于原来的日期。",
	moveOutOfYear: "新的日期要在本年度内。",
	moveOutOfOrder: "阶段目标的先后不能颠倒，也不能晚于指标的最终日期。",
};

const DECISIONS: Record<ExtensionActRefusal | GrantRefusal, string> = {
	alreadyGranted: "这份申请已经同意，不能再改。",
	alreadyRefused: "这份申请已经答复不同意，不能再改。需要延期请重新申请。",
	alreadyWithdrawn: "这份申请已由申请单位撤回。",
	decisionReasonRequired: "请填写不同意的理由，申请单位会原样看到。",
	decisionTooLong: "意见请精简到 1000 字以内。",
	planClosed: CLOSED,
	notOpen: "节点已完成或已中止，不需要延期。请答复不同意，或由申请单位撤回。",
	newEndNotLater: "节点的期限已调整到申请的日期之后，不需要再延期。请答复不同意，或由申请单位撤回。",
	datesChanged: "申请顺延的指标日期已有变化。请答复不同意并说明，由申请单位重新申请。",
};

const DECISION_FIELDS: Partial<Record<ExtensionActRefusal | GrantRefusal, string>> = {
	decisionReasonRequired: "words",
	decisionTooLong: "words",
};

interface Explanation {
	readonly message: string;
	readonly fieldErrors?: readonly FieldError[];
}

function explained(message: string, field: string | undefined): Explanation {
	return field
		? { message: "还没有提交，请看下面标出的地方。", fieldErrors: [{ field, message }] }
		: { message };
}

/** A refusal of 申请延期: its sentence, and the field that it speaks of. */
export function explainAskExtension(reason: AskExtensionRefusal): Explanation {
	if (reason === "notFound" || reason === "conflict") return { message: commonRefusal(reason) };
	if (typeof reason === "string") return explained(ASKS[reason], ASK_FIELDS[reason]);
	return explained(MOVES[reason.code], moveField(reason.move));
}

/** A refusal of 撤回, 同意延期 or 不同意. */
export function explainExtensionDecision(reason: ExtensionDecisionRefusal): Explanation {
	if (reason === "notFound" || reason === "conflict") return { message: commonRefusal(reason) };
	return explained(DECISIONS[reason], DECISION_FIELDS[reason]);
}
