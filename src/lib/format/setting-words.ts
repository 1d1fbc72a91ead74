import type { FieldError } from "@/lib/contracts/form-state";
import type {
	CalendarPageDto,
	CalendarRefusal,
	LightChangeRow,
	SettingRefusal,
} from "@/lib/contracts/setting";
import { THRESHOLD_RANGES, type ThresholdProblem } from "@/lib/domain/light/threshold-rules";
import type { Thresholds } from "@/lib/domain/light/thresholds";
import type { Day } from "@/lib/domain/time/day";
import { type CalendarProblem, rangesOf } from "@/lib/domain/time/notice";
import { formatDay, formatMonthDay } from "./dates";
import { commonRefusal } from "./refusals";

// Words of the settings of the lights and of the working days.

/** What a threshold is called, and what it decides. */
export const THRESHOLD_WORDS: Record<keyof Thresholds, { readonly label: string; readonly help: string }> = {
	soonDays: {
		label: "临近期限的天数",
		help: "期限前多少天起注明“即将到期”；仍未开始或提交不足的，从这时起预警。短的节点按下一项缩短。",
	},
	windowShare: {
		label: "时间窗口的比例",
		help: "临近期限最多占时间窗口的这个比例；时间过了这个比例仍未开始的，预警。",
	},
	halfShare: {
		label: "临近期限应完成的比例",
		help: "临近期限时，已提交的完成报告（自办的看任务）不到这个比例的，预警。",
	},
	redGapPoints: { label: "滞后的差距", help: "指标落后序时进度超过目标的这个百分点，滞后。" },
	yellowGapPoints: {
		label: "预警的差距",
		help: "指标落后序时进度达到目标的这个百分点，预警。要小于上一项。",
	},
	reviewWorkingDays: { label: "审核期限", help: "都已按期提交而等待审核超过这么多个工作日，滞后。" },
	returnWorkingDays: { label: "重新提交期限", help: "报告退回后超过这么多个工作日未重新提交，预警。" },
	continuousGraceDays: { label: "常态化确认期限", help: "季度结束后多少天内要确认，过后预警。" },
	staleMonths: {
		label: "牵头单位数据的期限",
		help: "牵头单位自己填报的数据，超过这么多个整月没有更新，预警。",
	},
	persistentMonthEnds: {
		label: "连续预警的月末数",
		help: "最近这么多个月末都是预警、至今仍是预警，转为滞后。",
	},
};

/** What a threshold is counted in; shares have no unit. */
export const THRESHOLD_UNITS: Record<keyof Thresholds, string> = {
	soonDays: "天",
	windowShare: "",
	halfShare: "",
	redGapPoints: "个百分点",
	yellowGapPoints: "个百分点",
	reviewWorkingDays: "个工作日",
	returnWorkingDays: "个工作日",
	continuousGraceDays: "天",
	staleMonths: "个月",
	persistentMonthEnds: "个月末",
};

/** What changes colour in a preview. */
export const CHANGED_KIND_WORDS: Record<LightChangeRow["kind"], string> = {
	project: "项目",
	milestone: "节点",
	target: "指标",
};

/** Where the days of a year come from. */
export const CALENDAR_BASIS_WORDS: Record<CalendarPageDto["basis"], (year: number) => string> = {
	entered: (year) => `${year}年已录入`,
	product: (year) => `${year}年按系统自带的国务院办公厅通知`,
	none: (year) => `${year}年尚未录入，按周一至周五计`,
};

/** 1/3 → 三分之一 · 30 → 30 个百分点 */
export function thresholdValue(field: keyof Thresholds, value: number): string {
	const range = THRESHOLD_RANGES[field];
	if (range.kind === "whole") return `${value} ${THRESHOLD_UNITS[field]}`;
	const share = range.choices.find(({ of, parts }) => of / parts === value);
	return share ? `${DIGITS[share.parts] ?? share.parts}分之${DIGITS[share.of] ?? share.of}` : String(value);
}

/** As the field holds it: 1/3 · 30 */
export function thresholdTyped(field: keyof Thresholds, value: number): string {
	const range = THRESHOLD_RANGES[field];
	const share =
		range.kind === "share" ? range.choices.find(({ of, parts }) => of / parts === value) : undefined;
	return share ? `${share.of}/${share.parts}` : String(value);
}

const DIGITS = ["零", "一", "二", "三", "四", "五"] as const;

/** 允许 1–30 天，默认 7 天 */
export function rangeWords(field: keyof Thresholds, byDefault: number): string {
	const range = THRESHOLD_RANGES[field];
	const usual = thresholdValue(field, byDefault);
	return range.kind === "whole"
		? `可填 ${range.min}–${range.max} ${THRESHOLD_UNITS[field]}，默认 ${usual}。`
		: `默认${usual}。`;
}

/** 10月1日至10月7日，a line each. */
export function daysAsLines(days: readonly Day[]): string {
	return rangesOf(days)
		.map(({ from, to }) => (from === to ? formatDay(from) : `${formatDay(from)} 至 ${formatDay(to)}`))
		.join("\n");
}

/** 1月1日、2月10日至2月17日 */
export function daysInWords(days: readonly Day[]): string {
	return rangesOf(days)
		.map(({ from, to }) =>
			from === to ? formatMonthDay(from) : `${formatMonthDay(from)}至${formatMonthDay(to)}`,
		)
		.join("、");
}

const CALENDAR_SENTENCES: Record<CalendarProblem["code"], (days: string) => string> = {
	otherYear: (days) => `${days}不在这一年，请核对年份。`,
	alreadyWorked: (days) => `${days}是周一至周五，本来就上班，请删去。`,
	both: (days) => `${days}同时写在了放假和上班两栏，请删去一处。`,
};

interface Explanation {
	readonly message: string;
	readonly fieldErrors?: readonly FieldError[];
}

const CHECK = "还没有保存，请看下面标出的地方。";
const UNCHANGED = "与现在的设置相同，不需要保存。";

function problemOfThreshold({ code, field }: ThresholdProblem): FieldError {
	const range = THRESHOLD_RANGES[field];
	if (code === "yellowNotBelowRed") return { field, message: "预警的差距要小于滞后的差距。" };
	return {
		field,
		message:
			range.kind === "whole" ? `请填写 ${range.min} 到 ${range.max} 的整数。` : "请从列出的比例中选择。",
	};
}

/** A refusal of 预览 or 保存 of the thresholds. */
export function explainThresholds(reason: SettingRefusal): Explanation {
	if (reason === "notFound" || reason === "conflict") return { message: commonRefusal(reason) };
	if (reason === "unchanged") return { message: UNCHANGED };
	return { message: CHECK, fieldErrors: reason.map(problemOfThreshold) };
}

/** A refusal of 预览 or 保存 of a calendar. */
export function explainCalendar(reason: CalendarRefusal): Explanation {
	if (reason === "notFound" || reason === "conflict") return { message: commonRefusal(reason) };
	if (reason === "unchanged") return { message: UNCHANGED };
	return {
		message: CHECK,
		fieldErrors: reason.map(({ code, field, days }) => ({
			field,
			message: CALENDAR_SENTENCES[code](daysInWords(days)),
		})),
	};
}
