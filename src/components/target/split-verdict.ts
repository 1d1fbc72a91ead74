import type { TargetMeasure } from "@/lib/domain/target/facts";
import { formatAmount } from "@/lib/format/numbers";

/** What a split is to add up to. */
export interface SplitGoal {
	readonly measure: TargetMeasure;
	readonly goal: number;
	readonly minPerUnit: number | null;
	/** Label of the sum of shares: 户; nothing for the denominators of a rate. */
	readonly sumLabel: string;
}

/** What has been typed so far. */
export interface SplitSum {
	readonly total: number;
	/** Units above zero. */
	readonly units: number;
	/** Inputs that hold no number. */
	readonly unreadable: number;
}

/** One sentence on whether the split can be final (docs/product.md, Reading: at least the goal). */
export function splitVerdict(sum: SplitSum, goal: SplitGoal): string {
	if (sum.unreadable > 0) return `有 ${sum.unreadable} 处不是数字，未计入合计。`;
	if (goal.measure === "rate") return `共 ${sum.units} 个单位。比率指标按分母分解，合计不设下限。`;
	if (goal.measure === "unitsMeeting") {
		const short = goal.goal - sum.units;
		return short > 0
			? `目标 ${goal.goal} 个单位，还差 ${short} 个。`
			: `已有 ${sum.units} 个单位，可以定稿。`;
	}
	const short = goal.goal - sum.total;
	const target = `目标 ${formatAmount(goal.goal, goal.sumLabel)}`;
	if (short > 0) return `${target}，还差 ${formatAmount(short, goal.sumLabel)}。`;
	return short < 0
		? `${target}，超出 ${formatAmount(-short, goal.sumLabel)}，可以定稿。`
		: `${target}，已分完，可以定稿。`;
}
