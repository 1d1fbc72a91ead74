import type { ReportState } from "./facts";

/** 提交 · 撤回 · 退回 · 通过 */
export const REPORT_ACTS = ["submit", "withdraw", "return", "approve"] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

/** Why an act on a report is refused. Each has its sentence in lib/format/refusals.ts. */
export const REPORT_REFUSALS = [
	"notSubmitted",
	"alreadySubmitted",
	"alreadyReturned",
	"approvedIsFinal",
	"returnReasonRequired",
	"returnReasonTooLong",
] as const;
export type ReportRefusal = (typeof REPORT_REFUSALS)[number];

/** The longest reason of a return, in characters. */
export const MAX_RETURN_REASON = 1000;

type Move = { readonly to: ReportState } | { readonly refused: ReportRefusal };

/** Every act in every state (docs/product.md, Completion report). Withdrawing works while nobody has decided. */
const MOVES: Record<ReportState, Record<ReportAct, Move>> = {
	draft: {
		submit: { to: "submitted" },
		withdraw: { refused: "notSubmitted" },
		return: { refused: "notSubmitted" },
		approve: { refused: "notSubmitted" },
	},
	submitted: {
		submit: { refused: "alreadySubmitted" },
		withdraw: { to: "draft" },
		return: { to: "returned" },
		approve: { to: "approved" },
	},
	returned: {
		submit: { to: "submitted" },
		withdraw: { refused: "alreadyReturned" },
		return: { refused: "alreadyReturned" },
		approve: { refused: "alreadyReturned" },
	},
	approved: {
		submit: { refused: "approvedIsFinal" },
		withdraw: { refused: "approvedIsFinal" },
		return: { refused: "approvedIsFinal" },
		approve: { refused: "approvedIsFinal" },
	},
};

export type ReportDecision =
	| { readonly ok: true; readonly to: ReportState }
	| { readonly ok: false; readonly reason: ReportRefusal };

/**
 * Decides an act on a report (docs/product.md, Completion report); returning needs a reason. What the report
 * says is checked by `checkSubmission`, who may review it by `mayReview`.
 */
export function decideReport(act: {
	readonly state: ReportState;
	readonly act: ReportAct;
	/** Why it is returned; ignored for other acts. */
	readonly reason?: string | null;
}): ReportDecision {
	const move = MOVES[act.state][act.act];
	if ("refused" in move) return { ok: false, reason: move.refused };
	if (act.act === "return") {
		const reason = act.reason?.trim() ?? "";
		if (reason === "") return { ok: false, reason: "returnReasonRequired" };
		if ([...reason].length > MAX_RETURN_REASON) return { ok: false, reason: "returnReasonTooLong" };
	}
	return { ok: true, to: move.to };
}

/** The acts that are possible in a state. */
export function allowedActs(state: ReportState): ReportAct[] {
	return REPORT_ACTS.filter((act) => "to" in MOVES[state][act]);
}

/** Whether the report can still be written: the only states in which its text, figures and files change. */
export function isEditable(state: ReportState): boolean {
	return allowedActs(state).includes("submit");
}
