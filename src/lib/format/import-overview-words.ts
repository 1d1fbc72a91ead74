import type { Unread } from "@/lib/domain/plan/reading/plan-reading";
import type { UnreadReason } from "@/lib/domain/plan/reading/plan-tables";
import { elided } from "./quoted";

/** Why a doubt was settled, where several are confirmed at once. */
export const SETTLED_REASON = "逐条核对，确认无误";

const REASONS: Readonly<Record<UnreadReason, string>> = {
	empty: "是空的",
	tooLarge: "太大，不像年度计划",
	otherTable: "不是计划表",
};

/** What of the document is no part of the plan. */
export function unreadSentence(unread: Unread): string {
	return unread.kind === "table"
		? `第 ${unread.grid + 1} 张表${REASONS[unread.reason]}，没有读入。`
		: `表外文字没有读入：“${elided(unread.text, 40, 20)}”`;
}

/** 没有读到标题. */
export const TITLE_MISSING_SENTENCE = "表格上方没有读到标题，请确定计划名称。";
