// What a date expression says, before anything is known of the dates around it.

export type YearRef =
	| { readonly kind: "number"; readonly value: number }
	/** 今年 0, 次年 1, 去年 -1, from the plan's year; 次年 after a date, from that date's year. */
	| { readonly kind: "relative"; readonly offset: number }
	/** 20*年: a gap in a model text. */
	| { readonly kind: "placeholder" };

/** 1–12, or counted from the month named before (当月 0, 次月 1). */
export type MonthRef = { readonly month: number } | { readonly monthsOn: number };

export type Festival =
	| "元旦"
	| "春节"
	| "元宵"
	| "清明"
	| "劳动节"
	| "儿童节"
	| "端午"
	| "七夕"
	| "中秋"
	| "国庆"
	| "重阳"
	| "妇女节"
	| "建党节"
	| "建军节";
export type Season = "春季" | "夏季" | "秋季" | "冬季" | "暑期" | "寒假";

/** The first, second or last third of a year or quarter: 年初, 年中, 季末. */
export type Edge = "start" | "middle" | "end";

export type Point =
	| {
			readonly unit: "day";
			readonly year: YearRef | null;
			readonly month: MonthRef | null;
			readonly day: number;
	  }
	/** 上旬 1–1, 中下旬 2–3. */
	| {
			readonly unit: "tenDays";
			readonly year: YearRef | null;
			readonly month: MonthRef | null;
			readonly first: 1 | 2 | 3;
			readonly last: 1 | 2 | 3;
			/** 月底, 月末: names the end, so that 前 includes it. */
			readonly end: boolean;
	  }
	| {
			readonly unit: "month";
			readonly year: YearRef | null;
			readonly month: MonthRef;
			readonly lunar: boolean;
	  }
	| {
			readonly unit: "quarter";
			readonly year: YearRef | null;
			/** 1–4. */
			readonly first: number;
			readonly last: number;
			readonly edge: Edge | null;
	  }
	| { readonly unit: "half"; readonly year: YearRef | null; readonly half: 1 | 2; readonly edge: Edge | null }
	/** `edge` null: the whole year; `named` when it is written with its year (2024年). */
	| {
			readonly unit: "year";
			readonly year: YearRef | null;
			readonly edge: Edge | null;
			readonly named: boolean;
	  }
	| { readonly unit: "season"; readonly year: YearRef | null; readonly season: Season }
	| { readonly unit: "festival"; readonly year: YearRef | null; readonly festival: Festival }
	/** 即日 */
	| { readonly unit: "now" };

/** A number whose unit follows later: the 1 of 1-3月, the 15 of 9月15-25日. */
export interface BareNumber {
	readonly unit: "number";
	readonly year: YearRef | null;
	/** The month it stands in, when that is written before it. */
	readonly month: MonthRef | null;
	readonly value: number;
}

export interface Atom {
	readonly point: Point | BareNumber;
	readonly end: number;
	/** Written 3.15: only a date where the text around it says so. */
	readonly dotted?: boolean;
	/** Written 2024.3: what is joined to it needs no 月 of its own. */
	readonly iso?: boolean;
	/** Written with a month or day that there is not. */
	readonly impossible?: boolean;
}
