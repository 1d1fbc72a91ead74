import type { UnitData } from "@/lib/contracts/plan-data";

// Ordinals are the bureau's official order, with room between the kinds. 塍 of 后塍 is often mistyped.

const section = (ordinal: number, id: string, name: string) =>
	({ id, name, fullName: null, kind: "section", office: null, ordinal, aliases: [] }) as const;

const affiliate = (ordinal: number, id: string, name: string, ...aliases: string[]) =>
	({ id, name, fullName: null, kind: "affiliate", office: null, ordinal, aliases }) as const;

const partner = (ordinal: number, id: string, name: string, ...aliases: string[]) =>
	({ id, name, fullName: null, kind: "partner", office: null, ordinal, aliases }) as const;

const bureau = [
	section(10, "bangongshi", "办公室"),
	section(20, "jiuzhu", "社会救助和慈善事业科"),
	section(30, "shiwu", "社会事务科"),
	section(40, "shezu", "社会工作和社会组织管理科"),
	section(50, "yanglao", "养老服务科"),
	section(60, "weibao", "未成年人保护科"),
	affiliate(110, "jiuzhuzhan", "市救助管理站", "救助管理站", "救助站"),
	affiliate(120, "laonian", "市老年活动中心", "老年活动中心"),
	affiliate(130, "weibaozhongxin", "市未成年人关爱保护中心", "未成年人关爱保护中心"),
	affiliate(140, "hunyin", "市民政局婚姻登记处", "婚姻登记处"),
	affiliate(150, "binyi", "市殡仪馆", "殡仪馆"),
] as const;

const outside = [
	{
		id: "cishan",
		name: "市慈善总会",
		fullName: null,
		kind: "charity",
		office: null,
		ordinal: 210,
		aliases: ["慈善总会"],
	},
	partner(310, "gongdian", "供电公司", "市供电公司"),
	partner(320, "zhujian", "市住建局", "住建局"),
	partner(330, "shuiwu", "市水务局", "水务局"),
	partner(340, "renshe", "市人社局", "人社局", "人社"),
	partner(350, "xinshimin", "市新市民事务中心", "新市民事务中心"),
] as const;

/** 各区镇(街道) of 2024 in the official order: [id, name, full name, the office that answers, aliases]. */
const townRows = [
	[
		"yangshe",
		"杨舍镇",
		"杨舍镇（张家港经济技术开发区）",
		"社会事业局",
		["杨舍", "经开区", "经开区（杨舍镇）", "张家港经济技术开发区"],
	],
	[
		"jingang",
		"金港街道",
		"金港街道（张家港保税区）",
		"社会事业办",
		["金港", "保税区（金港街道）", "保税区金港街道"],
	],
	[
		"houcheng",
		"后塍街道",
		"后塍街道（张家港保税区）",
		"社会事业办",
		[
			"后塍",
			"保税区（后塍街道）",
			"保税区后塍街道",
			"后滕",
			"后滕街道",
			"后腾",
			"后腾街道",
			"后塖",
			"后塖街道",
		],
	],
	[
		"deji",
		"德积街道",
		"德积街道（张家港保税区）",
		"社会事业办",
		["德积", "保税区（德积街道）", "保税区德积街道"],
	],
	["jinfeng", "锦丰镇", "锦丰镇（冶金工业园）", "民政办", ["锦丰", "冶金工业园", "冶金工业园（锦丰镇）"]],
	[
		"tangqiao",
		"塘桥镇",
		"塘桥镇（高新技术产业开发区）",
		"民政办",
		["塘桥", "高新区", "高新区（塘桥镇）", "高新技术产业开发区"],
	],
	["fenghuang", "凤凰镇", null, "民政办", ["凤凰"]],
	["leyu", "乐余镇", null, "民政办", ["乐余"]],
	["nanfeng", "南丰镇", null, "民政办", ["南丰"]],
	["daxin", "大新镇", null, "民政办", ["大新"]],
	["changyinsha", "常阴沙现代农业示范园区", null, "社会事业办", ["常阴沙", "常阴沙园区"]],
] as const;

/** The ids of 各区镇(街道) in the official order. */
export const towns = townRows.map(([id]) => id);

export const units2024 = [
	...bureau,
	...outside,
	...townRows.map(([id, name, fullName, office, aliases], index) => ({
		id,
		name,
		fullName,
		kind: "town" as const,
		office,
		ordinal: 410 + index * 10,
		aliases,
	})),
] as const satisfies readonly UnitData[];
