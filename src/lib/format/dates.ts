import type { Precision } from "@/lib/domain/milestone/facts";
import { businessTimeOf } from "@/lib/domain/time/business-time";
import {
	businessDayOf,
	type Day,
	daysBetween,
	endOfMonth,
	type Instant,
	monthOf,
	quarterOf,
	yearOf,
} from "@/lib/domain/time/day";
import { UNKNOWN } from "./numbers";

const QUARTERS = ["一", "二", "三", "四"] as const;

/** On screen: 2024-08-15. */
export function formatDay(day: Day | null): string {
	return day ?? UNKNOWN;
}

/** On screen, in the time of Asia/Shanghai: 2024-08-15 14:08. */
export function formatInstant(instant: Instant | null): string {
	return instant === null ? UNKNOWN : `${businessDayOf(instant)} ${businessTimeOf(instant)}`;
}

/** In official papers: 2024年8月15日. */
export function formatOfficialDay(day: Day): string {
	return `${yearOf(day)}年${formatMonthDay(day)}`;
}

/** Where the year is plain: 8月15日. */
export function formatMonthDay(day: Day): string {
	return `${monthOf(day)}月${dayOfMonth(day)}日`;
}

/** 8月15日, with its year where that is another than the year of the day on which it is looked at: 2025年1月1日. */
export function formatDaySeen(day: Day, seenOn: Day): string {
	return yearOf(day) === yearOf(seenOn) ? formatMonthDay(day) : formatOfficialDay(day);
}

/** 还有 3 天（8月18日） · 今天到期（8月18日） · 已逾期 3 天. The due day itself is still in time. */
export function formatDue(dueOn: Day, today: Day): string {
	const left = daysBetween(today, dueOn);
	if (left > 0) return `还有 ${left} 天（${formatDaySeen(dueOn, today)}）`;
	return left === 0 ? `今天到期（${formatMonthDay(dueOn)}）` : `已逾期 ${-left} 天`;
}

/** 2–5月 · 6月 · 2024年11月–2025年2月 */
export function formatMonthRange(startOn: Day, endOn: Day): string {
	if (yearOf(startOn) !== yearOf(endOn)) return `${yearMonth(startOn)}–${yearMonth(endOn)}`;
	const [from, to] = [monthOf(startOn), monthOf(endOn)];
	return from === to ? `${from}月` : `${from}–${to}月`;
}

/**
 * A window in the words that its precision allows: 3月15日 · 3月中旬 · 2–5月 · 第一季度 · 全年. A window whose
 * days do not fit its precision, as after an extension, is given by its days.
 */
export function formatWindow(startOn: Day, endOn: Day, precision: Precision): string {
	const wholeMonths = dayOfMonth(startOn) === 1 && endOn === endOfMonth(endOn);
	switch (precision) {
		case "day":
			break;
		case "tenDays": {
			const tenDays = tenDaysOf(startOn, endOn);
			if (tenDays !== null) return `${monthOf(startOn)}月${tenDays}`;
			break;
		}
		case "month":
			if (wholeMonths) return formatMonthRange(startOn, endOn);
			break;
		case "quarter":
			if (wholeMonths && monthOf(startOn) % 3 === 1 && monthOf(endOn) % 3 === 0)
				return quarters(startOn, endOn);
			break;
		case "year":
			if (wholeMonths && monthOf(startOn) === 1 && monthOf(endOn) === 12) return "全年";
			break;
	}
	return startOn === endOn ? formatMonthDay(startOn) : `${formatMonthDay(startOn)}–${formatMonthDay(endOn)}`;
}

/** `2024-05` → 5月, `2024-Q2` → 第二季度. */
export function formatPeriod(period: string): string {
	const part = period.slice(5);
	return part.startsWith("Q") ? quarterWord(Number(part.slice(1))) : `${Number(part)}月`;
}

/** A period with its year where that is another than the year of the day on which it is looked at: 2023年12月. */
export function formatPeriodSeen(period: string, seenOn: Day): string {
	const year = period.slice(0, 4);
	return year === seenOn.slice(0, 4) ? formatPeriod(period) : `${year}年${formatPeriod(period)}`;
}

function tenDaysOf(startOn: Day, endOn: Day): string | null {
	if (startOn.slice(0, 7) !== endOn.slice(0, 7)) return null;
	const [from, to] = [dayOfMonth(startOn), dayOfMonth(endOn)];
	if (from === 1 && to === 10) return "上旬";
	if (from === 11 && to === 20) return "中旬";
	return from === 21 && endOn === endOfMonth(endOn) ? "下旬" : null;
}

function quarters(startOn: Day, endOn: Day): string {
	const [from, to] = [quarterOf(startOn), quarterOf(endOn)];
	return from === to ? quarterWord(from) : `第${QUARTERS[from - 1]}至${QUARTERS[to - 1]}季度`;
}

function quarterWord(quarter: number): string {
	return `第${QUARTERS[quarter - 1] ?? quarter}季度`;
}

function yearMonth(day: Day): string {
	return `${yearOf(day)}年${monthOf(day)}月`;
}

function dayOfMonth(day: Day): number {
	return Number(day.slice(8));
}
