import type { Figure, Step, Story } from "../steps";
import { approvedReport } from "./threads";

// 全生命周期: one window has run out unfinished; of its targets one is ahead, one behind, one on time.

/** The section's figures at the end of each month: inspected, rated, covered, spot-checked (sample). */
const months: readonly (readonly [day: string, Readonly<Record<string, Figure>>])[] = [
	["2024-04-29", { "p05-t1": [86, 820], "p05-t2": [40, 610], "p05-t3": [156, 820] }],
	["2024-05-30", { "p05-t1": [214, 820], "p05-t2": [85, 610], "p05-t3": [158, 820] }],
	["2024-06-27", { "p05-t1": [371, 820], "p05-t2": [118, 610], "p05-t3": [160, 820] }],
	["2024-07-30", { "p05-t1": [462, 820], "p05-t2": [160, 610], "p05-t3": [162, 820], "p05-t4": [11, 820] }],
	["2024-08-13", { "p05-t1": [508, 820], "p05-t2": [178, 610], "p05-t4": [16, 820] }],
];

const figures = months.flatMap(([on, byTarget]) =>
	Object.entries(byTarget).map(
		([target, figure], index): Step => ({
			do: "figure",
			on,
			at: `16:${10 + index * 5}`,
			by: "shezu",
			target,
			figure,
			source: target === "p05-t3" ? "党建台账" : "社会组织管理系统导出",
		}),
	),
);

export const story: Story = [
	{ do: "move", on: "2024-02-04", at: "09:35", by: "shezu", milestone: "p05-m1", to: "inProgress" },
	{
		do: "move",
		on: "2024-03-28",
		at: "15:30",
		by: "shezu",
		milestone: "p05-m1",
		to: "done",
		done: "all",
		note: "服务清单完稿，基金会座谈会已召开。",
	},
	{ do: "move", on: "2024-01-08", at: "10:15", by: "shezu", milestone: "p05-m4", to: "inProgress" },
	{
		do: "confirm",
		on: "2024-04-07",
		at: "09:45",
		by: "shezu",
		milestone: "p05-m4",
		period: "2024-Q1",
		note: "一季度办理登记、变更 63 件，均在时限内。",
	},
	{
		do: "confirm",
		on: "2024-07-04",
		at: "09:45",
		by: "shezu",
		milestone: "p05-m4",
		period: "2024-Q2",
		note: "二季度办理 71 件，涉企收费抽查 12 家，未发现问题。",
	},
	{ do: "move", on: "2024-04-09", at: "09:30", by: "shezu", milestone: "p05-m2", to: "inProgress" },
	{ do: "check", on: "2024-05-20", at: "15:10", by: "shezu", milestone: "p05-m2", done: [1] },
	{ do: "check", on: "2024-06-26", at: "15:10", by: "shezu", milestone: "p05-m2", done: [1, 5] },
	{ do: "check", on: "2024-07-25", at: "15:40", by: "shezu", milestone: "p05-m2", done: [1, 4, 5] },
	{ do: "move", on: "2024-07-08", at: "09:20", by: "shezu", milestone: "p05-m3", to: "inProgress" },
	...approvedReport({
		milestone: "p05-m3",
		unit: "tangqiao",
		kind: "progress",
		on: "2024-08-07",
		text: "塘桥镇推荐优秀社区社会组织 5 家，财务人员培训参训 32 人。",
		approvedOn: "2024-08-09",
		approvedBy: "shezu",
	}),
	{
		do: "report",
		on: "2024-08-14",
		at: "09:50",
		by: "yangshe",
		milestone: "p05-m3",
		kind: "progress",
		text: "杨舍镇推荐优秀社区社会组织 11 家，项目案例 4 个，材料附后。",
		files: [{ name: "推荐名单.txt", kind: "note" }],
		until: "submitted",
	},
	...figures,
];
