import { describe, expect, it } from "vitest";
import { cleanFileName, contentDisposition, withEnding } from "@/server/files/file-name";

describe("the name of a file", () => {
	it.each([
		"现场照片（一）.jpg",
		"家庭👨‍👩‍👧‍👦😀.png",
		`引号"双"'单'“全”.pdf`,
		"100%；a;b=c&d?e#f.txt",
		"C:\\资料\\a/b.pdf",
		".隐藏",
		"..",
		"...pdf",
		"a.tar.gz",
		" 前后有空格 .pdf",
		"Ünïcödé é.pdf",
		"العربية.pdf",
		`${"长".repeat(251)}.pdf`,
	])("%s stays as it is", (name) => {
		expect(cleanFileName(name)).toBe(name);
	});

	it.each([
		["a\r\nContent-Type: text/html\r\n.pdf", "aContent-Type: text/html.pdf"],
		["a\0b\u007f\u0085c\t.pdf", "abc.pdf"],
		["照片\u202Egpj.exe", "照片gpj.exe"],
		["\u2066a\u2069.pdf", "a.pdf"],
		["半个\ud83d.pdf", "半个.pdf"],
		["行\u2028段\u2029.pdf", "行段.pdf"],
		["", "未命名"],
		[" \u3000\n", "未命名"],
	])("%j loses what cannot be printed or turns the text around", (raw, name) => {
		expect(cleanFileName(raw)).toBe(name);
	});

	it("longer than any disk allows loses its middle, keeps its ending and no half characters", () => {
		const name = cleanFileName(`${"长".repeat(300)}.docx`);
		expect(name).toBe(`${"长".repeat(250)}.docx`);
		expect(cleanFileName(`a${"😀".repeat(200)}.pdf`)).toBe(`a${"😀".repeat(125)}.pdf`);
		expect(cleanFileName("点".repeat(400))).toBe("点".repeat(255));
	});

	it.each([
		["照片.JPG", "image/jpeg", "照片.JPG"],
		["照片.jpeg", "image/jpeg", "照片.jpeg"],
		["照片.png", "image/jpeg", "照片.png.jpg"],
		["照片.pdf.exe", "application/pdf", "照片.pdf.exe.pdf"],
		["未命名", "text/csv", "未命名.csv"],
		["台账.et", "application/vnd.ms-excel", "台账.et"],
		["结尾是点.", "image/png", "结尾是点..png"],
	])("%s of %s is saved as %s", (name, mediaType, saved) => {
		expect(withEnding(name, mediaType)).toBe(saved);
	});
});

describe("the head of a download", () => {
	it.each([
		["a.pdf", `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
		["凤凰镇.pdf", `attachment; filename="___.pdf"; filename*=UTF-8''%E5%87%A4%E5%87%B0%E9%95%87.pdf`],
		["😀.png", `attachment; filename="_.png"; filename*=UTF-8''%F0%9F%98%80.png`],
		[`a"b\\c/d.txt`, `attachment; filename="a_b_c_d.txt"; filename*=UTF-8''a%22b%5Cc%2Fd.txt`],
		["100%;x=y, z.txt", `attachment; filename="100_;x=y, z.txt"; filename*=UTF-8''100%25%3Bx%3Dy%2C%20z.txt`],
		["it's (1)*.txt", `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
	])("carries %s intact", (name, header) => {
		expect(contentDisposition("attachment", name)).toBe(header);
		expect(new Headers({ "Content-Disposition": header }).get("Content-Disposition")).toBe(header);
	});
});
