import { describe, expect, it } from "vitest";
import {
	openImportInput,
	publishImportInput,
	saveCorrectionsInput,
	storedJson,
} from "@/lib/contracts/plan-import";

const ID = "00000000-0000-4000-8000-000000000001";
const opened = { year: 2025, fileName: "2025年.docx", bytes: 1, sha256: "0".repeat(64), reading: {} };

describe("the forms of an import", () => {
	it.each([
		["a document as the reader answered it", opened, true],
		["a year as a form types it", { ...opened, year: "2025" }, true],
		["a year of another century", { ...opened, year: 1999 }, false],
		["a document without a name", { ...opened, fileName: " \u200b" }, false],
		["a reading that is a list", { ...opened, reading: [] }, false],
		["a reading that is no JSON", { ...opened, reading: { at: new Date(0) } }, false],
		["another field beside", { ...opened, state: "published" }, false],
	] as const)("%s", (_name, input, accepted) => {
		expect(openImportInput.safeParse(input).success).toBe(accepted);
	});

	it("drop what disguises a name, and keep the rest", () => {
		expect(openImportInput.parse({ ...opened, fileName: "计划\u202excod\u0000.docx" }).fileName).toBe(
			"计划xcod.docx",
		);
	});

	it.each([
		["an object", { a: [1, null] }, { a: [1, null] }],
		["the text that a form sends of one", '{"a":[1,null]}', { a: [1, null] }],
	] as const)("take corrections as %s", (_name, corrections, expected) => {
		const input = { importId: ID, version: "3", corrections };
		expect(saveCorrectionsInput.parse(input)).toEqual({ importId: ID, version: 3, corrections: expected });
	});

	it.each(["", "{", "[]", "null", '"x"', JSON.stringify({ a: "长".repeat(2_000_001) })])(
		"refuse corrections that are none: %.12s",
		(corrections) => {
			expect(saveCorrectionsInput.safeParse({ importId: ID, version: 1, corrections }).success).toBe(false);
		},
	);

	it("confirm nothing that nobody ticked", () => {
		expect(publishImportInput.parse({ importId: ID, version: 1 }).confirmations).toEqual([]);
	});
});

describe("JSON from the database", () => {
	it("is an object, empty where there is none", () => {
		expect(storedJson(null)).toEqual({});
		expect(storedJson({ a: 1 })).toEqual({ a: 1 });
		expect(() => storedJson([1])).toThrow();
	});
});
