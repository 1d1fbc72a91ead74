import type { Story } from "../steps";
import { towns } from "./people";
import { approvedReport } from "./threads";

// 困境儿童关爱: on course; both lead units review.

const assessed = towns.flatMap(([unit, name], index) =>
	approvedReport({
		milestone: "p08-m1",
		unit,
		on: "2024-03-21",
		text: `${name}完成困境儿童个案分级评估，按高、中、低三级建档，高风险个案已明确专人跟进。`,
		approvedOn: "2024-03-25",
		approvedBy: index % 3 === 0 ? "weibaozhongxin" : "weibao",
		ordinal: index,
	}),
);

const monitored = (["houcheng", "tangqiao", "leyu", "daxin"] as const).flatMap((unit, index) => {
	const name = towns.find(([id]) => id === unit)?.[1] ?? "";
	return approvedReport({
		milestone: "p08-m2",
		unit,
		kind: "progress",
		on: "2024-07-18",
		text: `${name}上半年走访困境儿童家庭两轮，调整服务等级 ${index + 2} 人，个案记录已录入平台。`,
		approvedOn: "2024-07-22",
		approvedBy: index === 0 ? "weibaozhongxin" : "weibao",
		ordinal: index,
	});
});

export const story: Story = [
	{ do: "move", on: "2024-01-16", at: "09:30", by: "weibao", milestone: "p08-m1", to: "inProgress" },
	...assessed,
	{
		do: "move",
		on: "2024-03-28",
		at: "15:20",
		by: "weibao",
		milestone: "p08-m1",
		to: "done",
		done: "all",
		note: "年度工作计划已与中国儿童福利和收养中心商定。",
	},
	{
		do: "move",
		on: "2024-04-09",
		at: "10:10",
		by: "weibaozhongxin",
		milestone: "p08-m2",
		to: "inProgress",
		note: "两本手册编写组成立。",
	},
	{ do: "check", on: "2024-06-28", at: "15:00", by: "weibao", milestone: "p08-m2", done: [1] },
	...monitored,
];
