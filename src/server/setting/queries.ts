import "server-only";
import { z } from "zod";
import { calendarShape, THRESHOLDS_ID } from "@/lib/contracts/adjustment";
import {
	type CalendarPageDto,
	calendarInput,
	type ThresholdChange,
	type ThresholdsPageDto,
	thresholdsInput,
} from "@/lib/contracts/setting";
import { changedThresholds, THRESHOLD_FIELDS, thresholdProblems } from "@/lib/domain/light/threshold-rules";
import { yearOf } from "@/lib/domain/time/day";
import { calendarProblems } from "@/lib/domain/time/notice";
import { knownCalendar, type YearCalendar } from "@/lib/domain/time/working-days";
import type { Actor } from "@/server/auth/actor";
import { today } from "@/server/clock";
import { db } from "@/server/db/client";
import { displayNames } from "@/server/milestone/history-rows";
import { readBureauFacts } from "@/server/plan/bureau-facts";
import { instantOf } from "@/server/plan/fact-dates";
import { knownNotice } from "./known-notices";
import { previewLights } from "./preview";
import { changesOf, managesSettings } from "./stored";

type Address = Readonly<Record<string, unknown>>;

/**
 * The thresholds of the lights with their history, and what the address proposes with what it would change
 * today. Null for who may not change them.
 */
export async function thresholdsPage(actor: Actor, address: Address): Promise<ThresholdsPageDto | null> {
	if (!managesSettings(actor)) return null;
	const [{ thresholds }, changes] = await Promise.all([
		readBureauFacts(db),
		changesOf(db, { subjectType: "setting", subjectId: THRESHOLDS_ID }),
	]);
	const names = await displayNames(db, new Set(changes.map((change) => change.recordedById)));
	const proposed = thresholdsInput.safeParse(address);
	const isNews =
		proposed.success &&
		thresholdProblems(proposed.data).length === 0 &&
		changedThresholds(thresholds.current, proposed.data).length > 0;
	return {
		current: thresholds.current,
		lastSeq: Number(changes[0]?.seq ?? 0),
		proposal: isNews
			? {
					thresholds: proposed.data,
					preview: await previewLights(actor, { thresholds: proposed.data }),
				}
			: null,
		history: thresholdHistory(changes, names),
	};
}

function thresholdHistory(
	changes: Awaited<ReturnType<typeof changesOf>>,
	names: ReadonlyMap<string, string>,
): ThresholdChange[] {
	const acts = [...new Set(changes.map(({ actId }) => actId))];
	return acts.flatMap((actId) => {
		const own = changes.filter((change) => change.actId === actId);
		const [first] = own;
		if (!first) return [];
		return [
			{
				key: actId,
				recordedAt: instantOf(first.recordedAt),
				byName: names.get(first.recordedById) ?? "",
				reason: first.reason,
				fields: THRESHOLD_FIELDS.flatMap((field) => {
					const change = own.find((one) => one.field === field);
					if (!change) return [];
					return [{ field, before: z.number().parse(change.before), after: z.number().parse(change.after) }];
				}),
			},
		];
	});
}

/** The year that an address of the calendar asks for; the business year without one. */
const yearOfAddress = z.coerce.number().int().min(2020).max(2100);

/** The working days of a year, likewise. Null for who may not change them. */
export async function calendarPage(actor: Actor, address: Address): Promise<CalendarPageDto | null> {
	if (!managesSettings(actor)) return null;
	const asked = yearOfAddress.safeParse(address.year);
	const year = asked.success ? asked.data : yearOf(today());
	const changes = await changesOf(db, { subjectType: "calendar", subjectId: String(year) });
	const names = await displayNames(db, new Set(changes.map((change) => change.recordedById)));
	const entered = changes.map((change) => ({ ...change, days: calendarShape.parse(change.after) }));
	const product = knownCalendar(year);
	const last = entered[0]?.days ?? null;
	const current = last ?? product ?? { holidays: [], workdays: [] };
	const library = knownNotice(year);
	const typed = { ...address, year };
	const proposed =
		address.holidays !== undefined || address.workdays !== undefined ? calendarInput.safeParse(typed) : null;
	const days = proposed?.success ? plain(proposed.data) : null;
	const isNews = days !== null && calendarProblems(days, year).length === 0 && !isSame(days, current);
	return {
		year,
		basis: last ? "entered" : product ? "product" : "none",
		current,
		lastSeq: Number(changes[0]?.seq ?? 0),
		suggestion: library && !isSame(library, current) ? library : null,
		proposal: isNews ? { days, preview: await previewLights(actor, { year, days }) } : null,
		history: entered.map(({ actId, recordedAt, recordedById, reason, days }) => ({
			key: actId,
			recordedAt: instantOf(recordedAt),
			byName: names.get(recordedById) ?? "",
			reason,
			holidays: days?.holidays.length ?? 0,
			workdays: days?.workdays.length ?? 0,
		})),
	};
}

function plain({ holidays, workdays }: YearCalendar): YearCalendar {
	return { holidays, workdays };
}

function isSame(a: YearCalendar, b: YearCalendar): boolean {
	return (
		a.holidays.join() === b.holidays.toSorted().join() && a.workdays.join() === b.workdays.toSorted().join()
	);
}
