import { fold } from "../text/fold";
import { assemble } from "./assemble";
import { regionsOf } from "./brackets";
import { datedClauses } from "./dated-clauses";
import type { DateReading, ScheduleReading, WindowReading } from "./facts";
import { windowsOf } from "./finish";
import { withoutHeadingDates } from "./heading-dates";
import { leftoversOf } from "./leftovers";
import { onlyUndated } from "./merge-undated";
import { clausesOf } from "./segment";
import { sensesOf } from "./strands";

/**
 * Reads the text of a 推进时序 into its windows.
 *
 * `text` is read as given, of any length and content; half-width and full-width forms are the same. `planYear` is the
 * year of dates that name none. Days are inclusive at both ends. Never throws: what cannot be told is read as well as
 * it can be and carries a doubt. Time is linear in the text. The conventions: docs/schedule-reader.md.
 */
export function readSchedule(text: string, planYear: number): ScheduleReading {
	const plain = fold(text);
	const regions = regionsOf(plain);
	const clauses = datedClauses(plain, clausesOf(plain, regions), regions, planYear);
	const assembled = withoutHeadingDates(plain, assemble(plain, clauses, planYear));
	const drafts = onlyUndated(plain, assembled.drafts);
	const senses = sensesOf(assembled.labels, drafts);
	const anyDated = drafts.some(({ expression }) => expression !== null);
	const windows = drafts.flatMap((draft) =>
		windowsOf(draft, { text, plain, regions, planYear, senses, anyDated }),
	);
	return { windows, dates: datesOf(windows), leftovers: leftoversOf(plain, windows, assembled) };
}

function datesOf(windows: readonly WindowReading[]): DateReading[] {
	return windows.flatMap(({ dateSpan, startOn, endOn, precision }) =>
		dateSpan === null ? [] : [{ span: dateSpan, startOn, endOn, precision }],
	);
}
