import type { Story } from "../steps";
import { towns } from "./people";
import { approvedReport } from "./threads";

// 安居助困: surveyed on time, works finished late, now a standing commitment.

const surveyed = [412, 236, 158, 97, 268, 251, 183, 204, 176, 121, 43];
const rewired = [61, 38, 22, 15, 44, 40, 27, 33, 25, 18, 6];

const survey = towns.flatMap(([unit, name], index) =>
	approvedReport({
		milestone: "p01-m1",
		unit,
		on: index < 6 ? "2024-01-25" : "2024-01-26",
		text: `${name}对低保、特困、低保边缘家庭逐户上门排摸，共入户 ${surveyed[index]} 户，用电、用气、用水隐患逐条登记，台账已报市民政局。`,
		approvedOn: "2024-01-29",
		approvedBy: "jiuzhu",
		ordinal: index,
	}),
);

const works = towns.flatMap(([unit, name], index) =>
	approvedReport({
		milestone: "p01-m2",
		unit,
		on: index === 7 ? "2024-06-12" : "2024-05-29",
		text:
			`${name}完成老旧线路改造 ${rewired[index]} 户，“居家安全包”全部发放到户，一键呼报警器已装好并接入市智慧养老服务平台，` +
			(index === 7 ? "因一处安置小区供电改造延期，晚于计划完成。" : "经村（社区）复查，均能正常使用。"),
		files: index === 0 ? [{ name: "线路改造现场.png", kind: "picture" }] : undefined,
		approvedOn: index === 7 ? "2024-06-13" : "2024-05-31",
		approvedBy: "jiuzhu",
		ordinal: index,
	}),
);

const partners = (
	[
		[
			"gongdian",
			"供电公司对登记在册的 329 户完成用电检测，更换老化进户线和漏电保护器，检测记录已移交各区镇。",
		],
		["zhujian", "市住建局协调燃气企业完成 486 户用气检测，安装燃气报警器 471 只，其余 15 户已改用电炊具。"],
		["shuiwu", "市水务局完成 112 户老旧供水设施更新，水质抽检合格。"],
	] as const
).flatMap(([unit, text], index) =>
	approvedReport({
		milestone: "p01-m2",
		unit,
		on: "2024-05-28",
		text,
		approvedOn: "2024-05-30",
		approvedBy: "jiuzhu",
		ordinal: index,
	}),
);

export const story: Story = [
	{
		do: "move",
		on: "2024-01-04",
		at: "09:20",
		by: "jiuzhu",
		milestone: "p01-m1",
		to: "inProgress",
		note: "已布置各区镇逐户排摸。",
	},
	...survey,
	{
		do: "move",
		on: "2024-01-31",
		at: "16:10",
		by: "jiuzhu",
		milestone: "p01-m1",
		to: "done",
		done: "all",
		note: "全市共排摸 2149 户，台账汇总完毕。",
	},
	{ do: "move", on: "2024-02-05", at: "10:00", by: "jiuzhu", milestone: "p01-m2", to: "inProgress" },
	{ do: "check", on: "2024-04-30", at: "15:30", by: "jiuzhu", milestone: "p01-m2", done: [2] },
	...partners,
	...works,
	{
		do: "move",
		on: "2024-06-13",
		at: "16:40",
		by: "jiuzhu",
		milestone: "p01-m2",
		to: "done",
		done: "all",
		note: "乐余镇最后一处改造完成，全部到位。",
	},
	{ do: "move", on: "2024-06-14", at: "09:15", by: "jiuzhu", milestone: "p01-m3", to: "inProgress" },
	{
		do: "attach",
		on: "2024-06-27",
		at: "10:20",
		by: "jiuzhu",
		milestone: "p01-m3",
		file: { name: "安居助困考核验收小结.txt", kind: "note" },
	},
	{
		do: "move",
		on: "2024-06-28",
		at: "15:00",
		by: "jiuzhu",
		milestone: "p01-m3",
		to: "done",
		done: "all",
		note: "抽查 110 户，问题 4 处已当场整改，联动机制文件已印发。",
	},
	{
		do: "move",
		on: "2024-07-02",
		at: "09:30",
		by: "jiuzhu",
		milestone: "p01-m4",
		to: "inProgress",
		note: "转入日常，按季确认。",
	},
];
