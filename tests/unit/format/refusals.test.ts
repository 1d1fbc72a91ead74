import { describe, expect, it } from "vitest";
import { MILESTONE_STATUSES } from "@/lib/domain/milestone/facts";
import { allowedTransitions, TRANSITION_REFUSALS } from "@/lib/domain/milestone/state-machine";
import { REPORT_REFUSALS } from "@/lib/domain/report/state-machine";
import { READING_PROBLEMS, TEXT_PROBLEMS } from "@/lib/domain/report/submission";
import { ALLOCATION_REFUSALS } from "@/lib/domain/target/allocation";
import { PASSWORD_PROBLEMS } from "@/lib/domain/user/password-rule";
import { transitionWord } from "@/lib/format/labels";
import {
	allocationRefusal,
	commonRefusal,
	passwordProblem,
	reportRefusal,
	submissionProblem,
	transitionRefusal,
} from "@/lib/format/refusals";

const sentences: readonly (readonly [string, string])[] = [
	...(["notFound", "conflict"] as const).map((code) => [code, commonRefusal(code)] as const),
	...TRANSITION_REFUSALS.map((code) => [code, transitionRefusal(code)] as const),
	...REPORT_REFUSALS.map((code) => [code, reportRefusal(code)] as const),
	...TEXT_PROBLEMS.map((code) => [code, submissionProblem({ code, field: "narrative" })] as const),
	...READING_PROBLEMS.map(
		(code) =>
			[
				code,
				submissionProblem({ code, field: "readings.t1", part: "numerator", targetId: "t1", limit: 1200 }),
			] as const,
	),
	...ALLOCATION_REFUSALS.map((code) => [code, allocationRefusal(code)] as const),
	...PASSWORD_PROBLEMS.map((code) => [code, passwordProblem(code)] as const),
];

describe("a refusal", () => {
	it.each(sentences)("%s is a whole Chinese sentence with full-width marks: %s", (_, sentence) => {
		expect(sentence).toMatch(/[\u4e00-\u9fff]/);
		expect(sentence).toMatch(/。$/);
		expect(sentence).not.toMatch(/[,;:?!()]\s|[a-z]{3}/);
	});

	it("names the figure that it was measured against", () => {
		const problem = { field: "readings.t1", part: "numerator", targetId: "t1", limit: 1200 } as const;
		expect(submissionProblem({ ...problem, code: "aboveLimit" })).toBe("不能大于 1,200，请核对。");
		expect(submissionProblem({ ...problem, code: "belowLast" })).toContain("不能小于已通过的 1,200");
	});
});

describe("a button that moves a milestone", () => {
	it("has a verb for every move that is allowed, and none for others", () => {
		for (const from of MILESTONE_STATUSES) {
			for (const to of MILESTONE_STATUSES) {
				expect([from, to, transitionWord(from, to) !== ""]).toEqual([
					from,
					to,
					allowedTransitions(from).includes(to),
				]);
			}
		}
	});
});
