// The worst texts for the readers of schedules and goals that were thought of, in any size.

/** A text of a size in bytes of UTF-8, made by repeating a piece. */
const repeated = (piece: string) => (size: number) =>
	piece.repeat(Math.max(1, Math.round(size / Buffer.byteLength(piece))));

export type Texts = Readonly<Record<string, (size: number) => string>>;

export const SCHEDULES: Texts = {
	"one run of digits": repeated("7"),
	"one run of Chinese digits": repeated("十一"),
	"numbers in one list": repeated("1、"),
	"Chinese numbers in one list": repeated("一、"),
	"numbers in one range": repeated("1-"),
	"opened brackets": repeated("（"),
	"opened and mixed brackets": repeated("（“《【"),
	"nested and closed brackets": repeated("（（（（3月）"),
	"quotes never closed": repeated("“3月完成A，"),
	"half-width quotes": repeated('"3月,'),
	"dates alone": repeated("3月"),
	"dates and commas": repeated("3月，"),
	"dates in one clause": repeated("完成3月底前的招标"),
	"a date and a verb": repeated("3月开始建设，"),
	"deadlines in one list": repeated("3月底、"),
	rhythms: repeated("每月5日、10日、"),
	"no mark at all": repeated("完善机制推进建设"),
	"nothing but commas": repeated("，"),
	"commas and words": repeated("完善机制，"),
	"sentences without dates": repeated("完善机制。"),
	labels: repeated("安全培训：3月，"),
	"list numbers": repeated("1、完成A；"),
	blanks: repeated(" "),
	"blanks in a date": repeated("3    "),
	lines: repeated("制定方案\n3月\n"),
	"a plan again and again": repeated("1-3月，制定方案，召开会议；4-6月，组织实施。7-12月，常态化开展巡查。"),
};

export const TARGETS: Texts = {
	"one run of digits": repeated("7"),
	"one run of Chinese digits": repeated("十一"),
	"a count to a sentence": repeated("1个。"),
	"a count to a clause": repeated("1个，"),
	"counts without a mark": repeated("1个"),
	"counts in one list": repeated("完成1个、"),
	"a rate to a clause": repeated("10%，"),
	"ranges in one list": repeated("1-2个、"),
	thousands: repeated("1,000,"),
	"deadlines and counts": repeated("6月底前完成3家，"),
	"remarks in brackets": repeated("5家（其中2家）"),
	"opened brackets": repeated("（"),
	"quotes never closed": repeated("“3个"),
	"words without figures": repeated("完善机制推进建设，"),
	"a plan again and again": repeated(
		"全年完成改造1800户，覆盖率不低于95%；各镇至少建成1处，6月底前完成30%。",
	),
};
