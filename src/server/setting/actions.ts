"use server";

import {
	calendarInput,
	saveCalendarInput,
	saveThresholdsInput,
	thresholdsInput,
} from "@/lib/contracts/setting";
import { THRESHOLD_FIELDS } from "@/lib/domain/light/threshold-rules";
import { daysAsLines, explainCalendar, explainThresholds, thresholdTyped } from "@/lib/format/setting-words";
import { formAction } from "@/server/action/form-action";
import { saveCalendar, saveThresholds } from "./commands";
import { proposeCalendar, proposeThresholds } from "./propose";

/** 预览: nothing is stored; the address holds what is proposed. */
export const previewThresholdsAction = formAction({
	input: thresholdsInput,
	run: async (actor, input) => proposeThresholds(actor, input),
	done: (proposed) => {
		const query = THRESHOLD_FIELDS.map((field) => [field, thresholdTyped(field, proposed[field])]);
		return {
			message: "还没有保存。会变色的事项已列在“预览”中，核对后保存。",
			goTo: `/admin/settings?${new URLSearchParams(query)}#preview`,
		};
	},
	explain: explainThresholds,
});

/** 保存设置 */
export const saveThresholdsAction = formAction({
	input: saveThresholdsInput,
	run: saveThresholds,
	done: ({ changed }) => ({
		message: `已保存 ${changed} 项设置，从今天起按新的规则亮灯。`,
		goTo: "/admin/settings",
	}),
	explain: explainThresholds,
});

/** 预览 of a calendar. */
export const previewCalendarAction = formAction({
	input: calendarInput,
	run: async (actor, input) => proposeCalendar(actor, input),
	done: ({ year, holidays, workdays }) => {
		const query = { year: String(year), holidays: daysAsLines(holidays), workdays: daysAsLines(workdays) };
		return {
			message: "还没有保存。请对照通知核对下面的日历，再保存。",
			goTo: `/admin/calendar?${new URLSearchParams(query)}#preview`,
		};
	},
	explain: explainCalendar,
});

/** 保存日历 */
export const saveCalendarAction = formAction({
	input: saveCalendarInput,
	run: saveCalendar,
	done: ({ year }) => ({ message: `${year}年的工作日历已保存。`, goTo: `/admin/calendar?year=${year}` }),
	explain: explainCalendar,
});
