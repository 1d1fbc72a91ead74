import type { PieceKind } from "@/lib/contracts/import-review";
import type { OutsideYear } from "@/lib/domain/plan/correction/outside-year";
import type { Sureness } from "@/lib/domain/schedule/span";
import { formatMonthDay, formatOfficialDay } from "./dates";

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

type Days = OutsideYear["lost"][number];

function officialDays({ startOn, endOn }: Days): string {
	if (startOn === endOn) return formatOfficialDay(startOn);
	const sameYear = startOn.slice(0, 4) === endOn.slice(0, 4);
	return `${formatOfficialDay(startOn)}至${sameYear ? formatMonthDay(endOn) : formatOfficialDay(endOn)}`;
}

/** Why a window that leaves the plan's year hinders publishing; what clipping takes away, and what it leaves. */
export function outsideYearSentence({ kept, lost }: OutsideYear, year: number): string {
	const parts = lost.map(officialDays).join("、");
	if (kept === null)
		return `${parts}，都不在${year}年度内，不能发布。请修改时间；不单独成为节点的，请与相邻的节点合并。`;
	return `${parts}不在${year}年度内，不能发布。截短后，这一段不在本计划中跟踪，需列入该年度的计划；原文的字不变，照样显示和打印。`;
}

/** 截到本年度（11月1日至12月31日）. */
export function clipWords({ startOn, endOn }: Days): string {
	return `截到本年度（${formatMonthDay(startOn)}至${formatMonthDay(endOn)}）`;
}
