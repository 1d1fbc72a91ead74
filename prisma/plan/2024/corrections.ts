import type { Correction } from "@/lib/domain/plan/correction/corrections";
import type { ResponsibleEntry } from "@/lib/domain/plan/facts";

// What a person says otherwise than the reader about the table of 2024 (docs/plan-2024.md): garbled places, who owes
// what, what exactly counts, and the two targets that no sentence states. No date of a window, no split.

const towns: ResponsibleEntry = { groupId: "towns" };
const unit = (unitId: string): ResponsibleEntry => ({ unitId });

const placeholder = (which: string) =>
	({ kind: "placeholder", note: `占位：第${which}中心（名称待补），每月1课，全年12课。` }) as const;

export const corrections2024: readonly Correction[] = [
	{
		op: "mendText",
		project: 1,
		raw: "完成检修改、",
		meant: "完成检修改造、",
		reason: "原文“完成检修改”疑缺一字；主要内容写有“线路改造”，按“完成检修改造”载入，请核对。",
	},
	{
		op: "setDuties",
		project: 2,
		windows: [2, 3],
		owners: [towns, unit("cishan")],
		reason: "慈善实体、慈善空间的打造和慈善超市的宣传由各区镇（街道）和市慈善总会承担。",
	},
	{
		op: "mendText",
		project: 3,
		raw: "《bet36体育在线_bet36体育投注@:进一步",
		meant: "《关于进一步",
		reason:
			"主要内容中的文件名被插入广告字样“bet36体育在线_bet36体育投注@:”，按《关于进一步推进丧葬礼俗改革的实施意见》载入，请核对。",
	},
	{
		op: "setDuties",
		project: 3,
		windows: [2],
		owners: [unit("hunyin"), unit("binyi")],
		reason: "殡仪服务整治和集体婚礼、颁证活动分别由市殡仪馆、市民政局婚姻登记处承担。",
	},
	{
		op: "setDuties",
		project: 3,
		windows: [4],
		owners: [towns, unit("hunyin"), unit("binyi")],
		reason: "常态化的宣传倡导由全部责任单位承担。",
	},
	{
		op: "stateDoubt",
		project: 3,
		window: 4,
		target: null,
		kind: "wordingUnclear",
		instead: "mixedKinds",
		note: "同一时段内既有“常态化开展”，又有迎检、“五进”活动等一次性工作；整个时段按常态化载入，不按日期判逾期，请确认是否分开。",
		reason: "点明是哪几项一次性工作。",
	},
	{
		op: "setTarget",
		project: 4,
		target: "特色乡村",
		set: { counts: "各区镇（街道）选定并建成的特色乡村，按处累计；一个区镇（街道）达到1处即为达标" },
		reason: "写明统计口径：三处在一个区镇，不能抵另外两个区镇没有。",
	},
	{
		op: "setTarget",
		project: 4,
		target: "行政村辖区内的地名命名率",
		set: {
			name: "行政村地名命名率",
			counts: "辖区内地名已命名的行政村数 ÷ 本区镇（街道）全部行政村数",
		},
		reason: "用简短的名称，写明分子和分母。",
	},
	{
		op: "setDuties",
		project: 5,
		windows: [3],
		owners: [towns],
		reason: "培训、推荐和打造优秀社区社会组织要由各区镇（街道）组织。",
	},
	{
		op: "setTarget",
		project: 5,
		target: "社会组织年检率",
		set: { counts: "已参加年检的社会组织数 ÷ 应参加年检的社会组织数" },
		reason: "写明分子和分母。",
	},
	{
		op: "setTarget",
		project: 5,
		target: "等级评估率",
		set: { counts: "已取得评估等级的社会组织数 ÷ 符合参评条件的社会组织数" },
		reason: "写明分子和分母。",
	},
	{
		op: "setTarget",
		project: 5,
		target: "基层党组织覆盖率",
		set: { counts: "已建立党组织的社会组织数 ÷ 全部社会组织数" },
		reason: "写明分子和分母。",
	},
	{
		op: "setTarget",
		project: 5,
		target: "年度抽查比例",
		set: { counts: "已抽查的社会组织数 ÷ 全部社会组织数" },
		reason: "写明分子和分母。",
	},
	{
		op: "setTarget",
		project: 6,
		target: "助餐点选址",
		set: { counts: "已确定建设地点的老年人助餐点" },
		reason: "写明何时算选定。",
	},
	{
		op: "setTarget",
		project: 6,
		target: "助餐点建设",
		set: {
			name: "助餐点建成运营",
			counts: "已建成并投入运营的老年人助餐点；一个区镇（街道）不超过其已选址数",
		},
		reason: "原文要求“建设并及时投入运营”，建成而未运营不算。",
	},
	{
		op: "setDuties",
		project: 7,
		windows: [1],
		actingLeads: ["laonian"],
		owners: [unit("laonian")],
		reason: "安全培训由市老年活动中心主办并承担，由养老服务科审核。",
	},
	{
		op: "setDuties",
		project: 7,
		windows: [2, 3, 4, 5],
		actingLeads: ["yanglao"],
		reason: "适老化改造由养老服务科主办。",
	},
	{
		op: "setDuties",
		project: 7,
		windows: [3],
		owners: [towns],
		reason: "改造需求由各区镇（街道）汇总、申请。",
	},
	{
		op: "setTarget",
		project: 7,
		target: "适老化改造",
		set: { counts: "已完工的适老化改造家庭" },
		reason: "写明何时算一户。",
	},
	{
		op: "addTarget",
		project: 7,
		target: {
			name: "教学队伍",
			counts: "已组建的安全培训教学队伍，四中心各1支",
			unitLabel: "支",
			measure: "count",
			comparator: "exactly",
			goal: 4,
			baseline: 0,
			startOn: "2024-01-01",
			dueOn: "2024-12-31",
			curve: "checkpoints",
			checkpoints: [],
			source: "lead",
			minPerUnit: null,
			limitedBy: null,
			feeds: [],
		},
		doubts: [
			{
				kind: "dateUnclear",
				note: "教学队伍何时组建完毕，计划中没有写明，按年底载入；指标由人工补充。",
			},
		],
		reason: "四中心各1支，共4支；四中心不是责任单位，由牵头单位填报。",
	},
	{
		op: "addTarget",
		project: 7,
		target: {
			name: "安全培训",
			counts: "已举办的安全培训课，四中心各每月1课，全年各12课",
			unitLabel: "课",
			measure: "count",
			comparator: "exactly",
			goal: 48,
			baseline: 0,
			startOn: "2024-01-01",
			dueOn: "2024-12-31",
			curve: "linear",
			checkpoints: [],
			source: "lead",
			minPerUnit: null,
			limitedBy: null,
			feeds: [],
		},
		doubts: ["一", "二", "三", "四"].map(placeholder),
		reason: "每月一次，四个中心全年48课。",
	},
	{
		op: "setDuties",
		project: 10,
		windows: [9],
		owners: [towns, { groupId: "conference" }],
		reason: "“夏季送清凉”“寒冬送温暖”由各区镇（街道）和联席会议成员单位共同开展。",
	},
];
