import type { ExtensionState } from "@/lib/domain/extension/facts";
import type { Day } from "@/lib/domain/time/day";
import { formatDay, formatMonthDay } from "./dates";
import { formatAmount } from "./numbers";

// Words of an extension, and of a due day that one has moved.

export const EXTENSION_STATE_WORDS: Record<ExtensionState, string> = {
	asked: "待批",
	granted: "已同意",
	refused: "未同意",
	withdrawn: "已撤回",
};

/** What happened, in a timeline. */
export const EXTENSION_EVENT_WORDS: Record<ExtensionState, string> = {
	asked: "申请延期到",
	granted: "同意延期到",
	refused: "不同意延期到",
	withdrawn: "撤回延期申请，原申请延期到",
};

/** 原定 9月30日, beside every due day that was moved; null where it stands as planned. */
export function originalEndWords(dueOn: Day, endOn: Day): string | null {
	return dueOn === endOn ? null : `原定 ${formatMonthDay(endOn)}`;
}

/** 2024-10-31（原定 2024-09-30）: a due day in full with the one of the plan. */
export function dueWithOriginal(dueOn: Day, endOn: Day): string {
	return dueOn === endOn ? formatDay(dueOn) : `${formatDay(dueOn)}（原定 ${formatDay(endOn)}）`;
}

/** 特色乡村：8月31日的阶段目标 30 个 · 12月31日的目标 60 个 */
export function movableDateWords(date: {
	readonly targetName: string;
	readonly onDate: Day;
	readonly isFinal: boolean;
	readonly value: number;
	readonly unitLabel: string;
}): string {
	const what = date.isFinal ? "目标" : "阶段目标";
	return `${date.targetName}：${formatMonthDay(date.onDate)}的${what} ${formatAmount(date.value, date.unitLabel)}`;
}

/** 延期到 10月31日 */
export function extensionAsked(newEndOn: Day): string {
	return `已申请延期到${formatMonthDay(newEndOn)}，等待局领导审批。`;
}

export function extensionGranted(newEndOn: Day, moved: number): string {
	const along = moved > 0 ? `，${moved} 个指标日期一并顺延` : "";
	return `已同意延期到${formatMonthDay(newEndOn)}${along}。原定日期继续显示。`;
}
