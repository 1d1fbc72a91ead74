import { type DocumentNote, type DocumentRefusal, MAX_DOCUMENT_BYTES } from "@/lib/contracts/document";

const MEGABYTES = MAX_DOCUMENT_BYTES / 1024 / 1024;

/** Why a document was not read for the importer, and what to do. */
export const DOCUMENT_SENTENCES: Record<DocumentRefusal, string> = {
	empty: "没有内容可读：文件是空的，或没有粘贴任何文字。请检查后重新选择文件或重新复制。",
	tooLarge: `文件超过 ${MEGABYTES} MB。请删去图片和无关内容，只留下计划表，再重新导入。`,
	encrypted: "文件设了打开密码，无法读取。请在 Word、Excel 或 WPS 中去掉密码，保存后重新导入。",
	macros: "文件带有宏，为了安全不予读取。请另存为不带宏的 .docx 或 .xlsx，再重新导入。",
	corrupt:
		"文件已损坏或不完整，打不开。请用 Word、Excel 或 WPS 打开原文件，另存一份后重新导入；如果是下载的，请重新下载。",
	zipBomb: "文件解压后大得不正常，为了安全没有打开。请核对来源；确认无误的，请把表格复制到新文件后重新导入。",
	unsafeXml:
		"文件内部含有不允许的定义，为了安全没有打开。请核对来源；确认无误的，请把表格复制到新文件后重新导入。",
	oldWord: "这是旧版 Word 文档（.doc）。请用 Word 或 WPS 打开，另存为 .docx 后重新导入。",
	oldExcel: "这是旧版 Excel 工作簿（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 后重新导入。",
	wps: "这是 WPS 专用格式（.wps、.et）。请用 WPS 打开，文字另存为 .docx，表格另存为 .xlsx，再重新导入。",
	binaryWorkbook: "这是二进制工作簿（.xlsb）。请用 Excel 打开，另存为 .xlsx 后重新导入。",
	openDocument: "这是 OpenDocument 文件（.odt、.ods）。请另存为 .docx 或 .xlsx 后重新导入。",
	presentation:
		"这是演示文稿，不能导入。请把其中的计划表复制到 Word 或 Excel，另存为 .docx 或 .xlsx 后重新导入。",
	pdf: "不能直接读取 PDF。请找到它的 Word 或 Excel 原件导入；没有原件的，请用 WPS 等软件转成 Word 并核对文字后再导入。",
	rtf: "这是 RTF 文件。请用 Word 或 WPS 打开，另存为 .docx 后重新导入。",
	picture:
		"这是图片，读不出文字。请找到 Word 或 Excel 原件；没有原件的，请录入或用文字识别转成 Word，核对后再导入。",
	webArchive: "这是单个文件网页（.mht）。请在浏览器中另存为“网页，仅 HTML”，或直接复制表格后粘贴。",
	officeXml: "这是 XML 格式的 Office 文件。请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 后重新导入。",
	packed: "这是压缩包，或压缩包里不是 Word、Excel 文件。请先解压，再选择其中的计划文件导入。",
	unknownType: "认不出这种文件。可以导入 .docx、.xlsx、保存的网页（.html）和文本，也可以直接粘贴表格。",
	imageOnly:
		"文件里只有图片，没有文字，多半是扫描件。请找到原件；没有原件的，请录入或用文字识别转换，另存为 .docx 或 .xlsx 后再导入。",
	noTable: "文件里没有找到表格。请确认选对了文件，计划应当是一张有行有列的表格。",
	textWithoutTable:
		"文字里没有找到表格。请从 Word、Excel 或网页中选中整张表格复制，再粘贴；也可以直接导入 .docx 或 .xlsx（CSV 请另存为 .xlsx）。",
	tooManyCells: "表格太大，不像一年的计划。请删去计划以外的工作表和行列，再重新导入。",
	cellTooLong: "有一个单元格的文字太长，不像计划表的内容。请检查文件，分开后重新导入。",
	tooMuchText: "文件里的文字太多，不像一年的计划。请只留下计划表，再重新导入。",
	tooComplex: "文件内部结构过大或过于复杂。请把计划表复制到一个新建的 Word 或 Excel 文件，保存后重新导入。",
	tooHeavy:
		"读取这个文件需要的内存太多，已停止。请把计划表复制到一个新建的 Word 或 Excel 文件，保存后重新导入。",
	tooSlow: "读取这个文件的时间太长，已停止。请把计划表复制到一个新建的 Word 或 Excel 文件，保存后重新导入。",
	busy: "同时导入的人太多，这一次没有轮到。请过一会儿重新导入。",
};

/** What a person should know about a document that was read. */
export function documentNoteSentence(note: DocumentNote): string {
	switch (note.code) {
		case "hiddenSheet":
			return `工作表“${note.sheet}”是隐藏的，没有读取。需要的话，请取消隐藏后重新导入。`;
		case "hiddenRows":
			return `工作表“${note.sheet}”有 ${note.rows} 行被隐藏或筛选掉，也一并读取了。不需要的，请打开那个项目，点“这一行不是项目”删去。`;
		case "trackedChanges":
			return "文件里有修订痕迹，已按接受全部修订读取。请核对修改过的地方。";
	}
}
