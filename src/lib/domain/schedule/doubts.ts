import type { Sureness } from "./span";

/** Why a reading of a schedule may be another than the one given. */
export const SCHEDULE_DOUBT_CODES = [
	"noDate", // no date at all: the whole year
	"undatedBesideDated", // a sentence without date among dated ones: the whole year
	"beforePeriod", // 6月前: before June, or by its end
	"inheritedMonth", // 月底, without a month of its own
	"yearEnd", // 年底: December
	"openEnd", // 6月起: to the end of the plan's year
	"afterDate", // 6月后: from then on
	"fromNow", // 即日起
	"festival", // 春节前
	"season", // 秋季
	"lunarMonth", // 正月
	"approximate", // 左右, 年中
	"crossesYear", // 11月至2月: ends in the next year
	"otherYear", // a window that does not touch the plan's year
	"placeholderYear", // 20*年
	"impossibleDate", // 2月30日
	"listOrMarker", // 1、2月: two months, or the second month of item 1
	"separateDates", // 3月、9月: a window each, with the same words
	"precondition", // 待…3月末…后
	"dateInsideWords", // a second date in the words of a window
	"dateInParentheses", // …（4月4日）…
	"dateAfterWords", // the date stands after its work
	"emptyWords", // a date without work
	"otherRhythm", // 每周, 每半年
	"mixedKinds", // 常态化 beside one-off work
	"trackOrStage", // a label that may be a strand of work or a stage
] as const;
export type ScheduleDoubtCode = (typeof SCHEDULE_DOUBT_CODES)[number];

/** What is left of a reading's sureness under a doubt. */
const LEAVES: Readonly<Record<ScheduleDoubtCode, Exclude<Sureness, "sure">>> = {
	noDate: "likely",
	undatedBesideDated: "doubtful",
	beforePeriod: "doubtful",
	inheritedMonth: "likely",
	yearEnd: "likely",
	openEnd: "likely",
	afterDate: "doubtful",
	fromNow: "doubtful",
	festival: "doubtful",
	season: "doubtful",
	lunarMonth: "doubtful",
	approximate: "doubtful",
	crossesYear: "doubtful",
	otherYear: "doubtful",
	placeholderYear: "doubtful",
	impossibleDate: "doubtful",
	listOrMarker: "doubtful",
	separateDates: "doubtful",
	precondition: "doubtful",
	dateInsideWords: "doubtful",
	dateInParentheses: "doubtful",
	dateAfterWords: "likely",
	emptyWords: "likely",
	otherRhythm: "doubtful",
	mixedKinds: "doubtful",
	trackOrStage: "likely",
};

/** How sure a reading is that has these doubts: as sure as the gravest of them leaves it. */
export function surenessUnder(codes: readonly ScheduleDoubtCode[]): Sureness {
	if (codes.some((code) => LEAVES[code] === "doubtful")) return "doubtful";
	return codes.length > 0 ? "likely" : "sure";
}
