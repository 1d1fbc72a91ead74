import { describe, expect, it } from "vitest";
import type { Reason } from "@/lib/domain/light/reasons";
import { reasonSentence } from "@/lib/format/reasons";

const NAMES: Record<string, string> = {
	yangshe: "杨舍镇",
	jingang: "金港街道",
	houcheng: "后塍街道",
	deji: "德积街道",
};
const nameOf = (unitId: string) => NAMES[unitId] ?? unitId;
const near = { dueOn: "2024-08-18", daysLeft: 3 };
const amounts = { expected: 440.2173, actual: 300, unitLabel: "户" };
const four = ["yangshe", "jingang", "houcheng", "deji"];

const SENTENCES: readonly (readonly [Reason, insider: string, unit?: string])[] = [
	[{ code: "finished", on: "2024-06-28", dueOn: "2024-06-30", daysLate: 0 }, "6月28日完成。"],
	[
		{ code: "finished", on: "2024-07-03", dueOn: "2024-06-30", daysLate: 3 },
		"7月3日完成，超过期限（6月30日）3 天，逾期完成。",
	],
	[{ code: "standingClosed", on: "2024-12-31" }, "常态化工作，12月31日办结。"],
	[{ code: "cancelled", on: "2024-05-20" }, "5月20日起中止。"],
	[{ code: "notOpen", startOn: "2024-10-01" }, "10月1日开始，尚未到期。"],
	[
		{ code: "overdue", dueOn: "2024-06-30", days: 46, owed: 0, unitIds: [] },
		"应于6月30日完成，已逾期 46 天。",
	],
	[
		{ code: "overdue", dueOn: "2024-06-30", days: 46, owed: 11, unitIds: [] },
		"应于6月30日完成，已逾期 46 天；承办单位均已通过，待牵头单位标记完成。",
	],
	[
		{ code: "overdue", dueOn: "2024-06-30", days: 46, owed: 11, unitIds: ["yangshe", "deji"] },
		"应于6月30日完成，已逾期 46 天；杨舍镇、德积街道尚未通过。",
		"应于6月30日完成，已逾期 46 天；2 个单位尚未通过。",
	],
	[
		{ code: "reviewOverdue", workingDays: 4, unitIds: ["yangshe"] },
		"杨舍镇已按时提交，最久已等待审核 4 个工作日，请尽快审核。",
		"1 个单位已按时提交，最久已等待审核 4 个工作日，请尽快审核。",
	],
	[{ code: "monthsMissed", periods: ["2024-06", "2024-07"] }, "6月、7月连续两个月未开展或未确认。"],
	[
		{ code: "quartersMissed", periods: ["2024-Q1", "2024-Q2"] },
		"第一季度、第二季度连续两个季度未开展或未确认。",
	],
	[{ code: "notStartedNearEnd", ...near }, "还有 3 天到期（8月18日），仍未开始。"],
	[{ code: "notStartedNearEnd", dueOn: "2024-08-18", daysLeft: 0 }, "今天到期（8月18日），仍未开始。"],
	[
		{ code: "fewSubmitted", ...near, submitted: 3, owed: 7, unitIds: four },
		"还有 3 天到期（8月18日），7 个承办单位中 3 个已提交，杨舍镇、金港街道、后塍街道等 4 个单位尚未提交。",
		"还有 3 天到期（8月18日），7 个承办单位中 3 个已提交，4 个单位尚未提交。",
	],
	[
		{ code: "fewDone", ...near, done: 1, total: 4 },
		"还有 3 天到期（8月18日），4 项任务完成 1 项，不到一半。",
	],
	[
		{ code: "notStartedInTime", startOn: "2024-04-01", elapsedDays: 31, windowDays: 91 },
		"4月1日起共 91 天，已过 31 天，仍未开始。",
	],
	[
		{ code: "awaitingReview", since: "2024-08-13", unitIds: ["yangshe"] },
		"杨舍镇已提交，待审核，最早的提交于8月13日。",
		"1 个单位已提交，待审核，最早的提交于8月13日。",
	],
	[
		{ code: "notResubmitted", since: "2024-08-01", workingDays: 10, unitIds: ["yangshe", "jingang"] },
		"杨舍镇、金港街道的报告被退回，最久已 10 个工作日，尚未重新提交。",
		"2 个单位的报告被退回，最久已 10 个工作日，尚未重新提交。",
	],
	[{ code: "monthMissed", period: "2024-07" }, "7月未开展或未确认。"],
	[{ code: "quarterMissed", period: "2024-Q2" }, "第二季度未开展或未确认。"],
	[
		{ code: "quartersUnconfirmed", periods: ["2024-Q1", "2024-Q2"] },
		"常态化工作，第一季度、第二季度尚未确认。",
	],
	[{ code: "onSchedule", ...near }, "按计划推进，还有 3 天（8月18日）。"],
	[{ code: "onSchedule", dueOn: "2024-08-15", daysLeft: 0 }, "按计划推进，今天到期（8月15日）。"],
	[{ code: "standing" }, "常态化工作，正常开展。"],
	[{ code: "goalMet", actual: 10, goal: 10, excess: 0, unitLabel: "个" }, "已达 10 个，完成目标 10 个。"],
	[
		{ code: "goalMet", actual: 1812, goal: 1800, excess: 12, unitLabel: "户" },
		"已达 1,812 户，完成目标 1,800 户，超额 12 户。",
	],
	[
		{ code: "goalMet", actual: 97.5, goal: 96, excess: 1.5, unitLabel: "%" },
		"已达 97.5%，完成目标 96.0%，超额 1.5 个百分点。",
	],
	[{ code: "targetNotBegun", startOn: "2024-10-01" }, "10月1日开始，尚未到期。"],
	[
		{
			code: "checkpointMissed",
			onDate: "2024-08-31",
			required: 30,
			actual: 29,
			isGoal: false,
			unitLabel: "%",
		},
		"8月31日的阶段目标为 30.0%，实际 29.0%，未达到。",
	],
	[
		{
			code: "checkpointMissed",
			onDate: "2024-12-31",
			required: 10,
			actual: null,
			isGoal: true,
			unitLabel: "个",
		},
		"12月31日的目标为 10 个，尚无数据，未达到。",
	],
	[
		{ code: "gapWide", points: 45.04, ...amounts },
		"序时进度应达 440.2 户，实际 300 户，差距为目标的 45.0 个百分点。",
	],
	[
		{ code: "gapOpen", points: 12.34, ...amounts, actual: null },
		"序时进度应达 440.2 户，尚无数据，差距为目标的 12.3 个百分点。",
	],
	[{ code: "notAllocated", startOn: "2024-07-01" }, "7月1日已开始，指标尚未分解到单位。"],
	[
		{ code: "notReported", month: "2024-07", unitIds: ["yangshe"] },
		"杨舍镇未填报（7月起），按上次已知数计算。",
		"1 个单位未填报（7月起），按上次已知数计算。",
	],
	[{ code: "leadNotReported", lastOn: null }, "牵头单位尚未填报。"],
	[{ code: "leadNotReported", lastOn: "2024-05-31" }, "牵头单位最近一次数据为5月31日，之后未填报。"],
	[
		{ code: "onTrack", points: 3.2, ...amounts },
		"序时进度应达 440.2 户，实际 300 户，差距为目标的 3.2 个百分点。",
	],
	[
		{ code: "onTrack", points: -3.2, ...amounts },
		"序时进度应达 440.2 户，实际 300 户，超前目标的 3.2 个百分点。",
	],
	[{ code: "onTrack", points: 0, ...amounts }, "序时进度应达 440.2 户，实际 300 户，与序时进度持平。"],
	[{ code: "projectDone" }, "节点和指标均已完成。"],
	[{ code: "projectCancelled" }, "各节点均已中止。"],
	[{ code: "projectNotBegun", startOn: null }, "尚未开始。"],
	[{ code: "projectNotBegun", startOn: "2024-02-01" }, "2月1日开始，尚未到期。"],
	[{ code: "projectBetween", nextStartOn: null }, "到期节点均已完成。"],
	[{ code: "projectBetween", nextStartOn: "2024-09-01" }, "到期节点均已完成，下一节点9月1日开始。"],
	[
		{
			code: "yellowPersists",
			monthEnds: ["2024-06-30", "2024-07-31"],
			now: { code: "notReported", month: "2024-05", unitIds: ["yangshe"] },
		},
		"6月30日、7月31日均为预警，至今未解决：杨舍镇未填报（5月起），按上次已知数计算。",
		"6月30日、7月31日均为预警，至今未解决：1 个单位未填报（5月起），按上次已知数计算。",
	],
];

describe("a reason in one sentence", () => {
	it.each(SENTENCES.map(([reason, insider, unit]) => ({ reason, insider, unit: unit ?? insider })))(
		"$insider",
		({ reason, insider, unit }) => {
			expect(reasonSentence(reason, nameOf, "2024-08-15")).toBe(insider);
			expect(reasonSentence(reason, null, "2024-08-15")).toBe(unit);
		},
	);
});

describe("a day of another year than the one on which it is looked at", () => {
	it.each([
		[{ code: "notOpen", startOn: "2025-01-01" }, "2025年1月1日开始，尚未到期。"],
		[{ code: "projectNotBegun", startOn: "2025-03-01" }, "2025年3月1日开始，尚未到期。"],
		[{ code: "targetNotBegun", startOn: "2025-01-01" }, "2025年1月1日开始，尚未到期。"],
		[{ code: "finished", on: "2024-12-30", dueOn: "2025-01-10", daysLate: 0 }, "12月30日完成。"],
		[{ code: "onSchedule", dueOn: "2025-01-18", daysLeft: 30 }, "按计划推进，还有 30 天（2025年1月18日）。"],
		[
			{ code: "overdue", dueOn: "2023-12-31", days: 46, owed: 0, unitIds: [] },
			"应于2023年12月31日完成，已逾期 46 天。",
		],
		[{ code: "monthsMissed", periods: ["2023-12", "2024-01"] }, "2023年12月、1月连续两个月未开展或未确认。"],
		[{ code: "quarterMissed", period: "2023-Q4" }, "2023年第四季度未开展或未确认。"],
	] as const satisfies readonly (readonly [Reason, string])[])("%o carries its year", (reason, sentence) => {
		expect(reasonSentence(reason, null, "2024-12-20")).toBe(sentence);
	});
});
