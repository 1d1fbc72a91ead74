import type { Step, Story } from "../steps";
import { clock, towns } from "./people";
import { approvedReport } from "./threads";

// 乡村著名行动: both targets behind the expected progress.

/** Administrative villages of a town, and how many of them had their names settled by 12 August (sample). */
const villages: Readonly<Record<string, readonly [named: number, all: number]>> = {
	yangshe: [6, 24],
	jingang: [3, 18],
	houcheng: [2, 12],
	deji: [2, 8],
	jinfeng: [4, 19],
	tangqiao: [3, 17],
	fenghuang: [4, 15],
	leyu: [2, 16],
	nanfeng: [2, 13],
	daxin: [1, 10],
	changyinsha: [0, 6],
};

/** Towns whose place had been chosen and built up. */
const reached = new Set(["yangshe", "jingang", "deji", "jinfeng", "tangqiao", "fenghuang", "nanfeng"]);

const all = Object.fromEntries(Object.entries(villages).map(([unit, [, count]]) => [unit, count]));

const progress = towns.flatMap(([unit, name], index): Step[] => {
	const [named, count] = villages[unit] ?? [0, 1];
	if (unit === "changyinsha") return [];
	return approvedReport({
		milestone: "p04-m2",
		unit,
		kind: "progress",
		on: "2024-08-08",
		text: `${name}${count} 个行政村中 ${named} 个完成地名命名并报备；特色乡村${reached.has(unit) ? "已选定并建成集中展示区" : "已选定，展示区正在施工"}。`,
		figures: { "p04-t1": reached.has(unit) ? 1 : 0, "p04-t2": [named, count] },
		approvedOn: "2024-08-12",
		approvedBy: "shiwu",
		ordinal: index,
	});
});

export const story: Story = [
	{ do: "move", on: "2024-01-17", at: "09:50", by: "shiwu", milestone: "p04-m1", to: "inProgress" },
	{
		do: "move",
		on: "2024-03-26",
		at: "15:10",
		by: "shiwu",
		milestone: "p04-m1",
		to: "done",
		done: "all",
		note: "工作方案已印发，专项排查整治部署到各区镇。",
	},
	{ do: "move", on: "2024-04-07", at: "09:25", by: "shiwu", milestone: "p04-m2", to: "inProgress" },
	{
		do: "split",
		on: "2024-04-08",
		at: "10:10",
		by: "shiwu",
		target: "p04-t1",
		shares: Object.fromEntries(towns.map(([unit]) => [unit, 1])),
	},
	{ do: "split", on: "2024-04-08", at: "10:25", by: "shiwu", target: "p04-t2", shares: all },
	...towns.flatMap(([unit, name], index): Step[] =>
		approvedReport({
			milestone: "p04-m2",
			unit,
			kind: "progress",
			on: index % 2 === 0 ? "2024-05-23" : "2024-05-24",
			text: `${name}完成行政村地名普查核对，特色乡村候选点位已实地踏勘。`,
			figures: {
				"p04-t1": 0,
				"p04-t2": [Math.floor((villages[unit]?.[0] ?? 0) / 3), villages[unit]?.[1] ?? 1],
			},
			approvedOn: "2024-05-27",
			approvedBy: "shiwu",
			ordinal: index,
		}),
	),
	...progress,
	{
		do: "correct",
		on: "2024-08-13",
		at: clock(0),
		by: "jinfeng",
		milestone: "p04-m2",
		text: "锦丰镇 19 个行政村中 5 个完成地名命名并报备，上次漏计一个；特色乡村已选定并建成集中展示区。",
		figures: { "p04-t1": 1, "p04-t2": [5, 19] },
	},
	{ do: "approve", on: "2024-08-14", at: clock(0, 14), by: "shiwu", milestone: "p04-m2", unit: "jinfeng" },
	{
		do: "report",
		on: "2024-08-05",
		at: "10:40",
		by: "changyinsha",
		milestone: "p04-m2",
		kind: "progress",
		text: "常阴沙正在开展地名命名。",
		figures: { "p04-t1": 0, "p04-t2": [0, 6] },
		until: "submitted",
	},
	{
		do: "return",
		on: "2024-08-06",
		at: "15:20",
		by: "shiwu",
		milestone: "p04-m2",
		unit: "changyinsha",
		reason: "请写明 6 个行政村各到哪一步，未完成的何时完成。",
		fields: ["narrative"],
	},
	{ do: "check", on: "2024-08-09", at: "16:00", by: "shiwu", milestone: "p04-m2", done: [5] },
];
