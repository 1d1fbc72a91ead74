import "server-only";
import { randomUUID } from "node:crypto";
import { type AdjustedSubject, CALENDAR_FIELD, THRESHOLDS_ID } from "@/lib/contracts/adjustment";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type {
	CalendarRefusal,
	SaveCalendarInput,
	SaveThresholdsInput,
	SettingRefusal,
} from "@/lib/contracts/setting";
import { changedThresholds, thresholdProblems } from "@/lib/domain/light/threshold-rules";
import { calendarProblems } from "@/lib/domain/time/notice";
import { knownCalendar, type YearCalendar } from "@/lib/domain/time/working-days";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { Prisma } from "@/server/db/generated/client";
import { readBureauFacts } from "@/server/plan/bureau-facts";
import { dateOf } from "@/server/plan/fact-dates";
import { lockAdministrators } from "@/server/user/scope";
import { lastChange, managesSettings } from "./stored";

/**
 * Changes the thresholds of the lights from today on (docs/product.md, Lights): one adjustment for each that
 * says something else, all of one act. Lights of earlier days stay as they were. Refuses who is no administrator
 * like a missing setting, and with `conflict` when somebody changed them since the form was opened.
 */
export function saveThresholds(
	actor: Actor,
	input: SaveThresholdsInput,
	requestId: string | null,
): Promise<Outcome<{ readonly changed: number }, SettingRefusal>> {
	return command<{ readonly changed: number }, SettingRefusal>(
		actor,
		{ name: "setting.thresholds", requestId, subject: { type: "setting", id: THRESHOLDS_ID } },
		async (context) => {
			const { tx, audit } = context;
			if (!(await holdsSettings(context))) return refused("notFound");
			const subject = { subjectType: "setting", subjectId: THRESHOLDS_ID } as const;
			if ((await lastChange(tx, subject)) !== input.lastSeq) return refused("conflict");
			const { lastSeq: _seq, reason, ...thresholds } = input;
			const problems = thresholdProblems(thresholds);
			if (problems.length > 0) return refused(problems);
			const { current } = (await readBureauFacts(tx)).thresholds;
			const changes = changedThresholds(current, thresholds);
			if (changes.length === 0) return refused("unchanged");
			await adjust(context, subject, reason, changes);
			await audit({
				action: "setting.thresholds",
				subjectType: "setting",
				subjectId: THRESHOLDS_ID,
				fields: ["thresholds", "reason"],
				narrative: reason,
				detail: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
			});
			return done({ changed: changes.length });
		},
	);
}

/**
 * Enters the State Council's notice of a year, or corrects it (docs/product.md, Time); it counts from when it
 * was recorded. Refusals as for `saveThresholds`.
 */
export function saveCalendar(
	actor: Actor,
	input: SaveCalendarInput,
	requestId: string | null,
): Promise<Outcome<{ readonly year: number }, CalendarRefusal>> {
	const { year, holidays, workdays, lastSeq, reason } = input;
	return command<{ readonly year: number }, CalendarRefusal>(
		actor,
		{ name: "setting.calendar", requestId, subject: { type: "calendar", id: String(year) } },
		async (context) => {
			const { tx, audit } = context;
			if (!(await holdsSettings(context))) return refused("notFound");
			const subject = { subjectType: "calendar", subjectId: String(year) } as const;
			if ((await lastChange(tx, subject)) !== lastSeq) return refused("conflict");
			const after: YearCalendar = { holidays: [...holidays].sort(), workdays: [...workdays].sort() };
			const problems = calendarProblems(after, year);
			if (problems.length > 0) return refused(problems);
			const { calendars } = await readBureauFacts(tx);
			const entered = calendars.filter((one) => one.year === year).toSorted((a, b) => a.seq - b.seq);
			const before = entered.at(-1)?.after ?? knownCalendar(year);
			if (JSON.stringify(before) === JSON.stringify(after)) return refused("unchanged");
			await adjust(context, subject, reason, [{ field: CALENDAR_FIELD, before, after }]);
			await audit({
				action: "setting.calendar",
				subjectType: "calendar",
				subjectId: String(year),
				fields: ["days", "reason"],
				narrative: reason,
				detail: { year, holidays: after.holidays.length, workdays: after.workdays.length },
			});
			return done({ year });
		},
	);
}

/** Whether the actor is an administrator by what is stored; the lock makes such commands wait for each other. */
async function holdsSettings({ tx, actor }: CommandContext): Promise<boolean> {
	return managesSettings(actor) && (await lockAdministrators(tx, actor)) !== null;
}

type Json = number | YearCalendar | null;

async function adjust(
	{ tx, actor, today, recordedAt }: CommandContext,
	subject: { readonly subjectType: AdjustedSubject; readonly subjectId: string },
	reason: string,
	changes: readonly { readonly field: string; readonly before: Json; readonly after: Json }[],
): Promise<void> {
	const actId = randomUUID();
	await tx.adjustment.createMany({
		data: changes.map(({ field, before, after }) => ({
			...{ actId, ...subject, field, before: json(before), after: json(after), reason },
			...{ effectiveOn: dateOf(today), recordedAt, recordedById: actor.userId },
		})),
	});
}

function json(value: Json) {
	if (value === null) return Prisma.JsonNull;
	return typeof value === "number" ? value : { holidays: [...value.holidays], workdays: [...value.workdays] };
}
