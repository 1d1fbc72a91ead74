import type { Story } from "../steps";
import { towns } from "./people";
import { approvedReport } from "./threads";

// 救助管理: many short windows; one called off, one reopened and finished again.

const points = [14, 8, 6, 3, 9, 8, 7, 6, 5, 4, 2];

const surveyed = towns.flatMap(([unit, name], index) =>
	approvedReport({
		milestone: "p10-m1",
		unit,
		on: "2024-03-19",
		text: `${name}排摸桥洞、广场、公园等易露宿点位 ${points[index]} 处，标注地图并落实巡查人。`,
		approvedOn: "2024-03-22",
		approvedBy: "jiuzhuzhan",
		ordinal: index,
	}),
);

const cameras = towns.flatMap(([unit, name], index) =>
	approvedReport({
		milestone: "p10-m4",
		unit,
		on: "2024-04-24",
		text: `${name}在重点点位安装无线监控探头并接入救助站平台，画面清晰，掉线告警已测试。`,
		approvedOn: "2024-04-26",
		approvedBy: "jiuzhuzhan",
		ordinal: index,
	}),
);

const by = "jiuzhuzhan";

export const story: Story = [
	{ do: "move", on: "2024-02-06", at: "09:30", by, milestone: "p10-m1", to: "inProgress" },
	...surveyed,
	{
		do: "move",
		on: "2024-03-25",
		at: "16:00",
		by,
		milestone: "p10-m1",
		to: "done",
		done: "all",
		note: "全市共 72 处点位，已上图。",
	},
	{ do: "move", on: "2024-03-12", at: "09:30", by, milestone: "p10-m2", to: "inProgress" },
	{
		do: "move",
		on: "2024-03-19",
		at: "15:40",
		by,
		milestone: "p10-m2",
		to: "done",
		done: "all",
		note: "运行机制由三家会签。",
	},
	{
		do: "move",
		on: "2024-03-26",
		at: "16:20",
		by,
		milestone: "p10-m3",
		to: "done",
		done: "all",
		note: "联席会议于 3 月 26 日召开。",
	},
	{
		do: "move",
		on: "2024-03-27",
		at: "10:00",
		by,
		milestone: "p10-m3",
		to: "inProgress",
		reason: "会议纪要漏了两家成员单位的意见，补充后再报完成。",
	},
	{
		do: "move",
		on: "2024-03-29",
		at: "15:00",
		by,
		milestone: "p10-m3",
		to: "done",
		done: "all",
		note: "纪要补齐并印发。",
	},
	{ do: "move", on: "2024-04-02", at: "09:30", by, milestone: "p10-m4", to: "inProgress" },
	...cameras,
	{ do: "move", on: "2024-04-28", at: "15:30", by, milestone: "p10-m4", to: "done", done: "all" },
	{ do: "move", on: "2024-05-06", at: "09:40", by, milestone: "p10-m5", to: "inProgress" },
	{
		do: "move",
		on: "2024-05-10",
		at: "16:00",
		by,
		milestone: "p10-m5",
		to: "done",
		done: "all",
		note: "与 4 家劳务公司、2 家培训机构达成意向。",
	},
	{
		do: "attach",
		on: "2024-05-17",
		at: "14:10",
		by,
		milestone: "p10-m6",
		file: { name: "揭牌仪式.png", kind: "picture" },
	},
	{
		do: "move",
		on: "2024-05-17",
		at: "14:30",
		by,
		milestone: "p10-m6",
		to: "done",
		done: "all",
		note: "5 月 17 日揭牌。",
	},
	{ do: "move", on: "2024-05-23", at: "10:20", by, milestone: "p10-m7", to: "inProgress" },
	{
		do: "move",
		on: "2024-05-30",
		at: "11:00",
		by,
		milestone: "p10-m7",
		to: "cancelled",
		reason: "公交公司广告位改由市级统一招租，合作协议不再签订，改走社区宣传栏。",
	},
	{ do: "move", on: "2024-06-04", at: "09:20", by, milestone: "p10-m8", to: "inProgress" },
	{
		do: "move",
		on: "2024-06-20",
		at: "16:30",
		by,
		milestone: "p10-m8",
		to: "done",
		done: "all",
		note: "分会场到场 260 人，直播观看 1.8 万人次。",
	},
	{
		do: "move",
		on: "2024-07-03",
		at: "09:10",
		by,
		milestone: "p10-m9",
		to: "inProgress",
		note: "“夏季送清凉”开始，日间巡查每天两次。",
	},
	...approvedReport({
		milestone: "p10-m9",
		unit: "jingang",
		kind: "progress",
		on: "2024-08-02",
		text: "金港街道 7 月巡查 31 次，劝导进站 2 人，发放防暑物资 40 份。",
		approvedOn: "2024-08-05",
		approvedBy: by,
	}),
	{
		do: "report",
		on: "2024-08-14",
		at: "10:40",
		by: "renshe",
		milestone: "p10-m9",
		kind: "progress",
		text: "市人社局为“岗好有你”提供岗位 56 个，组织专场对接一次，达成意向 3 人。",
		until: "submitted",
	},
];
