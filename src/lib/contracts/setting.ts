import { z } from "zod";
import type { Light } from "@/lib/domain/light/facts";
import {
	THRESHOLD_FIELDS,
	THRESHOLD_RANGES,
	type ThresholdProblem,
} from "@/lib/domain/light/threshold-rules";
import type { Thresholds } from "@/lib/domain/light/thresholds";
import type { CalendarProblem } from "@/lib/domain/time/notice";
import { readDays, readNotice } from "@/lib/domain/time/notice";
import type { YearCalendar } from "@/lib/domain/time/working-days";
import type { CommonRefusal } from "./outcome";

// What an administrator says about the settings of the lights and about the working days of a year.

/** Longest reason or source, in characters. */
export const MAX_SETTING_REASON = 200;

const reason = (what: string) =>
	z
		.string(`请填写${what}。`)
		.transform((text) => text.trim())
		.refine((text) => text !== "", `请填写${what}。`)
		.refine((text) => [...text].length <= MAX_SETTING_REASON, `${what}最多 ${MAX_SETTING_REASON} 个字。`);

/** The number of the last change that the form was opened with; 0 before the first. */
const lastSeq = z.coerce.number("页面已过期，请刷新后重试。").int().min(0);

/** A whole number as typed, or a share such as 1/3. Not a number stands for what cannot be read. */
function typedValue(text: string): number {
	const typed = text.normalize("NFKC").replace(/\s/g, "");
	const share = /^(\d{1,2})\/(\d{1,2})$/.exec(typed);
	if (share) return Number(share[1]) / Number(share[2]);
	return /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
}

const threshold = (field: keyof Thresholds) => {
	const range = THRESHOLD_RANGES[field];
	const message =
		range.kind === "share" ? "请从列出的比例中选择。" : `请填写 ${range.min} 到 ${range.max} 的整数。`;
	return z
		.string(message)
		.transform(typedValue)
		.refine((value) => !Number.isNaN(value), message);
};

const fields = Object.fromEntries(THRESHOLD_FIELDS.map((field) => [field, threshold(field)])) as Record<
	keyof Thresholds,
	ReturnType<typeof threshold>
>;

/** Form 亮灯规则 with its button 预览, and what an address proposes. */
export const thresholdsInput = z.object(fields);

/** Button 保存: what was previewed. */
export const saveThresholdsInput = z.object({ ...fields, lastSeq, reason: reason("调整的原因") });
export type SaveThresholdsInput = z.infer<typeof saveThresholdsInput>;

const year = z.coerce.number("请选择年份。").int().min(2020).max(2100);

const daysText = z.string().max(4000).optional().default("");

/** The lists as typed, with what a pasted notice adds to them. */
const calendarFields = { year, holidays: daysText, workdays: daysText };

function readCalendar(
	{ year, holidays, workdays }: { year: number; holidays: string; workdays: string },
	context: z.RefinementCtx,
): YearCalendar {
	const off = readDays(holidays, year);
	const on = readDays(workdays, year);
	for (const [path, { unread }] of [
		["holidays", off],
		["workdays", on],
	] as const) {
		if (unread.length > 0) {
			const message = `看不懂“${unread.slice(0, 3).join("”“")}”，请写成 10月1日至10月7日 或 2025-10-01。`;
			context.addIssue({ code: "custom", path: [path], message });
		}
	}
	return { holidays: off.days, workdays: on.days };
}

/** Form 工作日历 with its button 预览, and what an address proposes. */
export const calendarInput = z
	.object({ ...calendarFields, notice: z.string().max(8000).optional().default("") })
	.transform((typed, context): CalendarProposal => {
		const { holidays, workdays } = readCalendar(typed, context);
		const pasted = readNotice(typed.notice, typed.year);
		if (typed.notice.trim() !== "" && pasted.holidays.length === 0) {
			const message = "没有在原文里找到放假的日期，请核对年份，或在上面两栏直接填写。";
			context.addIssue({ code: "custom", path: ["notice"], message });
		}
		return {
			year: typed.year,
			holidays: [...new Set([...holidays, ...pasted.holidays])].sort(),
			workdays: [...new Set([...workdays, ...pasted.workdays])].sort(),
		};
	});
export interface CalendarProposal extends YearCalendar {
	readonly year: number;
}

/** Button 保存: what was previewed, and where it comes from. */
export const saveCalendarInput = z
	.object({ ...calendarFields, lastSeq, reason: reason("来源") })
	.transform((typed, context) => ({
		year: typed.year,
		...readCalendar(typed, context),
		lastSeq: typed.lastSeq,
		reason: typed.reason,
	}));
export type SaveCalendarInput = z.infer<typeof saveCalendarInput>;

export type SettingRefusal = CommonRefusal | "unchanged" | readonly ThresholdProblem[];
export type CalendarRefusal = CommonRefusal | "unchanged" | readonly CalendarProblem[];

/** A colour that would change today. */
export interface LightChangeRow {
	readonly key: string;
	readonly kind: "project" | "milestone" | "target";
	readonly name: string;
	readonly projectName: string;
	readonly href: string;
	/** Null: 已中止. */
	readonly from: Light | null;
	readonly to: Light | null;
	/** Why it would be so. */
	readonly reason: string;
}

/** What an assessment under other settings would change; null before a plan was published. */
export interface LightPreview {
	readonly rows: readonly LightChangeRow[];
}

export interface SettingChange {
	readonly key: string;
	readonly recordedAt: string;
	readonly byName: string;
	readonly reason: string;
}

export interface ThresholdChange extends SettingChange {
	readonly fields: readonly {
		readonly field: keyof Thresholds;
		readonly before: number;
		readonly after: number;
	}[];
}

export interface ThresholdsPageDto {
	readonly current: Thresholds;
	readonly lastSeq: number;
	/** What the address proposes; null where it proposes nothing, or nothing else. */
	readonly proposal: { readonly thresholds: Thresholds; readonly preview: LightPreview | null } | null;
	/** The latest first. */
	readonly history: readonly ThresholdChange[];
}

export interface CalendarPageDto {
	readonly year: number;
	/** Where the days in force come from: entered, known to the product itself, or from nowhere. */
	readonly basis: "entered" | "product" | "none";
	readonly current: YearCalendar;
	readonly lastSeq: number;
	/** What the library of notices knows, where it says something else than what is in force. */
	readonly suggestion: YearCalendar | null;
	readonly proposal: { readonly days: YearCalendar; readonly preview: LightPreview | null } | null;
	readonly history: readonly (SettingChange & { readonly holidays: number; readonly workdays: number })[];
}
