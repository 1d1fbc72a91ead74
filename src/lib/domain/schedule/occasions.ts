import { addDays, type Day, dayOfParts, endOfMonth } from "../time/day";
import type { Festival, Season } from "./point";

// Days of festivals and months of seasons: what 春节前 and 秋季 most likely mean. A reading by them is always doubtful.

/** 春节 端午 七夕 中秋 重阳 of each year, month and day, by the traditional calendar in China's time. */
const LUNAR: Readonly<Record<number, string>> = {
	2015: "0219 0620 0820 0927 1021",
	2016: "0208 0609 0809 0915 1009",
	2017: "0128 0530 0828 1004 1028",
	2018: "0216 0618 0817 0924 1017",
	2019: "0205 0607 0807 0913 1007",
	2020: "0125 0625 0825 1001 1025",
	2021: "0212 0614 0814 0921 1014",
	2022: "0201 0603 0804 0910 1004",
	2023: "0122 0622 0822 0929 1023",
	2024: "0210 0610 0810 0917 1011",
	2025: "0129 0531 0829 1006 1029",
	2026: "0217 0619 0819 0925 1018",
	2027: "0207 0609 0808 0915 1008",
	2028: "0126 0528 0826 1003 1026",
	2029: "0213 0616 0816 0922 1016",
	2030: "0202 0605 0805 0912 1005",
	2031: "0123 0624 0824 1001 1024",
	2032: "0211 0612 0812 0919 1012",
	2033: "0131 0601 0801 0908 1001",
	2034: "0219 0620 0820 0927 1020",
	2035: "0208 0610 0810 0916 1009",
	2036: "0128 0530 0828 1004 1027",
	2037: "0215 0618 0817 0924 1017",
	2038: "0204 0607 0807 0913 1007",
	2039: "0124 0527 0826 1002 1026",
	2040: "0212 0614 0814 0920 1014",
	2041: "0201 0603 0803 0910 1003",
	2042: "0122 0622 0822 0928 1022",
	2043: "0210 0611 0811 0917 1011",
	2044: "0130 0531 0731 1005 1029",
	2045: "0217 0619 0819 0925 1018",
};
/** For years beyond the table: the day around which the festival falls. */
const LUNAR_AROUND = "0205 0615 0815 0922 1015";
const LUNAR_ORDER: readonly Festival[] = ["春节", "端午", "七夕", "中秋", "重阳"];

const SOLAR: Readonly<Partial<Record<Festival, readonly [month: number, day: number]>>> = {
	元旦: [1, 1],
	妇女节: [3, 8],
	劳动节: [5, 1],
	儿童节: [6, 1],
	建党节: [7, 1],
	建军节: [8, 1],
	国庆: [10, 1],
};

/** The day of a festival in a year. */
export function festivalDay(festival: Festival, year: number): Day {
	const solar = SOLAR[festival];
	if (solar !== undefined) return dayOfParts(year, solar[0], solar[1]);
	if (festival === "清明")
		return dayOfParts(year, 4, Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4));
	if (festival === "元宵") return addDays(festivalDay("春节", year), 14);
	const days = (LUNAR[year] ?? LUNAR_AROUND).split(" ");
	const text = days[LUNAR_ORDER.indexOf(festival)] ?? "0101";
	return dayOfParts(year, Number(text.slice(0, 2)), Number(text.slice(2)));
}

const SEASON_MONTHS: Readonly<Record<Season, readonly [first: number, last: number]>> = {
	春季: [3, 5],
	夏季: [6, 8],
	秋季: [9, 11],
	冬季: [12, 12],
	暑期: [7, 8],
	寒假: [1, 2],
};

/** First and last day of a season; of winter only December, which is all the year holds of its beginning. */
export function seasonDays(season: Season, year: number): readonly [startOn: Day, endOn: Day] {
	const [first, last] = SEASON_MONTHS[season];
	return [dayOfParts(year, first, 1), endOfMonth(dayOfParts(year, last, 1))];
}
