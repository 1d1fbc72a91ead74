import type { Step, Story } from "../steps";
import { approvedReport } from "./threads";

// 银发餐桌: ten points over seven towns (sample split); sites chosen, building under way.

const points = {
	yangshe: 2,
	jingang: 1,
	jinfeng: 2,
	tangqiao: 2,
	fenghuang: 1,
	leyu: 1,
	nanfeng: 1,
} as const;
const names: Readonly<Record<keyof typeof points, string>> = {
	yangshe: "杨舍镇在花园浜、城北两处社区",
	jingang: "金港街道在长江社区",
	jinfeng: "锦丰镇在合兴、三兴两处",
	tangqiao: "塘桥镇在妙桥、鹿苑两处",
	fenghuang: "凤凰镇在港口社区",
	leyu: "乐余镇在兆丰社区",
	nanfeng: "南丰镇在东胜村",
};
const owners = Object.keys(points) as (keyof typeof points)[];

const sites = owners.flatMap((unit, index) =>
	approvedReport({
		milestone: "p06-m1",
		unit,
		on: "2024-03-20",
		text: `${names[unit]}确定助餐点选址，产权清楚，面积和消防条件符合要求。`,
		figures: { "p06-t1": points[unit] },
		approvedOn: "2024-03-22",
		approvedBy: "yanglao",
		ordinal: index,
	}),
);

const planning = owners.flatMap((unit, index) =>
	approvedReport({
		milestone: "p06-m2",
		unit,
		on: "2024-06-20",
		text: `${names[unit]}的助餐点完成布局设计和设备清单，加热、冷藏、消毒设备已询价。`,
		figures: { "p06-t1": points[unit] },
		approvedOn: "2024-06-24",
		approvedBy: "yanglao",
		ordinal: index,
	}),
);

const building = (["yangshe", "jinfeng", "leyu"] as const).flatMap((unit, index): Step[] =>
	approvedReport({
		milestone: "p06-m3",
		unit,
		kind: "progress",
		on: "2024-08-12",
		text: `${names[unit]}的助餐点进入装修，水电改造完成，设备进场。`,
		files: index === 0 ? [{ name: "助餐点装修现场.png", kind: "picture" }] : undefined,
		approvedOn: "2024-08-13",
		approvedBy: "yanglao",
		ordinal: index,
	}),
);

export const story: Story = [
	{ do: "split", on: "2024-01-18", at: "10:00", by: "yanglao", target: "p06-t1", shares: points },
	{ do: "split", on: "2024-01-18", at: "10:15", by: "yanglao", target: "p06-t2", shares: points },
	{
		do: "move",
		on: "2024-01-22",
		at: "09:30",
		by: "yanglao",
		milestone: "p06-m1",
		to: "inProgress",
		note: "建设任务已列入各区镇年度目标。",
	},
	...sites,
	{
		do: "move",
		on: "2024-03-25",
		at: "16:00",
		by: "yanglao",
		milestone: "p06-m1",
		to: "done",
		done: "all",
		note: "10 处选址全部确定。",
	},
	{ do: "move", on: "2024-04-10", at: "09:40", by: "yanglao", milestone: "p06-m2", to: "inProgress" },
	...planning,
	{ do: "move", on: "2024-06-25", at: "16:10", by: "yanglao", milestone: "p06-m2", to: "done", done: "all" },
	{ do: "move", on: "2024-07-03", at: "09:30", by: "yanglao", milestone: "p06-m3", to: "inProgress" },
	...building,
];
