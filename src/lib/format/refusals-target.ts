import type { FieldError } from "@/lib/contracts/form-state";
import type {
	AllocateRefusal,
	AllocationSaved,
	EnterReadingRefusal,
	LeadReadingRefusal,
} from "@/lib/contracts/target";
import { allocationRefusal } from "./refusals";
import { enteredText } from "./target-words";

// What a target's forms answer, in words: what to do next, not what went wrong inside.

interface Explained {
	readonly message: string;
	readonly fieldErrors?: readonly FieldError[];
}

const NOT_FOUND = "没有找到这个指标，或者您不能办理。只有项目的牵头单位可以分解指标、填报数据。";
const CONFLICT = "刚才有人更新了这个指标。请刷新页面看最新情况，再决定是否提交；您填写的内容还在这里。";
const CLOSED = "本年度计划已经结束，不能再修改。";

/** Why a split was not saved. */
export function explainAllocation(reason: AllocateRefusal): Explained {
	if (reason === "notFound") return { message: NOT_FOUND };
	if (reason === "conflict") return { message: CONFLICT };
	if (reason === "planClosed") return { message: CLOSED };
	if (reason === "leadEnters") return { message: "这个指标由牵头单位直接填报，不需要分解。" };
	if (reason === "reasonRequired") {
		return {
			message: "分解没有保存，请写明调整的原因。",
			fieldErrors: [{ field: "note", message: "已有定稿的分解，调整要写明原因；也可以先保存草稿。" }],
		};
	}
	const message =
		reason.code === "unitNotOfProject"
			? "有单位不是本项目的责任单位。请刷新页面后重新填写。"
			: allocationRefusal(reason.code);
	if (reason.unitId === null) return { message };
	return {
		message: "分解没有保存，请看标出的单位。",
		fieldErrors: [{ field: `shares.${reason.unitId}`, message }],
	};
}

/** Why the lead's figure does not count. */
export function explainLeadReading(reason: EnterReadingRefusal): Explained {
	if (reason === "notFound") return { message: NOT_FOUND };
	if (reason === "conflict") return { message: CONFLICT };
	if (reason === "planClosed") return { message: CLOSED };
	const { field, message } = readingSentence(reason);
	return field === null
		? { message }
		: { message: "数据没有保存，请看标出的地方。", fieldErrors: [{ field, message }] };
}

function readingSentence(reason: LeadReadingRefusal): {
	readonly field: string | null;
	readonly message: string;
} {
	switch (reason.code) {
		case "unitsReport":
			return { field: null, message: "这个指标由承办单位在完成情况报告中填报，审核通过后自动汇总。" };
		case "effectiveInFuture":
			return { field: "effectiveOn", message: `所属日期不能晚于今天（${reason.today}）。` };
		case "effectiveBeforeYear":
			return { field: "effectiveOn", message: `请填写本年度的日期，最早 ${reason.yearStart}。` };
		case "negative":
			return { field: "numerator", message: "不能填负数。" };
		case "negativeDenominator":
			return { field: "denominator", message: "不能填负数。" };
		case "notWhole":
			return { field: "numerator", message: "请填写整数。" };
		case "notWholeDenominator":
			return { field: "denominator", message: "请填写整数。" };
		case "denominatorRequired":
			return { field: "denominator", message: "请填写分母，要大于 0。" };
		case "numeratorAboveDenominator":
			return { field: "numerator", message: "分子不能大于分母，请核对。" };
		case "correctsUnknown":
			return { field: "supersedesSeq", message: "请从列表中选择要更正的数据。" };
		case "correctsSuperseded":
			return { field: "supersedesSeq", message: "这条数据已经更正过，请选择更正后的那一条。" };
		case "belowEarlier":
			return {
				field: "numerator",
				message: `这是全年累计数，不能小于 ${reason.on} 的 ${enteredText(reason.limit)}。如果那一条填错了，请在“更正”中选择它。`,
			};
		case "aboveLater":
			return {
				field: "numerator",
				message: `这是全年累计数，不能大于之后 ${reason.on} 的 ${enteredText(reason.limit)}。如果那一条填错了，请先更正它。`,
			};
	}
}

/** What a saved split brings about. */
export function allocationSaved({ isFinal, units, towns, milestones }: AllocationSaved): string {
	if (!isFinal) return "草稿已保存，现行的分解没有变化。定稿后才生效。";
	const who = towns === units ? `${units} 个区镇` : `${units} 个单位`;
	const owners = milestones > 0 ? `承办单位随之确定：${who}。` : "";
	return `分解已定稿，从今天起生效，共 ${who}。${owners}`;
}

/** What an entered figure brings about. */
export function readingEntered({ isCorrection }: { readonly isCorrection: boolean }): string {
	return isCorrection ? "已更正，原来的数据不再计入。" : "已保存，即刻计入指标。";
}
