/**
 * What a measure word says of the number before it. `count`, `money`, `rate` can be goals; `span` (a duration, an
 * age, a rank, a size that a thing has by nature) never is; `hours` and `score` only where the words around say so.
 */
export type MeasureKind = "count" | "money" | "rate" | "hours" | "score" | "span";

const COUNTS = `个 家 户 人 名 位 张 条 处 所 座 栋 幢 套 台 支 项 件 份 场 次 期 辆 间 亩 公顷 平方米 平方公里 平方千米
平米 ㎡ m² 立方米 立方 公里 千米 米 km 延米 延长米 吨 千克 公斤 升 对 只 头 株 棵 本 册 部 篇 幅 面 块 片 床 门 孔 盏 杆
穴 樘 副 羽 匹 车 趟 桩 档 则 辑 版 卷
站 团 队 组 班 课 节 堂 课时 学时 款 种 批 批次 轮 宗 起 例 案 单 笔 枚 颗 艘 架 列 路 标段 席 尊 桌 瓶 袋 箱 盒 口 双 眼
剂次 针次 剂 斤 人份 人次 户次 场次 车次 班次 家次 件次 处次 床位 学位 车位 泊位 岗 岗位 网格 村 社区 小区 点位 站点 集 首
方 千瓦 万千瓦 兆瓦 千瓦时 万千瓦时 标准箱 吨标准煤 蒸吨 根 扇 `;

const MONEY = "元 万元 亿元 千元 百万元 千万元 美元 万美元 亿美元";
const RATES = "% ‰ 个百分点 百分点 倍 个百分比";
const HOURS = "小时 个小时 工时";
const SCORES = "分";
const SPANS = `年 月 日 天 分钟 秒 秒钟 周 岁 周岁 周年 个月 个工作日 工作日 个自然日 个季度 季度 个学期 学期 年度 年级 年期
时 点 点钟 号 届 级 层 楼 类 星 维 大 代 型 度 个年度 个星期 星期 个昼夜 件套 次会议 次全会 次全体 期工程 期项目 期地块
部门 人居 位一体 个一 个百分百 位数 项目标 分之 套班子 张网 件事 人制 班制 条龙 条线 站式 网通 刻钟 公里圈 公里范围
米范围 户籍 名额 本账 米高 米深 米宽 人间 米跑 公里跑 处级 所有 组团
场所 所属 部分 单元 条例 条件 口径 口之家 片区化 平台 支部 户型 路公交 门式 节点`;

function listed(words: string): string[] {
	return words.trim().split(/\s+/);
}

const KINDS: ReadonlyMap<string, MeasureKind> = new Map<string, MeasureKind>([
	...listed(COUNTS).map((word) => [word, "count"] as const),
	...listed(MONEY).map((word) => [word, "money"] as const),
	...listed(RATES).map((word) => [word, "rate"] as const),
	...listed(HOURS).map((word) => [word, "hours"] as const),
	...listed(SCORES).map((word) => [word, "score"] as const),
	...listed(SPANS).map((word) => [word, "span"] as const),
]);
/** The lengths of the measure words by their first character, the longest first. */
const LENGTHS = new Map<string, number[]>();
for (const word of KINDS.keys()) {
	const lengths = LENGTHS.get(word.charAt(0)) ?? [];
	LENGTHS.set(
		word.charAt(0),
		[...new Set([...lengths, word.length])].sort((a, b) => b - a),
	);
}

/** Behind these the turn of phrase is a measure word and the begin of a word: 8条线路, 10个一级站点. */
const PART_OF_WORD: Readonly<Record<string, string>> = {
	条线: "路索缆",
	个一: "级流类体",
	张网: "络点",
	方: "面案式位便向法针程言",
};

/** The longest measure word that begins at `from`; null when none does. */
export function measureAt(
	words: string,
	from: number,
): { unit: string; kind: MeasureKind; end: number } | null {
	for (const length of LENGTHS.get(words.charAt(from)) ?? []) {
		const unit = words.slice(from, from + length);
		const kind = KINDS.get(unit);
		if (kind && PART_OF_WORD[unit]?.includes(words.charAt(from + length)) === true) continue;
		if (kind) return { unit, kind, end: from + unit.length };
	}
	return null;
}

/** Measures of which one thing has one: 建筑面积1000平方米. */
const SIZES = new Set(
	listed(
		"亩 公顷 平方米 平方公里 平方千米 平米 ㎡ m² 立方米 立方 公里 千米 米 km 延米 延长米 吨 床 张 升 千瓦 兆瓦",
	),
);

/** Whether a thing may be described by so many of it: 面积300平方米以上的, 床位50张以上的. */
export function isSize(unit: string): boolean {
	return SIZES.has(unit);
}
