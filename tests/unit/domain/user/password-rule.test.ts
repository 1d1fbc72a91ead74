import { describe, expect, it } from "vitest";
import { passwordProblems } from "@/lib/domain/user/password-rule";

describe("a password", () => {
	it.each([
		["Demo-2024-plan", []],
		["abcdefghi1", []],
		["abcdefgh1", ["tooShort"]],
		["民政局重点项目年度计1", []],
		[`${"a1".repeat(64)}`, []],
		[`${"a1".repeat(64)}x`, ["tooLong"]],
		["abcdefghijk", ["oneKind"]],
		["12345678901", ["oneKind"]],
		["abcdefGHIJK", []],
		["abcdefghij ", []],
		["my-YangShe-2024", ["containsUsername"]],
		["Password123", ["common"]],
		["yangshe", ["tooShort", "oneKind", "containsUsername"]],
		["", ["tooShort", "oneKind"]],
	])("%j has the problems %j", (password, expected) => {
		expect(passwordProblems(password, "yangshe")).toEqual(expected);
	});
});
