import { describe, expect, it } from "vitest";
import { readSchedule } from "@/lib/domain/schedule/read-schedule";
import type { ScheduleCase } from "./cases";
import { COLUMN_CASES } from "./cases-columns";
import { PAPER_CASES } from "./cases-papers";
import { PLAN_CASES } from "./cases-plans";
import { SECOND_READING_CASES } from "./cases-second-reading";
import { STAGE_CASES } from "./cases-stages";
import { THIRD_READING_CASES } from "./cases-third-reading";
import { TRAP_CASES } from "./cases-traps";

/** Without blanks and the marks around: what the words are is not a question of those. */
const bare = (words: string) => words.replace(/\s+/gu, "").replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, "");

function holds(words: string | undefined, expected: string): boolean {
	const [one, other] = [bare(words ?? ""), bare(expected)];
	return other === "" || (one !== "" && (one.includes(other) || other.includes(one)));
}

/** What was read, its words replaced by those expected where the ones hold the others. */
function asExpected({ text, planYear, windows }: ScheduleCase) {
	return readSchedule(text, planYear).windows.map(({ startOn, endOn, recurring, track, words }, index) => {
		const expected = windows[index]?.words ?? "";
		return { startOn, endOn, recurring, track, words: holds(words, expected) ? expected : words };
	});
}

describe.each([
	["projects", PLAN_CASES],
	["columns", COLUMN_CASES],
	["stages and tracks", STAGE_CASES],
	["a second reading", SECOND_READING_CASES],
	["a third reading", THIRD_READING_CASES],
	["traps", TRAP_CASES],
	["notices and lists", PAPER_CASES],
] as const)("schedules of %s", (_, cases) => {
	it.each(cases.map((one) => [one.text, one] as const))("%s", (_text, one) => {
		expect(asExpected(one)).toEqual(one.windows);
	});
});
