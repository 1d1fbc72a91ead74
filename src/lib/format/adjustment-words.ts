import type { AdjustedLine, AdjustedValue, AdjustmentKind } from "@/lib/contracts/adjustment-list";
import { formatDay } from "./dates";
import { formatAmount, formatNumber, UNKNOWN } from "./numbers";

// What an adjustment changed, in words.

export const ADJUSTMENT_KIND_WORDS: Record<AdjustmentKind, string> = {
	project: "项目",
	milestone: "节点",
	target: "指标",
	unit: "单位",
	group: "单位集合",
};

const FIELDS: Readonly<Record<AdjustmentKind, Readonly<Record<string, string>>>> = {
	project: {
		name: "项目名称",
		shortName: "简称",
		mainContent: "主要内容",
		leadIds: "牵头单位",
		responsible: "责任单位",
	},
	milestone: {
		words: "节点内容",
		track: "工作线",
		startOn: "开始日期",
		endOn: "完成期限",
		actingLeadIds: "主办单位",
		ownerIds: "承办单位",
	},
	target: {
		name: "指标名称",
		counts: "计数内容",
		goal: "目标",
		baseline: "起点",
		startOn: "起算日期",
		dueOn: "完成期限",
		checkpoints: "阶段目标",
		minPerUnit: "每个单位最低数",
		shares: "指标分解",
	},
	unit: { name: "单位名称", fullName: "单位全称", mergedIntoId: "并入单位" },
	group: { memberIds: "成员单位" },
};

/** What a field of a kind of thing is called; its code where it has no word. */
export function adjustedFieldWord(kind: AdjustmentKind, field: string): string {
	return FIELDS[kind][field] ?? field;
}

/** The word of a field where the kind of thing is not told; all kinds agree on what they share, but for 名称. */
function fieldWord(field: string): string {
	if (field === "name") return "名称";
	const known = Object.values(FIELDS).find((words) => field in words);
	return known?.[field] ?? field;
}

/** What a field said: 2024-09-30, 1,800 户, 凤凰镇、乐余镇. */
export function adjustedValueText(value: AdjustedValue): string {
	switch (value.kind) {
		case "none":
			return "无";
		case "text":
			return value.text;
		case "day":
			return formatDay(value.day);
		case "amount":
			return formatAmount(value.amount, value.unitLabel);
		case "names":
			return withOthers(value.names, value.others);
		case "checkpoints":
			return (
				value.points
					.map(({ onDate, value: amount }) => `${formatDay(onDate)} ${formatAmount(amount, value.unitLabel)}`)
					.join("、") || "无"
			);
		case "shares":
			return withOthers(
				value.shares.map(
					({ unitName, amount }) => `${unitName} ${amount === 0 ? "无" : formatNumber(amount, 4)}`,
				),
				value.others,
			);
	}
}

function withOthers(names: readonly string[], others: number): string {
	if (others === 0) return names.join("、") || "无";
	return names.length > 0 ? `${names.join("、")}，另有 ${others} 个单位` : `${others} 个单位`;
}

/** One change in a sentence: 完成期限由 2024-09-30 改为 2024-10-31. Long words are not repeated. */
export function adjustedSentence({ field, before, after }: AdjustedLine): string {
	const word = fieldWord(field);
	const [was, is] = [adjustedValueText(before), adjustedValueText(after)];
	const isLong = before.kind === "text" && was.length + is.length > 120;
	return isLong ? `${word}作了修改` : `${word}由“${was}”改为“${is}”`;
}

/** What a split changed: ，凤凰镇 3 → 5; empty when nothing is told. */
export function shareChanges(
	changes: readonly { readonly unitName: string; readonly before: number; readonly after: number }[],
): string {
	const parts = changes.map(
		({ unitName, before, after }) => `${unitName} ${shareText(before)} → ${shareText(after)}`,
	);
	return parts.length > 0 ? `：${parts.join("，")}` : "";
}

function shareText(amount: number): string {
	return amount === 0 ? UNKNOWN : formatNumber(amount, 4);
}
