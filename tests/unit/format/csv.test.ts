import { describe, expect, it } from "vitest";
import { csvCell, csvLine } from "@/lib/format/csv";

describe("a cell of a comma-separated file", () => {
	it.each([
		["plain words", "杨舍镇", "杨舍镇"],
		["a number", "1800", "1800"],
		["a comma", "a,b", '"a,b"'],
		["a quotation mark", 'say "so"', '"say ""so"""'],
		["a line end", "a\nb", '"a\nb"'],
		["a formula", "=1+1", "'=1+1"],
		["a formula behind a space", " =1+1", "' =1+1"],
		["a plus", "+86", "'+86"],
		["a minus", "-1", "'-1"],
		["an at", "@SUM(A1)", "'@SUM(A1)"],
		["a full-width formula", "＝1+1", "'＝1+1"],
		["a tab", "\tx", "'\tx"],
		["a formula with a comma", "=A(1,2)", '"\'=A(1,2)"'],
		["nothing", "", ""],
	])("with %s", (_what, text, cell) => {
		expect(csvCell(text)).toBe(cell);
	});

	it("ends its line as RFC 4180 asks", () => {
		expect(csvLine(["a", "b"])).toBe("a,b\r\n");
	});
});
