import { describe, expect, it } from "vitest";
import { textRow, word, workbook } from "./archives";
import { answerTo, type BadFile, inWord, sheet } from "./bad-file";

/** Not to be packed as well as a single character repeated. */
const long = (length: number) =>
	Array.from({ length: length / 5 }, (_, at) => 10_000 + (at % 9_973)).join("");

const FILES: readonly BadFile[] = [
	[
		"a table of 70,000 cells",
		() => Buffer.from(`<table>${"<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7".repeat(10_000)}</table>`),
		"a.html",
		"tooManyCells",
	],
	[
		"a table of 20,000 rows",
		() => Buffer.from(`<table>${"<tr><td>1<td>2".repeat(20_000)}</table>`),
		"a.html",
		"tooManyCells",
	],
	[
		"a sheet of 20,000 rows",
		() => workbook({ sheets: [sheet(textRow("1", "2").repeat(20_000))] }),
		"a.xlsx",
		"tooManyCells",
	],
	[
		"a sheet of 300 columns",
		() => workbook({ sheets: [sheet(textRow(..."甲".repeat(300)).repeat(2))] }),
		"a.xlsx",
		"tooManyCells",
	],
	[
		"cells that span beyond all columns",
		() => Buffer.from(`<table><tr>${"<td colspan=1000>1".repeat(50)}</table>`),
		"a.html",
		"tooManyCells",
	],
	[
		"a text of 70,000 cells",
		() => Buffer.from("1\t2\t3\t4\t5\t6\t7\n".repeat(10_000)),
		"a.txt",
		"tooManyCells",
	],
	[
		"a cell of a million and a half characters",
		() => word({ body: inWord(long(1_500_000)) }),
		"a.docx",
		"cellTooLong",
	],
	[
		"the same in a sheet",
		() => workbook({ sheets: [sheet(textRow(long(1_500_000), "乙"))] }),
		"a.xlsx",
		"cellTooLong",
	],
	[
		"five million characters",
		() => Buffer.from(`<table>${`<tr><td>${"甲".repeat(500_000)}<td>乙`.repeat(10)}</table>`),
		"a.html",
		"tooMuchText",
	],
	[
		"one long text in very many cells",
		() =>
			workbook({
				sheets: [sheet('<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(100))],
				strings: [`<t>${"甲".repeat(100_000)}</t>`],
			}),
		"a.xlsx",
		"tooMuchText",
	],
	[
		"elements in one another without end",
		() => word({ body: "<w:p>".repeat(90_000) }),
		"a.docx",
		"tooComplex",
	],
	[
		"300 sheets",
		() => workbook({ sheets: Array.from({ length: 300 }, (_, at) => ({ name: `表${at}`, rows: "" })) }),
		"a.xlsx",
		"tooComplex",
	],
];

describe("a file beyond what is read is refused", () => {
	it.each(FILES)("%s", async (_, made, name, expected) => {
		expect(await answerTo(made, name)).toBe(expected);
	});
});
