import { describe, expect, it } from "vitest";
import type { ReportState } from "@/lib/domain/report/facts";
import { allowedActs, decideReport, isEditable, type ReportAct } from "@/lib/domain/report/state-machine";

const MATRIX: readonly (readonly [ReportState, ReportAct, string])[] = [
	["draft", "submit", "submitted"],
	["draft", "withdraw", "notSubmitted"],
	["draft", "return", "notSubmitted"],
	["draft", "approve", "notSubmitted"],
	["submitted", "submit", "alreadySubmitted"],
	["submitted", "withdraw", "draft"],
	["submitted", "return", "returned"],
	["submitted", "approve", "approved"],
	["returned", "submit", "submitted"],
	["returned", "withdraw", "alreadyReturned"],
	["returned", "return", "alreadyReturned"],
	["returned", "approve", "alreadyReturned"],
	["approved", "submit", "approvedIsFinal"],
	["approved", "withdraw", "approvedIsFinal"],
	["approved", "return", "approvedIsFinal"],
	["approved", "approve", "approvedIsFinal"],
];

describe("a completion report", () => {
	it.each(MATRIX)("%s, %s: %s", (state, act, expected) => {
		const decision = decideReport({ state, act, reason: "…" });
		expect(decision.ok ? decision.to : decision.reason).toBe(expected);
	});

	it.each([
		[null, "returnReasonRequired"],
		[undefined, "returnReasonRequired"],
		[" 　\n", "returnReasonRequired"],
		["好".repeat(1001), "returnReasonTooLong"],
	])("is not returned with the reason %j", (reason, expected) => {
		expect(decideReport({ state: "submitted", act: "return", reason })).toEqual({
			ok: false,
			reason: expected,
		});
	});

	it("is returned with a reason of 1000 characters", () => {
		expect(decideReport({ state: "submitted", act: "return", reason: "好".repeat(1000) }).ok).toBe(true);
	});

	it.each([
		["draft", ["submit"], true],
		["submitted", ["withdraw", "return", "approve"], false],
		["returned", ["submit"], true],
		["approved", [], false],
	] as const)("as %s offers its acts, and can be written or not", (state, acts, editable) => {
		expect(allowedActs(state)).toEqual(acts);
		expect(isEditable(state)).toBe(editable);
	});
});
