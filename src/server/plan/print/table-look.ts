import type { PrintContent, PrintedPlan, PrintedProject } from "@/lib/contracts/plan-print";
import type { Light } from "@/lib/domain/light/facts";
import { PROGRESS_HEADS, TABLE_HEADS } from "@/lib/format/print-words";

// What the Word and the Excel file have in common: columns, their widths, typefaces, the colours of the lights.

/** As official papers have them; where a machine lacks one, what stands behind it. */
export const TYPEFACES = {
	title: {
		name: "方正小标宋简体",
		else: ["方正小标宋_GBK", "华文中宋", "宋体", "SimSun", "Noto Serif CJK SC"],
	},
	head: { name: "黑体", else: ["SimHei", "微软雅黑", "Noto Sans CJK SC"] },
	body: {
		name: "仿宋_GB2312",
		else: ["仿宋", "FangSong", "华文仿宋", "宋体", "SimSun", "Noto Serif CJK SC"],
	},
	page: { name: "宋体", else: ["SimSun"] },
} as const;

/** Light enough for black words on it, on a black and white printer too. */
export const LIGHT_FILLS: Record<Light, string> = {
	red: "F5B5B5",
	yellow: "FFE08A",
	green: "BFE3C8",
	blue: "BCD8F2",
	grey: "DDE0E4",
};

export interface PrintColumn {
	readonly head: string;
	/** Of the page's width in the table of this content, in per cent. */
	readonly share: number;
	readonly align: "center" | "left";
	/** 序号, a number where the file knows numbers. */
	readonly isNumber: boolean;
	readonly textOf: (row: PrintedProject) => string;
	/** The light that shades the cell; null for every other column. */
	readonly lightOf: ((row: PrintedProject) => Light | null) | null;
}

/** In the order of `TABLE_HEADS` and `PROGRESS_HEADS`. */
const SHARES: Record<PrintContent, readonly number[]> = {
	plan: [4, 12, 30, 30, 12, 12],
	progress: [3.5, 8.5, 19.5, 22, 8, 8, 21.5, 9],
};

const TEXTS: readonly ((row: PrintedProject) => string)[] = [
	(row) => String(row.ordinal),
	(row) => row.name,
	(row) => row.mainContent,
	(row) => row.schedule,
	(row) => row.leads,
	(row) => row.responsible,
	(row) => row.progress?.told ?? "",
	({ progress }) => (progress ? `${progress.light.word}\n${progress.light.reason}` : ""),
];

const CENTRED = new Set<string>(["序号", "项目名称", "牵头科室、单位", "责任单位、板块"]);

/** The columns of a table, from the left: six, or eight with progress. */
export function columnsOf({ content }: Pick<PrintedPlan, "content">): PrintColumn[] {
	const heads = content === "progress" ? [...TABLE_HEADS, ...PROGRESS_HEADS] : TABLE_HEADS;
	return heads.map((head, index) => ({
		head,
		share: SHARES[content][index] ?? 0,
		align: CENTRED.has(head) ? "center" : "left",
		isNumber: head === "序号",
		textOf: (row) => fileText(TEXTS[index]?.(row) ?? ""),
		lightOf: head === "亮灯" ? (row) => row.progress?.light.light ?? null : null,
	}));
}

/** Control characters and halves of characters make a file of Office that does not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text as it can stand in a file of Office. */
export function fileText(text: string): string {
	return text.replace(NOT_IN_XML, "").replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}
