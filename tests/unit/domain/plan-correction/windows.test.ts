import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { splittableLines } from "@/lib/domain/plan/correction/split-window";
import { rawSpan } from "@/lib/domain/plan/reading/mended-text";
import type { ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { corrected, planOf, refusal, SCHEDULE, said, wordsOf } from "./scene";

const plan = planOf();
const read = corrected(plan, []);
const at = (words: string) => SCHEDULE.indexOf(words);
const split = (window: number, words: string): Correction => ({
	...said,
	op: "splitWindow",
	window,
	at: at(words),
});
const join = (window: number): Correction => ({ ...said, op: "joinWindows", window });

describe("a window that is split", () => {
	it("is two, one behind the other, and the later ones count on", () => {
		const project = corrected(plan, [split(1, "登记需求")]);
		expect(wordsOf(project)).toEqual([
			"走访老人家庭，",
			"登记需求，建立台账；",
			"选定课堂地点，完成8个课堂建设。",
			"常态化开展授课，定期回访。",
		]);
		expect(project.windows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
		expect(project.windows.slice(0, 2).map(({ startOn, endOn }) => [startOn, endOn])).toEqual([
			["2025-02-01", "2025-04-30"],
			["2025-02-01", "2025-04-30"],
		]);
		expect(project.windows.map(({ clauses }) => clauses.length)).toEqual([1, 2, 2, 2]);
	});

	it("takes what names windows along: targets, what was stated", () => {
		const stated: Correction = {
			...said,
			...{ op: "stateDoubt", window: 3, target: null, kind: "scopeUnclear", instead: null },
			note: "请确认。",
		};
		const project = corrected(plan, [stated, split(1, "建立台账"), split(3, "完成8个")]);
		expect(project.doubts.find(({ code }) => code === "stated")?.window).toBe(5);
		expect(project.targets.map(({ feeds }) => feeds)).toEqual([[4]]);
	});

	it("is named by the numbers of the moment in later corrections", () => {
		const set = (window: number, endOn: string): Correction => ({
			...said,
			...{ op: "setWindow", window, set: { endOn } },
		});
		const project = corrected(plan, [
			set(2, "2025-06-30"),
			split(1, "登记需求"),
			set(2, "2025-03-31"),
			join(2),
		]);
		expect(project.windows.map(({ startOn, endOn }) => `${startOn} ${endOn}`)).toEqual([
			"2025-02-01 2025-04-30",
			"2025-01-01 2025-06-30",
			"2025-01-01 2025-12-31",
		]);
	});

	it.each([
		["no window of the number", split(9, "登记需求"), "noSuchWindow"],
		["the first line of all", split(1, "走访"), "notALine"],
		["the middle of a line", split(1, "需求"), "notALine"],
		["a line of another window", split(1, "选定"), "notALine"],
		["the last window with a next one", join(3), "noNextWindow"],
		["no window to join", join(7), "noSuchWindow"],
	] as const)("is refused: %s", (_, correction, reason) => {
		expect(refusal(plan, correction)).toBe(reason);
	});

	it("is refused where two windows have the same words", () => {
		const shared = planOf("3月、9月，走访老人，登记需求。");
		const second = shared.projects[0]?.schedule.text.indexOf("登记") ?? 0;
		expect(refusal(shared, { ...said, op: "splitWindow", window: 1, at: second })).toBe("wordsShared");
	});

	it("is found again where the document's words are mended before it", () => {
		const mended: Correction = {
			...said,
			op: "mendText",
			raw: "走访老人家庭",
			meant: "逐户走访高龄老人的家庭",
		};
		expect(wordsOf(corrected(plan, [split(1, "建立台账"), mended])).slice(0, 2)).toEqual([
			"逐户走访高龄老人的家庭，登记需求，",
			"建立台账；",
		]);
	});
});

/** Every place at which a window of the project can be split. */
const places = (project: ProjectReading) =>
	project.windows.flatMap((window) =>
		splittableLines(window).flatMap((line) => {
			const span = window.clauses[line];
			return span === undefined ? [] : [{ window: window.number, at: rawSpan(project.schedule, span).start }];
		}),
	);

const clause = fc.constantFrom(
	"走访老人",
	"登记需求",
	"选定地点",
	"完成5个站点建设",
	"组织培训",
	"常态化巡查",
);
const date = fc.constantFrom("1-3月，", "4月底前，", "6月前，", "9月、11月，", "第四季度，", "全年");
const schedule = fc
	.array(fc.tuple(date, fc.array(clause, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 4 })
	.map((parts) => parts.map(([when, clauses]) => `${when}${clauses.join("，")}。`).join(""));

describe("splits and joins of any schedule", () => {
	it("undo each other", () => {
		fc.assert(
			fc.property(schedule, fc.nat(), (text, pick) => {
				const any = planOf(text);
				const before = corrected(any, []);
				const all = places(before);
				const place = all[pick % Math.max(all.length, 1)];
				if (place === undefined || refusal(any, { ...said, op: "splitWindow", ...place })) return;
				const after = corrected(any, [{ ...said, op: "splitWindow", ...place }, join(place.window)]);
				expect(after).toEqual(before);
			}),
			{ numRuns: 60 },
		);
	});

	it("leave windows in order, with all their words, none twice", () => {
		fc.assert(
			fc.property(schedule, fc.array(fc.nat(), { maxLength: 6 }), (text, picks) => {
				const any = planOf(text);
				const done: Correction[] = [];
				let project = corrected(any, []);
				for (const pick of picks) {
					const all = places(project);
					const place = all[pick % Math.max(all.length, 1)];
					const next: Correction =
						pick % 3 === 0 || place === undefined
							? join((pick % project.windows.length) + 1)
							: { ...said, op: "splitWindow", ...place };
					if (refusal(any, ...done, next)) continue;
					done.push(next);
					project = corrected(any, done);
				}
				const { windows } = project;
				expect(windows.map(({ number }) => number)).toEqual(windows.map((_, index) => index + 1));
				const first = corrected(any, []).windows;
				const characters = (list: typeof windows) =>
					new Set(list.flatMap(({ words, head }) => range(head.start, words.end)));
				expect(characters(windows)).toEqual(characters(first));
				for (const [index, window] of windows.entries()) {
					const before = windows[index - 1];
					if (before === undefined || before.words.start === window.words.start) continue;
					expect(window.words.start).toBeGreaterThanOrEqual(before.words.end);
				}
			}),
			{ numRuns: 60 },
		);
	});
});

const range = (start: number, end: number) =>
	Array.from({ length: end - start }, (_, index) => start + index);

describe("the doubts of a window", () => {
	const codes = ({ doubts }: ProjectReading) =>
		doubts.flatMap((one) => (one.code === "date" ? [`${one.window} ${one.schedule}`] : []));

	it("about its date end when a person sets the date", () => {
		expect(codes(read)).toContain("2 beforePeriod");
		const set: Correction = { ...said, op: "setWindow", window: 2, set: { endOn: "2025-05-31" } };
		expect(codes(corrected(plan, [set]))).not.toContain("2 beforePeriod");
	});

	it("about its date are those of both parts", () => {
		const parts = corrected(plan, [split(2, "完成8个")]);
		expect(codes(parts).filter((code) => code.endsWith("beforePeriod"))).toEqual([
			"2 beforePeriod",
			"3 beforePeriod",
		]);
	});
});
