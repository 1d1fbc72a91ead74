import { numeralAt } from "../text/numerals";
import { afterBlanks } from "./characters";
import type { Atom, Edge, Festival, Season, YearRef } from "./point";
import { wordAt, wordList } from "./words";

// Parts of a year that are wider than a month: quarters, halves, 年底, seasons, festivals.

const EDGES: Readonly<Record<string, Edge>> = {
	初: "start",
	中: "middle",
	中期: "middle",
	底: "end",
	末: "end",
	终: "end",
};
const NO_EDGE: Readonly<Record<string, string>> = {
	初: "步审评中级选次始",
	中: "心国央小学层间期",
	底: "数线册层",
	末: "端位",
};

function edgeAt(text: string, at: number): { edge: Edge | null; end: number } {
	const word = text[at] ?? "";
	const edge = EDGES[word];
	const next = text[at + 1];
	if (edge === undefined || (next !== undefined && NO_EDGE[word]?.includes(next)))
		return { edge: null, end: at };
	return { edge, end: at + 1 };
}

const MANY = wordList("前 头");
const FIRST_QUARTER = wordList("首季 首个季度");
const HALVES = wordList("上半年度 下半年度 上半年 下半年 前半年 后半年");

/** 第一季度, 1季度, Q1, 首季, 前三季度, 一季度末, with the year that was written before. */
export function quarterAt(text: string, from: number, year: YearRef | null): Atom | null {
	const many = wordAt(text, from, MANY);
	const ordinal = text[from] === "第";
	if (wordAt(text, from, FIRST_QUARTER) !== null)
		return quarters(text, from + (text[from + 1] === "个" ? 4 : 2), year, 1, 1);
	if (/^Q[1-4](?![0-9])/i.test(text.slice(from, from + 3))) {
		const quarter = Number(text[from + 1]);
		return quarters(text, from + 2, year, quarter, quarter);
	}
	const numeral = numeralAt(text, many !== null || ordinal ? from + 1 : from);
	if (numeral === null || !(numeral.value >= 1 && numeral.value <= 4)) return null;
	let at = afterBlanks(text, numeral.end);
	if (text[at] === "个") at++;
	if (
		text[at] !== "季" ||
		(text[at + 1] !== "度" && !ordinal && !/[,:、,末初底前]/.test(text[at + 1] ?? ","))
	)
		return null;
	return quarters(text, at + 1, year, many === null ? numeral.value : 1, numeral.value);
}

function quarters(
	text: string,
	afterSeason: number,
	year: YearRef | null,
	first: number,
	last: number,
): Atom {
	const { edge, end } = edgeAt(text, text[afterSeason] === "度" ? afterSeason + 1 : afterSeason);
	return { point: { unit: "quarter", year, first, last, edge }, end };
}

/** 上半年, 下半年, 上半年末. */
export function halfAt(text: string, from: number, year: YearRef | null): Atom | null {
	const word = wordAt(text, from, HALVES);
	if (word === null) return null;
	const { edge, end } = edgeAt(text, from + word.length);
	return { point: { unit: "half", year, half: word[0] === "上" || word[0] === "前" ? 1 : 2, edge }, end };
}

/** 年终 begins names of work more often than dates: 年终总结, 年初预算. */
const YEAR_WORK = wordList(
	"总结 考核 考评 决算 绩效 奖 结算 述职 评 预算 确定 下达 部署 计划 制定的 工作 " + "慰问 检查 例会",
);
const EDGES_OF_YEAR: Readonly<Record<string, Edge>> = {
	年初: "start",
	年中: "middle",
	年底: "end",
	年末: "end",
	年终: "end",
	岁末: "end",
};
const EDGE_WORDS = wordList(Object.keys(EDGES_OF_YEAR));
const WHOLE_YEAR = wordList("贯穿全年 全年度内 全年度 全年内 全年 整年 年度内 本年度内 本年内 一年内 年内");
/** After these, 全年 says of what and not when. */
const OF_THE_YEAR = wordList("目标 任务 工作 总结 计划 收入 预算 落实 重点 完成率 无休 总");

/** 年底, 年初, 全年, 年内, 岁末. */
export function yearPartAt(text: string, from: number): Atom | null {
	const whole = wordAt(text, from, WHOLE_YEAR);
	if (whole !== null) {
		const end = from + whole.length;
		if (whole.startsWith("全年") && wordAt(text, end, OF_THE_YEAR) !== null) return null;
		return { point: { unit: "year", year: null, edge: null, named: false }, end };
	}
	const word = wordAt(text, from, EDGE_WORDS);
	const edge = word === null ? undefined : EDGES_OF_YEAR[word];
	if (word === null || edge === undefined) return null;
	const end = from + 2;
	if (word === "岁末" && text.startsWith("年初", end)) return null;
	if (["年初", "年中", "年终"].includes(word) && wordAt(text, end, YEAR_WORK) !== null) return null;
	return { point: { unit: "year", year: null, edge, named: false }, end };
}

/** What may follow a year with its 年: 底, 末, 初, 内, 全年, nothing. */
export function ofYearAt(text: string, afterYear: number, year: YearRef, ofYear: boolean): Atom | null {
	// 2024年年底, 2024年全年
	const again = yearPartAt(text, afterYear);
	if (again !== null && again.point.unit === "year") {
		return { point: { unit: "year", year, edge: again.point.edge, named: false }, end: again.end };
	}
	if (text[afterYear] === "内" && !/^内[部容审控业外]/.test(text.slice(afterYear, afterYear + 2))) {
		return { point: { unit: "year", year, edge: null, named: false }, end: afterYear + 1 };
	}
	if (ofYear) return null;
	const { edge, end } = edgeAt(text, afterYear);
	if (text[afterYear] === "终" && wordAt(text, end, YEAR_WORK) !== null) return null;
	return { point: { unit: "year", year, edge, named: true }, end };
}

const SEASONS: Readonly<Record<string, Season>> = {
	春季: "春季",
	夏季: "夏季",
	秋季: "秋季",
	冬季: "冬季",
	春天: "春季",
	夏天: "夏季",
	秋天: "秋季",
	冬天: "冬季",
	暑期: "暑期",
	暑假: "暑期",
	寒假: "寒假",
	入夏: "夏季",
	入秋: "秋季",
	入冬: "冬季",
};
const FESTIVALS: Readonly<Record<string, Festival>> = {
	元旦: "元旦",
	春节: "春节",
	新春: "春节",
	农历新年: "春节",
	除夕: "春节",
	过年: "春节",
	年关: "春节",
	元宵: "元宵",
	清明: "清明",
	五一: "劳动节",
	劳动节: "劳动节",
	六一: "儿童节",
	儿童节: "儿童节",
	端午: "端午",
	七夕: "七夕",
	中秋: "中秋",
	国庆: "国庆",
	十一: "国庆",
	重阳: "重阳",
	三八: "妇女节",
	妇女节: "妇女节",
	七一: "建党节",
	建党节: "建党节",
	八一: "建军节",
	建军节: "建军节",
};
const SEASON_WORDS = wordList(Object.keys(SEASONS));
const FESTIVAL_WORDS = wordList(Object.keys(FESTIVALS));
/** A festival or season is a date only before these; elsewhere it names work (清明祭扫, 夏季送清凉). */
const DATING = wordList(
	"前夕 之后 以后 后 之前 以前 前后 前 期间 假期 , : 到来之前 来临之前 来临前 " + "开始",
);

/** A season or festival that stands as a date. */
export function occasionAt(text: string, from: number, year: YearRef | null): Atom | null {
	const season = wordAt(text, from, SEASON_WORDS);
	if (season !== null) {
		const end = from + season.length;
		const named = SEASONS[season];
		if (named === undefined || wordAt(text, end, DATING) === null) return null;
		return { point: { unit: "season", year, season: named }, end };
	}
	const word = wordAt(text, from, FESTIVAL_WORDS);
	const festival = word === null ? undefined : FESTIVALS[word];
	if (word === null || festival === undefined) return null;
	const bare = from + word.length;
	const end = text[bare] === "节" ? bare + 1 : bare;
	if (wordAt(text, end, DATING) === null) return null;
	return { point: { unit: "festival", year, festival }, end };
}
