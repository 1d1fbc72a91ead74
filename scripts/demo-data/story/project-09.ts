import type { Story } from "../steps";

// 未成年人保护平台: two windows done, the third open and not started.

export const story: Story = [
	{ do: "move", on: "2024-01-12", at: "09:30", by: "weibao", milestone: "p09-m1", to: "inProgress" },
	{ do: "check", on: "2024-02-29", at: "14:30", by: "weibaozhongxin", milestone: "p09-m1", done: [1] },
	{
		do: "move",
		on: "2024-03-29",
		at: "15:10",
		by: "weibao",
		milestone: "p09-m1",
		to: "done",
		done: "all",
		note: "平台试运行满两个月，三个模块均有真实工单。",
	},
	{ do: "move", on: "2024-04-15", at: "09:40", by: "weibao", milestone: "p09-m2", to: "inProgress" },
	{
		do: "move",
		on: "2024-06-27",
		at: "16:00",
		by: "weibao",
		milestone: "p09-m2",
		to: "done",
		done: "all",
		note: "收到成员单位意见 17 条，采纳 14 条；与教育、卫健两家实现数据共享。",
	},
];
