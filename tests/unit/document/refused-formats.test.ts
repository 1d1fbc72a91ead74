import { describe, expect, it } from "vitest";
import { archive, word, workbookFiles } from "./archives";
import { answerTo, type BadFile, TWO } from "./bad-file";
import { compound } from "./compounds";

const FILES: readonly BadFile[] = [
	["an old Word document", compound(["1Table", "WordDocument"]), "a.doc", "oldWord"],
	["one that calls itself .docx", compound(["WordDocument"]), "a.docx", "oldWord"],
	["an old workbook", compound(["Workbook"]), "a.xls", "oldExcel"],
	["a very old workbook", compound(["Book"]), "a.xls", "oldExcel"],
	["a document of WPS", compound(["WordDocument", "WpsCustomData"]), "a.wps", "wps"],
	["a workbook of WPS", compound(["Workbook"]), "a.et", "wps"],
	["old slides", compound(["PowerPoint Document"]), "a.ppt", "presentation"],
	["another container", compound(["__properties_version1.0"]), "a.msg", "unknownType"],
	[
		"the beginning of a container",
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
		"a.doc",
		"corrupt",
	],
	[
		"a binary workbook",
		archive([
			...workbookFiles({
				sheets: [],
				type: "application/vnd.ms-excel.sheet.binary.macroenabled.main".replace("macroenabled.", ""),
			}),
		]),
		"a.xlsb",
		"binaryWorkbook",
	],
	[
		"slides",
		word({
			body: "",
			type: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
		}),
		"a.pptx",
		"presentation",
	],
	[
		"an OpenDocument text",
		archive([
			{ name: "mimetype", content: "application/vnd.oasis.opendocument.text", stored: true },
			{ name: "content.xml", content: "<x/>" },
		]),
		"a.odt",
		"openDocument",
	],
	[
		"an archive with a document in it",
		archive([{ name: "计划.docx", content: word({ body: TWO }) }]),
		"a.zip",
		"packed",
	],
	[
		"an archive of another kind",
		Buffer.from("Rar!\x1a\x07\x01\x00xxxxxxxxxxxxxxxx", "latin1"),
		"a.rar",
		"packed",
	],
	["a PDF", Buffer.from("%PDF-1.7\n%\u00e2\u00e3"), "a.pdf", "pdf"],
	["a PDF that calls itself .docx", Buffer.from("\n%PDF-1.4\n"), "a.docx", "pdf"],
	["rich text", Buffer.from("{\\rtf1\\ansi 甲}"), "a.doc", "rtf"],
	[
		"a photograph",
		Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
		"a.jpg",
		"picture",
	],
	[
		"a picture that calls itself .xlsx",
		Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0", "latin1"),
		"a.xlsx",
		"picture",
	],
	[
		"a drawing",
		Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>甲</text></svg>'),
		"a.svg",
		"picture",
	],
	[
		"a page in one file",
		Buffer.from("From: <Saved by Blink>\r\nSubject: 计划\r\nMIME-Version: 1.0\r\n\r\n<table><tr><td>甲"),
		"a.mht",
		"webArchive",
	],
	[
		"a workbook of 2003 in XML",
		Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
		"a.xml",
		"officeXml",
	],
	["a program", Buffer.from("\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", "latin1"), "a.docx", "unknownType"],
	["bytes at random", Buffer.from([1, 2, 3, 4, 5, 6, 0, 200, 201, 7]), "a.txt", "unknownType"],
];

describe("a file of another format is refused under its own name", () => {
	it.each(FILES)("%s", async (_, made, name, expected) => {
		expect(await answerTo(made, name)).toBe(expected);
	});
});
