import { describe, expect, it } from "vitest";
import type { TargetProgress, WindowProgress } from "@/lib/domain/plan/progress";
import { countSentence, targetSentence, windowSentence } from "@/lib/format/progress-words";
import { milestone, target } from "../domain/story";

const progress = (more: Partial<WindowProgress>): WindowProgress => ({
	window: milestone(),
	stand: { code: "standing" },
	extendedFrom: null,
	completions: null,
	checklist: { done: 0, total: 0 },
	confirmed: [],
	own: null,
	...more,
});
const finished = { code: "finished", on: "2024-03-28", dueOn: "2024-03-31", daysLate: 0 } as const;
const running = { code: "running", dueOn: "2024-09-30", daysLeft: 46 } as const;
const overdue = { code: "overdue", dueOn: "2024-05-31", days: 76, begun: true } as const;
const ahead = { code: "ahead", startOn: "2024-10-01" } as const;

describe("how many windows stand where", () => {
	it.each([
		[[], "共 0 个节点。"],
		[
			[finished, running, overdue, ahead],
			"共 4 个节点：已完成 1 个，进行中 2 个，未到期 1 个；其中逾期 1 个。",
		],
		[
			[
				{ ...overdue, begun: false },
				{ code: "standing" },
				{ code: "cancelled", on: "2024-05-06" },
				{ code: "closed", on: "2024-12-31" },
				{ code: "waiting", dueOn: "2024-09-30", daysLeft: 1 },
			],
			"共 5 个节点：已完成 1 个，进行中 1 个，未开始 2 个，已中止 1 个；其中逾期 1 个。",
		],
	] as const)("%j", (stands, sentence) => {
		expect(countSentence(stands.map((stand) => ({ stand })))).toBe(sentence);
	});
});

describe("a window in a sentence", () => {
	it.each([
		[{ stand: finished }, "1-3月：3月28日完成。"],
		[
			{ stand: { ...finished, on: "2024-04-02", daysLate: 2 } },
			"1-3月：4月2日完成，超过期限（3月31日）2 天，逾期完成。",
		],
		[{ stand: finished, checklist: { done: 3, total: 5 } }, "1-3月：3月28日完成。"],
		[
			{ stand: running, completions: { approved: 3, total: 11 } },
			"1-3月：进行中，9月30日到期，还有 46 天；11 个承办单位中 3 个的完成报告已通过。",
		],
		[
			{ stand: running, checklist: { done: 0, total: 4 } },
			"1-3月：进行中，9月30日到期，还有 46 天；4 项任务完成 0 项。",
		],
		[{ stand: { ...running, daysLeft: 0 } }, "1-3月：进行中，9月30日当天到期。"],
		[
			{ stand: { code: "waiting", dueOn: "2024-09-30", daysLeft: 3 } },
			"1-3月：未开始，9月30日到期，还有 3 天。",
		],
		[{ stand: overdue }, "1-3月：进行中，应于5月31日完成，已逾期 76 天。"],
		[
			{ stand: { ...overdue, begun: false }, own: "toReport", completions: { approved: 0, total: 11 } },
			"1-3月：未开始，应于5月31日完成，已逾期 76 天；11 个承办单位中 0 个的完成报告已通过；本单位未提交。",
		],
		[
			{ stand: running, extendedFrom: "2024-08-31" },
			"1-3月：进行中，9月30日到期，还有 46 天；原定8月31日，已批准延期。",
		],
		[
			{ stand: { ...running, dueOn: "2025-01-31" }, extendedFrom: "2024-12-31" },
			"1-3月：进行中，2025年1月31日到期，还有 46 天；原定12月31日，已批准延期。",
		],
		[
			{ stand: ahead, completions: { approved: 0, total: 11 }, own: "notOpen" },
			"1-3月：未到期，10月1日开始；本单位未到时间。",
		],
		[
			{ stand: running, confirmed: ["2024-01", "2024-02", "2024-03", "2024-05", "2024-07", "2024-08"] },
			"1-3月：进行中，9月30日到期，还有 46 天；已确认1-3月、5月、7-8月。",
		],
		[
			{ stand: { code: "standing" }, confirmed: ["2024-Q1", "2024-Q2"], checklist: { done: 0, total: 2 } },
			"1-3月：常态化开展；已确认第一季度、第二季度。",
		],
		[{ stand: { code: "closed", on: "2024-12-30" } }, "1-3月：常态化工作，12月30日办结。"],
		[
			{ stand: { code: "cancelled", on: "2024-05-06" }, completions: { approved: 1, total: 2 } },
			"1-3月：5月6日起中止。",
		],
	] as const)("%j", (more, sentence) => {
		expect(windowSentence("1-3月", progress(more), 2024)).toBe(sentence);
	});
});

describe("a target in a sentence", () => {
	const stands = (facts: Parameters<typeof target>[0], more: Partial<TargetProgress>): TargetProgress => ({
		target: target({ name: "适老化改造", ...facts }),
		value: null,
		numerator: 0,
		denominator: null,
		hasBegun: true,
		expected: null,
		isMet: false,
		excess: 0,
		gap: 0,
		own: null,
		...more,
	});
	const rate = { unitLabel: "%", measure: "rate", comparator: "atLeast", goal: 96, name: "年检率" } as const;
	const met = { unitLabel: "个", measure: "unitsMeeting", comparator: "atLeast", goal: 11 } as const;

	it.each([
		[
			{ goal: 1800 },
			{ value: 720, expected: 440.2173, gap: -15.54 },
			"指标“适老化改造”：累计 720 户，目标 1,800 户，完成 40.0%；序时进度应达 440.2 户，超前目标的 15.5 个百分点。",
		],
		[
			{ goal: 1800 },
			{ value: 1799, expected: 1800, gap: 0.056 },
			"指标“适老化改造”：累计 1,799 户，目标 1,800 户，完成 99.9%；序时进度应达 1,800 户，差距为目标的 0.1 个百分点。",
		],
		[
			{ goal: 1800 },
			{ value: 1800, gap: 0, isMet: true },
			"指标“适老化改造”：累计 1,800 户，目标 1,800 户，完成 100.0%；已达目标。",
		],
		[
			{ goal: 10 },
			{ value: 12, gap: -20, isMet: true, excess: 2 },
			"指标“适老化改造”：累计 12 户，目标 10 户，完成 120.0%；已达目标，超额 2 户。",
		],
		[{}, { value: null, expected: 80, gap: 8 }, "指标“适老化改造”：尚无数据，目标 1,000 户。"],
		[
			{},
			{ value: null, gap: null, hasBegun: false },
			"指标“适老化改造”：尚无数据，目标 1,000 户；7月1日开始。",
		],
		[
			rate,
			{ value: 85.3, numerator: 412, denominator: 483, expected: 40, gap: -47.2 },
			"指标“年检率”：已达 85.3%（412/483），目标不少于 96.0%；序时进度应达 40.0%，超前目标的 47.2 个百分点。",
		],
		[
			met,
			{ value: 7, numerator: 7, denominator: 11, expected: 8.0934, gap: 9.94 },
			"指标“适老化改造”：达标单位 7 个，目标不少于 11 个，完成 63.6%；序时进度应达 8.1 个，差距为目标的 9.9 个百分点。",
		],
		[
			{ comparator: "atMost", goal: 5, unitLabel: "起" },
			{ value: 2, expected: 5, gap: -60 },
			"指标“适老化改造”：累计 2 起，目标不超过 5 起；序时进度应达 5 起，超前目标的 60.0 个百分点。",
		],
		[
			{ goal: 1800 },
			{
				value: 720,
				expected: 720,
				gap: 0,
				own: { share: 160, figure: { numerator: 60, denominator: null } },
			},
			"指标“适老化改造”：累计 720 户，目标 1,800 户，完成 40.0%；序时进度应达 720 户，与序时进度持平；本单位累计 60 户，分解数 160 户。",
		],
		[
			rate,
			{ value: 50, numerator: 1, denominator: 2, gap: 0, own: { share: 12, figure: null } },
			"指标“年检率”：已达 50.0%（1/2），目标不少于 96.0%；本单位尚无已计入的填报数，分母 12。",
		],
	] as const)("%j %j", (facts, more, sentence) => {
		expect(targetSentence(stands(facts, more), 2024)).toBe(sentence);
	});
});
