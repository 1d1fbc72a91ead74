import type { Story } from "../steps";
import { approvedReport } from "./threads";

// 善助乐享: the window to 31 August is under way; reports in every state.

const finished = (
	[
		["yangshe", "杨舍镇两家实体慈善超市完成改造，增设便民服务角，慈善空间布置完成，7 月起对外开放。"],
		["jingang", "金港街道慈善空间在社区服务中心一楼建成，完成氛围布置和物资登记系统对接。"],
		["jinfeng", "锦丰镇慈善超市升级完成，设“海棠益助”微心愿墙，已登记微心愿 46 个。"],
		["tangqiao", "塘桥镇在市民公园建成慈善空间一处，宣传栏、捐助点均已启用。"],
	] as const
).flatMap(([unit, text], index) =>
	approvedReport({
		milestone: "p02-m2",
		unit,
		on: "2024-08-06",
		text,
		approvedOn: "2024-08-08",
		approvedBy: "jiuzhu",
		ordinal: index,
	}),
);

const waiting = (
	[
		["houcheng", "后塍街道慈善超市完成货架和标识更新，服务项目由 5 项增至 9 项。", "2024-08-13"],
		["nanfeng", "南丰镇永联片区慈善空间布置完成，志愿者排班到 9 月。", "2024-08-14"],
		["cishan", "市慈善总会完成小程序捐赠模块内测，与三家实体慈善超市打通库存数据。", "2024-08-14"],
	] as const
).map(([by, text, on], index) => ({
	do: "report" as const,
	on,
	at: `1${index}:12`,
	by,
	milestone: "p02-m2",
	kind: "completion" as const,
	text,
	until: "submitted" as const,
}));

export const story: Story = [
	{ do: "move", on: "2024-01-10", at: "09:40", by: "jiuzhu", milestone: "p02-m1", to: "inProgress" },
	{ do: "check", on: "2024-02-28", at: "14:00", by: "jiuzhu", milestone: "p02-m1", done: [1, 2, 3] },
	{
		do: "move",
		on: "2024-03-27",
		at: "16:20",
		by: "jiuzhu",
		milestone: "p02-m1",
		to: "done",
		done: "all",
		note: "确定慈善实体 6 家、慈善空间 9 处为打造主体。",
	},
	{
		do: "move",
		on: "2024-04-08",
		at: "09:30",
		by: "jiuzhu",
		milestone: "p02-m2",
		to: "inProgress",
		note: "与软件公司签订升级合同。",
	},
	{ do: "check", on: "2024-07-31", at: "15:00", by: "jiuzhu", milestone: "p02-m2", done: [1, 2] },
	...finished,
	...waiting,
	{
		do: "report",
		on: "2024-08-12",
		at: "10:30",
		by: "fenghuang",
		milestone: "p02-m2",
		kind: "completion",
		text: "凤凰镇慈善超市已完成优化。",
		until: "submitted",
	},
	{
		do: "return",
		on: "2024-08-14",
		at: "15:40",
		by: "jiuzhu",
		milestone: "p02-m2",
		unit: "fenghuang",
		reason: "请写明完成了哪些改造、是否已对外服务，并附一张现场照片。",
		fields: ["narrative", "files"],
	},
	{
		do: "report",
		on: "2024-08-14",
		at: "16:20",
		by: "leyu",
		milestone: "p02-m2",
		kind: "completion",
		text: "乐余镇慈善空间主体完工，正在布置宣传栏，预计",
		until: "draft",
	},
];
