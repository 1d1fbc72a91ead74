import type { Light } from "@/lib/domain/light/facts";
import type { MilestoneStatus } from "@/lib/domain/milestone/facts";
import type { ReportState } from "@/lib/domain/report/facts";

// The words of what a badge shows (docs/glossary.md). The shapes of the lights are drawn in components/ui.

export const LIGHT_WORDS: Record<Light, string> = {
	grey: "未到期",
	green: "正常",
	yellow: "预警",
	red: "滞后",
	blue: "已完成",
};

/** What stands where a cancelled milestone would have its light. */
export const CANCELLED_WORD = "已中止";

/** Beside green: due within the days of the bureau's setting. */
export const SOON_WORD = "即将到期";

export const MILESTONE_STATUS_WORDS: Record<MilestoneStatus, string> = {
	notStarted: "未开始",
	inProgress: "进行中",
	done: "已完成",
	cancelled: "已中止",
};

export const REPORT_STATE_WORDS: Record<ReportState, string> = {
	draft: "草稿",
	submitted: "待审核",
	returned: "已退回",
	approved: "已通过",
};
