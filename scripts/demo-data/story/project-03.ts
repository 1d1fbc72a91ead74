import type { Story } from "../steps";
import { towns } from "./people";
import { approvedReport } from "./threads";

// 婚丧领域移风易俗: on course; one window finished late, with a reason for owners who were not through.

const spring = towns.flatMap(([unit, name], index) =>
	approvedReport({
		milestone: "p03-m1",
		unit,
		on: "2024-04-25",
		text: `${name}清明期间公益性墓地秩序平稳，无火情；“白事通”宣传册发放到村（社区），婚丧俗试点村氛围布置完成。`,
		approvedOn: "2024-04-28",
		approvedBy: "shiwu",
		ordinal: index,
	}),
);

export const story: Story = [
	{ do: "move", on: "2024-01-15", at: "10:00", by: "shiwu", milestone: "p03-m1", to: "inProgress" },
	{ do: "check", on: "2024-03-29", at: "15:00", by: "shiwu", milestone: "p03-m1", done: [1, 3] },
	...spring,
	{
		do: "move",
		on: "2024-04-29",
		at: "16:00",
		by: "shiwu",
		milestone: "p03-m1",
		to: "done",
		done: "all",
		note: "清明祭扫平稳有序，两项规划方案已送审。",
	},
	{ do: "move", on: "2024-05-06", at: "09:20", by: "shiwu", milestone: "p03-m2", to: "inProgress" },
	...approvedReport({
		milestone: "p03-m2",
		unit: "hunyin",
		on: "2024-06-25",
		text: "“5·20”当天办理结婚登记 214 对，组织集体颁证一场，倡导不收高价彩礼；婚俗改革总结已完稿。",
		approvedOn: "2024-06-27",
		approvedBy: "shiwu",
	}),
	{
		do: "move",
		on: "2024-07-03",
		at: "16:30",
		by: "shiwu",
		milestone: "p03-m2",
		to: "done",
		done: "all",
		for: "2024-07-02",
		note: "省级试点验收材料齐备。",
		reason: "市殡仪馆专项整治自查报告延至 7 月报送，其余各项均已完成。",
	},
	...approvedReport({
		milestone: "p03-m2",
		unit: "binyi",
		on: "2024-07-09",
		text: "市殡仪馆完成收费公示、服务流程自查，整改问题 6 处，价目表在大厅和小程序同步公开。",
		approvedOn: "2024-07-10",
		approvedBy: "shiwu",
	}),
	{ do: "move", on: "2024-07-05", at: "09:10", by: "shiwu", milestone: "p03-m3", to: "inProgress" },
	...approvedReport({
		milestone: "p03-m3",
		unit: "yangshe",
		kind: "progress",
		on: "2024-08-09",
		text: "杨舍镇“七夕”户外婚礼场地、新人名单已定，报名 18 对。",
		files: [{ name: "户外婚礼场地.png", kind: "picture" }],
		approvedOn: "2024-08-12",
		approvedBy: "shiwu",
	}),
	...approvedReport({
		milestone: "p03-m3",
		unit: "fenghuang",
		kind: "progress",
		on: "2024-08-09",
		text: "凤凰镇集体婚礼方案通过，结合河阳山歌设计仪式，公益市集同日举办。",
		approvedOn: "2024-08-12",
		approvedBy: "shiwu",
		ordinal: 1,
	}),
	...approvedReport({
		milestone: "p03-m3",
		unit: "daxin",
		kind: "progress",
		on: "2024-08-12",
		text: "大新镇巡查丧葬用品店 14 家，占道经营 2 家已规范。",
		approvedOn: "2024-08-13",
		approvedBy: "shiwu",
	}),
	{
		do: "report",
		on: "2024-08-13",
		at: "11:05",
		by: "deji",
		milestone: "p03-m3",
		kind: "progress",
		text: "德积街道公益市集定于 8 月 24 日举办，摊位 20 个。",
		until: "submitted",
	},
	{ do: "withdraw", on: "2024-08-13", at: "14:25", by: "deji", milestone: "p03-m3" },
];
