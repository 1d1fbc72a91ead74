import type { PieceKind } from "@/lib/contracts/import-review";
import type { Sureness } from "@/lib/domain/schedule/span";

/** What the pieces of a document were recognised as, in a legend. */
export const PIECE_WORDS: Readonly<Record<PieceKind, string>> = {
	date: "时间",
	track: "工作线",
	words: "节点内容",
	target: "指标",
	value: "数值",
	unit: "单位",
	suspicious: "疑有错漏",
	mended: "已改",
	doubt: "存疑",
	leftover: "没有归入节点",
};

export const SURENESS_WORDS: Readonly<Record<Sureness, string>> = {
	sure: "明确",
	likely: "基本明确",
	doubtful: "拿不准",
};

/** ✓ is a light's sign, so what is sure has none. */
export const SURENESS_MARKS: Readonly<Record<Sureness, string>> = { sure: "", likely: "◇", doubtful: "?" };
