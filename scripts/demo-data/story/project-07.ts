import type { Step, Story } from "../steps";
import { clock, towns } from "./people";
import { approvedReport } from "./threads";

// 安全护航: the lessons missed July; the retrofits (sample split) are behind, two towns never reported.

const shares: Readonly<Record<string, number>> = {
	yangshe: 360,
	jingang: 220,
	houcheng: 150,
	deji: 90,
	jinfeng: 210,
	tangqiao: 200,
	fenghuang: 160,
	leyu: 150,
	nanfeng: 130,
	daxin: 90,
	changyinsha: 40,
};

/** Households finished by late July and by mid August (sample). Null: not reported yet; missing: never. */
const finished: Readonly<Record<string, readonly [july: number, august: number | null]>> = {
	yangshe: [20, 62],
	jingang: [10, 31],
	houcheng: [8, 22],
	deji: [4, null],
	jinfeng: [12, 35],
	tangqiao: [10, 30],
	fenghuang: [9, 26],
	nanfeng: [6, 18],
	daxin: [12, 12],
};

const demand = towns.flatMap(([unit, name], index) =>
	approvedReport({
		milestone: "p07-m3",
		unit,
		on: index === 9 ? "2024-07-04" : "2024-06-26",
		text: `${name}汇总适老化改造需求 ${(shares[unit] ?? 0) + 12} 户，入户评估排期完成，平台申请已提交。`,
		approvedOn: index === 9 ? "2024-07-05" : "2024-06-28",
		approvedBy: "yanglao",
		ordinal: index,
	}),
);

const readings = towns.flatMap(([unit, name], index): Step[] => {
	const figures = finished[unit];
	if (!figures) return [];
	const [july, august] = figures;
	const first = approvedReport({
		milestone: "p07-m4",
		unit,
		kind: "progress",
		on: "2024-07-23",
		text: `${name}已完成改造并经老人签字确认 ${july} 户，其余正在评估和备料。`,
		figures: { "p07-t1": july },
		approvedOn: "2024-07-25",
		approvedBy: "yanglao",
		ordinal: index,
	});
	if (august === null) return first;
	if (august === july)
		return [
			...first,
			{ do: "unchanged", on: "2024-08-14", at: clock(index, 14), by: unit, target: "p07-t1" },
		];
	return [
		...first,
		...approvedReport({
			milestone: "p07-m4",
			unit,
			kind: "progress",
			on: "2024-08-13",
			text: `${name}累计完成改造 ${august} 户，安装扶手、防滑垫、起夜灯等，施工质量逐户查看。`,
			figures: { "p07-t1": august },
			approvedOn: "2024-08-14",
			approvedBy: "yanglao",
			ordinal: index,
		}),
	];
});

const lessons = (
	[
		["2024-01", "2024-01-30", 4],
		["2024-02", "2024-02-28", 8],
		["2024-03", "2024-03-28", 12],
		["2024-04", "2024-04-28", 16],
		["2024-05", "2024-05-30", 20],
		["2024-06", "2024-06-27", 24],
	] as const
).flatMap(([period, on, held], index): Step[] => [
	{
		do: "confirm",
		on,
		at: "15:00",
		by: "laonian",
		milestone: "p07-m1",
		period,
		note: `四个中心各授课 1 次，本月第 ${index + 1} 期。`,
	},
	{ do: "figure", on, at: "15:20", by: "laonian", target: "p07-t3", figure: held, source: "授课签到表" },
]);

export const story: Story = [
	{
		do: "move",
		on: "2024-01-09",
		at: "09:30",
		by: "laonian",
		milestone: "p07-m1",
		to: "inProgress",
		note: "四中心教学队伍组建中。",
	},
	{
		do: "figure",
		on: "2024-02-20",
		at: "10:00",
		by: "laonian",
		target: "p07-t2",
		figure: 4,
		source: "教学队伍名册",
	},
	...lessons,
	{
		do: "figure",
		on: "2024-08-09",
		at: "15:20",
		by: "laonian",
		target: "p07-t3",
		figure: 28,
		source: "授课签到表",
	},
	...approvedReport({
		milestone: "p07-m1",
		unit: "laonian",
		kind: "progress",
		on: "2024-07-10",
		text: "上半年四个中心授课 24 次，参训长者 920 人次，内容为防诈骗、用火用电和跌倒预防。7 月因高温停课。",
		approvedOn: "2024-07-11",
		approvedBy: "yanglao",
	}),
	{ do: "move", on: "2024-01-11", at: "09:40", by: "yanglao", milestone: "p07-m2", to: "inProgress" },
	{
		do: "move",
		on: "2024-03-22",
		at: "16:00",
		by: "yanglao",
		milestone: "p07-m2",
		to: "done",
		done: "all",
		note: "适老化改造实施方案已印发。",
	},
	{ do: "move", on: "2024-04-11", at: "09:40", by: "yanglao", milestone: "p07-m3", to: "inProgress" },
	{ do: "split", on: "2024-06-20", at: "10:30", by: "yanglao", target: "p07-t1", shares },
	...demand,
	{
		do: "move",
		on: "2024-07-05",
		at: "16:45",
		by: "yanglao",
		milestone: "p07-m3",
		to: "done",
		done: "all",
		note: "招投标完成，确定服务商 3 家。",
	},
	{ do: "move", on: "2024-07-08", at: "09:15", by: "yanglao", milestone: "p07-m4", to: "inProgress" },
	...readings,
];
