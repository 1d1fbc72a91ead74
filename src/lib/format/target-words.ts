import type { Amount, CheckpointView, ExpectedView } from "@/lib/contracts/target-page";
import type { TargetMeasure } from "@/lib/domain/target/facts";
import { formatAmount, formatNumber, formatPoints, rounded, UNKNOWN } from "./numbers";

// A target in words.

/** How the units' figures become the target's. */
export function measureWords(measure: TargetMeasure, minPerUnit: number | null, unitLabel: string): string {
	switch (measure) {
		case "count":
			return "各单位全年累计数相加";
		case "rate":
			return "各单位分子合计 ÷ 分母合计";
		case "unitsMeeting":
			return `累计达到 ${figureText(minPerUnit ?? 1, unitLabel)}的单位数`;
	}
}

export const CHECKPOINT_WORDS: Record<CheckpointView["state"], string> = {
	reached: "按期达到",
	reachedLate: "到期未达到，现已达到",
	missed: "未达到",
	ahead: "已提前达到",
	toCome: "未到期",
};

/** A computed figure with its unit, rounded for reading: 1,800 户, 29.0%; "--" when not known. */
export const figureText = formatAmount;

/** A number as it was entered, with all its decimals. */
export function enteredText(value: number | null): string {
	return formatNumber(value, 4);
}

/** Numerator and denominator of a rate: 300/400; a count as it is. */
export function amountText({ numerator, denominator }: Amount): string {
	return denominator === null
		? enteredText(numerator)
		: `${enteredText(numerator)}/${enteredText(denominator)}`;
}

/** 落后 11.2 个百分点 · 领先 3.0 个百分点 · 与序时持平; "--" before the start. */
export function gapText(points: number | null): string {
	if (points === null) return UNKNOWN;
	const shown = rounded(points, 1);
	if (shown === 0) return "与序时持平";
	return shown > 0 ? `落后 ${formatPoints(shown)}` : `领先 ${formatPoints(-shown)}`;
}

/** 超额 120 户; null when the goal is not exceeded. */
export function excessText(excess: number, unitLabel: string): string | null {
	if (excess <= 0) return null;
	return `超额 ${unitLabel === "%" ? formatPoints(excess) : formatAmount(excess, unitLabel)}`;
}

/** How the expected progress comes about, so that a reader can do the sum again. */
export function expectedSentence(view: ExpectedView, today: string, unitLabel: string): string {
	const figure = (value: number) => figureText(value, unitLabel);
	switch (view.kind) {
		case "notStarted":
			return `从 ${view.startOn} 起算，现在还没有进度要求。`;
		case "due":
			return `${view.dueOn} 已到期，应全部完成：${figure(view.value)}。`;
		case "checkpoints": {
			const now = view.last
				? `${view.last.onDate} 起应达到 ${figure(view.last.value)}。`
				: `到第一个阶段目标之前没有进度要求，序时按 ${figure(view.value)} 计。`;
			return view.next ? `${now}下一个阶段目标：${view.next.onDate} 达到 ${figure(view.next.value)}。` : now;
		}
		case "linear": {
			const { from, to, elapsedDays, totalDays } = view;
			const begin = view.startOn
				? `从 ${view.startOn} 的 ${figure(from.value)} 起`
				: `从 ${from.onDate} 的阶段目标 ${figure(from.value)} 起`;
			const sum = `${from.value === 0 ? "" : `${enteredText(from.value)} + `}${enteredText(to.value - from.value)} × ${elapsedDays} ÷ ${totalDays}`;
			return `${begin}，按天匀速推进，到 ${to.onDate} 应达到 ${figure(to.value)}，共 ${totalDays} 天。截至 ${today} 已过 ${elapsedDays} 天，应达到 ${sum} = ${figure(view.value)}。`;
		}
	}
}

/** How the gap comes about: docs/product.md, Expected progress. */
export function gapSentence(page: {
	readonly actual: number | null;
	readonly expected: number | null;
	readonly goal: number;
	readonly gap: number | null;
}): string {
	const { actual, expected, goal, gap } = page;
	if (gap === null || expected === null) return "";
	const known = actual === null ? "实际数未知，按起点计。" : "";
	const sum =
		actual === null ? "" : `（${formatNumber(expected)} − ${formatNumber(actual)}）÷ ${formatNumber(goal)}，`;
	return `${known}差距按目标计算：${sum}${gapText(gap)}。`;
}
