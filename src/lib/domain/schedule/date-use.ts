import { beginsAct } from "./acts";
import type { PlacedDate } from "./find-dates";
import type { Point } from "./point";
import type { Clause } from "./segment";

// Which dates of a text make windows. The others name things: 2024年度, 对2023年12月认定的…, 5月的活动.

/** Whether a date may open a window where it stands. `planYear`: earlier years in mid-clause are background. */
export function opensWindow(
	text: string,
	clause: Clause,
	{ expression, place }: PlacedDate,
	planYear: number,
): boolean {
	if (expression.attributive || isConceded(text, clause.start)) return false;
	if (expression.rhythm !== null) return place !== "mid" || expression.rhythm !== "other";
	if (place === "mid" && isOfWhom(text, clause, expression.span.end)) return false;
	const point = expression.ranges[0]?.from;
	if (point === undefined) return false;
	const year = "year" in point ? point.year : null;
	if (year?.kind === "relative" && year.offset < 0) return false;
	const ends = expression.span.end >= clause.end;
	const says = expression.bound !== "within" || expression.preposed;
	if (place === "mid" && year?.kind === "number" && year.value < planYear) return false;
	if (expression.dotted && !says) return place !== "mid" && (ends || expression.ranges[0]?.to !== null);
	switch (point.unit) {
		case "year":
			if (point.named) return opensAsYear(text, ends, says, place, expression);
			return place !== "mid" || (point.edge !== null && says);
		case "season":
		case "festival":
			return place === "mid" ? expression.bound === "until" && expression.preposed : true;
		case "day":
		case "tenDays":
			return point.month !== null || place !== "mid" || says;
		default:
			return true;
	}
}

/** 虽然1月份通过了测评: told, and no work to come. */
function isConceded(text: string, at: number): boolean {
	return text.startsWith("虽然", at) || text.startsWith("尽管", at);
}

/** 对5月31日前登记的机构，…: the date says whom the clause behind it is about. */
function isOfWhom(text: string, { start, end, after }: Clause, from: number): boolean {
	if (after !== "," || !"对凡".includes(text[start] ?? "x")) return false;
	const rest = text.slice(from, Math.min(end, from + LONGEST_TRAIT));
	const trait = rest.indexOf("的");
	return trait > 0 && trait < rest.length - 1;
}

const LONGEST_TRAIT = 24;

/** 2024年 is a date before a mark, before an act, and with 前, 到 or 自; 2024年全市清明祭扫… is a name. */
function opensAsYear(
	text: string,
	ends: boolean,
	says: boolean,
	place: PlacedDate["place"],
	{ span, bound, ranges }: PlacedDate["expression"],
): boolean {
	if (place === "paren") return false;
	if (place === "mid") return bound === "until";
	return says || ends || (ranges[0]?.to === null && beginsAct(text, span.end));
}

/** Whether a date hangs on the rhythm of its sentence (每季度末，于25日前…) or on the month of its window. */
export function isSubordinate(point: Point | undefined): boolean {
	if (point === undefined) return false;
	if (point.unit === "day" || point.unit === "tenDays")
		return point.month === null || "monthsOn" in point.month;
	return point.unit === "month" && "monthsOn" in point.month;
}

/** Whether a date is an occasion within the work of an open window: 清明节期间, 夏季. */
export function isOccasion(point: Point | undefined): boolean {
	return point?.unit === "festival" || point?.unit === "season";
}
