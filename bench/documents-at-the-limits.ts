import {
	archive,
	cell,
	row,
	table,
	textRow,
	word,
	wordFiles,
	workbook,
} from "../tests/unit/document/archives";

// The largest documents that are read, and those that are made to do harm.

interface Made {
	readonly bytes: Buffer;
	/** Of the files inside, together. */
	readonly unpacked: number;
}

const MEGABYTE = 1024 * 1024;

/** Chinese characters in no order, the same in every run: they pack as badly as text does. */
function characters(): (length: number) => string {
	let seed = 1;
	return (length) =>
		Array.from({ length }, () => {
			seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
			return String.fromCharCode(0x4e00 + (seed % 8_000));
		}).join("");
}

/** A paragraph as Word writes it: every piece of text with its fonts, sizes and the session that typed it. */
function paragraphs(text: (length: number) => string, count: number, pieces: number): string {
	const run = (index: number) =>
		`<w:r w:rsidR="00${(index * 7_919).toString(16)}"><w:rPr><w:rFonts w:ascii="仿宋" w:eastAsia="仿宋" w:hint="eastAsia"/><w:color w:val="000000"/><w:sz w:val="21"/></w:rPr><w:t>${text(20)}</w:t></w:r>`;
	const one = () =>
		`<w:p><w:pPr><w:spacing w:line="300"/><w:jc w:val="left"/></w:pPr>${Array.from({ length: pieces }, (_, index) => run(index)).join("")}</w:p>`;
	return Array.from({ length: count }, one).join("");
}

function wordTable(rows: number, count: number, pieces: number): Made {
	const text = characters();
	const lines = Array.from({ length: rows }, (_, index) =>
		row([String(index + 1), ...Array.from({ length: 5 }, () => cell(paragraphs(text, count, pieces)))]),
	);
	const body = table(...lines);
	return { bytes: word({ body }), unpacked: Buffer.byteLength(body) };
}

function sheet(rows: number, length: number, blank: number): Made {
	const text = characters();
	const filled = Array.from({ length: rows }, () =>
		textRow(...Array.from({ length: 6 }, () => text(length))),
	).join("");
	const formatted = Array.from(
		{ length: blank },
		(_, index) => `<row r="${rows + index + 1}" ht="${index % 97}"><c r="A${rows + index + 1}" s="1"/></row>`,
	).join("");
	const all = filled + formatted;
	return { bytes: workbook({ sheets: [{ name: "一", rows: all }] }), unpacked: Buffer.byteLength(all) };
}

function page(): Made {
	const text = characters();
	const line = () =>
		`<tr>${Array.from({ length: 6 }, () => `<td class=xl65 style='${"width:54pt;".repeat(15)}'>${text(60)}</td>`).join("")}</tr>`;
	const html = `<table>${Array.from({ length: 9_900 }, line).join("")}</table>`;
	const bytes = Buffer.from(html).subarray(0, 20 * MEGABYTE);
	return { bytes, unpacked: bytes.length };
}

const plain = (content: string): Made => ({ bytes: Buffer.from(content), unpacked: content.length });

function bomb(megabytes: number, declared?: number): Made {
	const content = Buffer.alloc(megabytes * MEGABYTE);
	const files = wordFiles({ body: "" }).map((file) =>
		file.name === "word/document.xml" ? { ...file, content, declared } : file,
	);
	return { bytes: archive(files), unpacked: content.length };
}

export const documentsAtTheLimits: readonly (readonly [string, () => Made])[] = [
	["text of two lines", () => plain("甲\t乙\n丙\t丁")],
	[".docx, 10 rows", () => wordTable(10, 3, 2)],
	[".docx, 1,000 rows", () => wordTable(1_000, 2, 3)],
	[".docx, 9,000 rows", () => wordTable(9_000, 1, 4)],
	[".xlsx, 9,900 rows of six full cells", () => sheet(9_900, 60, 0)],
	[".xlsx, 100 rows and a million blank ones with a format", () => sheet(100, 200, 1_000_000)],
	["page of 20 MB", page],
	[
		"text of 3.9 million characters",
		() => {
			const text = characters();
			return plain(`${Array.from({ length: 6 }, () => text(65)).join("\t")}\n`.repeat(9_900));
		},
	],
	["bomb of 60 MB by its own word", () => bomb(60)],
	["bomb of 400 MB that says 1,000 bytes", () => bomb(400, 1_000)],
	[
		"100,000 elements in one another",
		() => ({ bytes: word({ body: "<w:p>".repeat(100_000) }), unpacked: 500_000 }),
	],
	[
		"100,000 elements that nobody knows",
		() => {
			const body = Array.from({ length: 100_000 }, (_, index) => `<w:x${index}/>`).join("");
			return { bytes: word({ body }), unpacked: body.length };
		},
	],
];
