import { fileTypeFromBuffer } from "file-type";
import type { DocumentRefusal } from "@/lib/contracts/document";
import { compoundStreamNames } from "@/server/files/compound-file";

const ZIP = ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008"];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What a file is by its first bytes, or why it is none that is read. Text is told from pages later. */
export async function kindOfBytes(
	bytes: Buffer,
	name: string,
): Promise<"archive" | "text" | DocumentRefusal> {
	const start = bytes.toString("latin1", 0, 1_024);
	if (ZIP.some((signature) => start.startsWith(signature))) return "archive";
	if (COMPOUND.every((byte, index) => bytes[index] === byte)) return kindOfCompound(bytes, name);
	// Programs put a few bytes before the mark of a PDF, and readers look for it.
	if (start.includes("%PDF-")) return "pdf";
	if (start.startsWith("{\\rtf")) return "rtf";
	// What the mark of UTF-16 begins passes for music elsewhere.
	if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) return "text";
	const recognised = (await fileTypeFromBuffer(bytes))?.mime ?? "";
	if (recognised.startsWith("image/")) return "picture";
	if (PACKED.has(recognised)) return "packed";
	// XML is text that says more about itself below; all else that is recognised is no text.
	return recognised && recognised !== "application/xml" ? "unknownType" : "text";
}

const PACKED: ReadonlySet<string> = new Set([
	"application/x-7z-compressed",
	"application/x-rar-compressed",
	"application/gzip",
	"application/x-tar",
	"application/x-bzip2",
	"application/x-xz",
]);

/** The older formats, which lie in one container; which program wrote it, only its name can tell. */
async function kindOfCompound(bytes: Buffer, name: string): Promise<DocumentRefusal> {
	const streams = await compoundStreamNames({
		read: async (buffer, offset, length, position) => ({
			bytesRead: bytes.subarray(position, position + length).copy(buffer, offset),
		}),
	});
	if (!streams) return "corrupt";
	if (streams.includes("EncryptedPackage")) return "encrypted";
	if (/\.(?:wps|wpt|et|ett|dps|dpt)$/i.test(name)) return "wps";
	if (streams.includes("WordDocument")) return "oldWord";
	if (streams.includes("Workbook") || streams.includes("Book")) return "oldExcel";
	if (streams.includes("PowerPoint Document")) return "presentation";
	return "unknownType";
}

const PAGE = /<(?:!doctype\s+html|html|head|meta|body|table|tbody|tr|td|div|p|span|style)[\s/>]/i;
const OFFICE_XML =
	/<\?mso-application|<(?:w:wordDocument|pkg:package|(?:ss:)?Workbook|office:document)[\s>]/i;
const MAIL = /^(?:[A-Za-z-]{2,40}:[^\n]{0,998}\r?\n){0,20}MIME-Version:/i;

/** How much of a text is looked at to tell what it is. */
const START = 4_096;

/** Whether text is a page or plain, or why it is none that is read. */
export function kindOfText(text: string): "html" | "text" | DocumentRefusal {
	const start = text.slice(0, START).trimStart();
	if (MAIL.test(start)) return "webArchive";
	if (OFFICE_XML.test(start)) return "officeXml";
	if (/<svg[\s>]/i.test(start) && !PAGE.test(start)) return "picture";
	return PAGE.test(start) || /<table[\s>]/i.test(text) ? "html" : "text";
}

/** What a package of Office is by the type of its main part, or why it is none that is read. */
export function kindOfPackage(
	mediaType: string,
	names: ReadonlySet<string>,
): "word" | "workbook" | DocumentRefusal {
	const list = [...names];
	const hasMacros =
		mediaType.includes("macroenabled") || list.some((name) => /vbaproject\.bin$|\/macrosheets\//.test(name));
	if (hasMacros) return "macros";
	if (mediaType.includes("wordprocessingml")) return "word";
	if (mediaType.includes("spreadsheetml")) return "workbook";
	if (mediaType.includes("presentationml")) return "presentation";
	if (mediaType.includes("sheet.binary")) return "binaryWorkbook";
	return names.has("mimetype") && names.has("content.xml") ? "openDocument" : "packed";
}
