import type {
	Adjusted,
	AdjustMilestoneRefusal,
	AdjustProjectRefusal,
	AdjustTargetInput,
	AdjustTargetRefusal,
} from "@/lib/contracts/adjust";
import type { FieldError } from "@/lib/contracts/form-state";
import type { AdjustRefusal } from "@/lib/domain/plan/adjust";
import type { MilestoneProblem } from "@/lib/domain/plan/adjust-milestone";
import type { ProjectProblem } from "@/lib/domain/plan/adjust-project";
import type { TargetProblem } from "@/lib/domain/plan/adjust-target";

// What the forms of 年度调整 answer, in words: what to do next, not what went wrong inside.

interface Explained {
	readonly message: string;
	readonly fieldErrors?: readonly FieldError[];
}

const PLAIN: Readonly<Record<AdjustRefusal | "notFound" | "conflict", string>> = {
	notFound: "没有找到这项内容，或者您不能调整年度计划。",
	conflict: "刚才有人更新了这项内容。请刷新页面看最新情况，再决定是否调整；您填写的内容还在这里。",
	planDraft: "计划还没有发布，请直接修改草稿，不需要调整。",
	planClosed: "本年度计划已经结束，不能再调整。",
	reasonRequired: "请写明调整的原因。",
	nothingChanged: "没有改动任何内容。请修改需要调整的项目后再提交。",
};

const CHECK = "调整没有保存，请看下面标出的各处。";

type Names = Readonly<Record<string, string>>;

/** What was adjusted. */
export function adjusted(what: string, { fields, splitFallsShort }: Adjusted): string {
	const short = splitFallsShort ? "现行分解已不够新的目标，请通知牵头单位调整分解。" : "";
	return `已调整${what}，改动 ${fields} 处，原内容保留在年度调整中。${short}`;
}

/** Why a project was not adjusted. */
export function explainProjectAdjustment(reason: AdjustProjectRefusal): Explained {
	if (typeof reason === "string") return { message: PLAIN[reason] };
	return {
		message: CHECK,
		fieldErrors: reason.problems.map((problem) => ({
			field: problem.field === "leadIds" ? "leadIds.0" : problem.field,
			message: projectSentence(problem, reason.unitNames),
		})),
	};
}

function projectSentence(problem: ProjectProblem, names: Names): string {
	switch (problem.code) {
		case "blank":
			return "这一项不能为空。";
		case "noLead":
			return "至少要有一个牵头单位。";
		case "leadTwice":
			return `“${nameOf(problem.unitId, names)}”选了两次。`;
		case "leadUnknown":
			return "请从列表中选择可用的单位。";
		case "leadActs":
			return `“${nameOf(problem.unitId, names)}”是节点${problem.ordinals.join("、")}的主办单位，请先调整这些节点的主办单位。`;
		case "entryUnknown":
			return "有单位或单位集合已不可选，请刷新页面后重新选择。";
		case "ownerLeft":
			return `${problem.unitIds.map((id) => nameOf(id, names)).join("、")}还承办本项目的节点或指标，请先调整承办单位和分解。`;
	}
}

/** Why a milestone was not adjusted. */
export function explainMilestoneAdjustment(reason: AdjustMilestoneRefusal): Explained {
	if (typeof reason === "string") return { message: PLAIN[reason] };
	return {
		message: CHECK,
		fieldErrors: reason.problems.map((problem) => ({
			field: problem.field === "actingLeadIds" ? "actingLeadIds.0" : problem.field,
			message: milestoneSentence(problem, reason.unitNames),
		})),
	};
}

function milestoneSentence(problem: MilestoneProblem, names: Names): string {
	switch (problem.code) {
		case "blank":
			return "这一项不能为空。";
		case "outsideYear":
			return `请填写 ${problem.year} 年内的日期。`;
		case "endBeforeStart":
			return "完成期限不能早于开始日期。";
		case "extensionAsked":
			return "这个节点有一项延期申请等待决定，请先由局领导决定，再调整期限。";
		case "noActingLead":
			return "至少要有一个主办单位。";
		case "actingTwice":
			return `“${nameOf(problem.unitId, names)}”选了两次。`;
		case "actingNotLead":
			return `“${nameOf(problem.unitId, names)}”不是本项目的牵头单位，请先调整项目的牵头单位。`;
		case "ownerNotOfProject":
			return `“${nameOf(problem.unitId, names)}”不是本项目的责任单位，请先调整项目的责任单位。`;
		case "ownerReports":
			return `“${nameOf(problem.unitId, names)}”有未办结的报告，请先审核、退回或由该单位删除草稿。`;
		case "ownerReported":
			return `“${nameOf(problem.unitId, names)}”的报告已经通过，不能再取消它的承办。`;
	}
}

/** Why a target was not adjusted. A checkpoint's problem stands beside its row of the form. */
export function explainTargetAdjustment(reason: AdjustTargetRefusal, input: AdjustTargetInput): Explained {
	if (typeof reason === "string") return { message: PLAIN[reason] };
	return {
		message: CHECK,
		fieldErrors: reason.problems.map((problem) => ({
			field: problem.field === "checkpoints" ? pointField(problem, input) : problem.field,
			message: targetSentence(problem),
		})),
	};
}

type PointProblem = Extract<TargetProblem, { readonly field: "checkpoints" }>;

function pointField({ code, index }: PointProblem, { checkpoints }: AdjustTargetInput): string {
	const part = code === "pointTwice" || code === "pointOutside" ? "onDate" : "value";
	return `checkpoints.${checkpoints[index]?.row ?? index}.${part}`;
}

function targetSentence(problem: TargetProblem): string {
	switch (problem.code) {
		case "blank":
			return "这一项不能为空。";
		case "goalNotPositive":
			return "目标要大于 0。";
		case "goalNotWhole":
			return "请填写整数。";
		case "goalAbove100":
			return "比率不能超过 100%。";
		case "baselineNegative":
			return "不能填负数。";
		case "baselineNotBelowGoal":
			return "起点要小于目标。";
		case "outsideYear":
			return `请填写 ${problem.year} 年内的日期。`;
		case "dueBeforeStart":
			return "完成期限不能早于起算日期。";
		case "minNotPositive":
			return "最低数要大于 0。";
		case "minRequired":
			return "请填写每个单位的最低数。";
		case "minMeaningless":
			return "这个指标不按达标单位数计算，不需要最低数。";
		case "pointTwice":
			return "同一天有两个阶段目标，请删去一个。";
		case "pointOutside":
			return "阶段目标的日期要在起算日期和完成期限之间。";
		case "pointNotPositive":
			return "阶段目标要大于 0。";
		case "pointAboveGoal":
			return "阶段目标不能超过目标。";
		case "pointNotIncreasing":
			return "阶段目标要比前一个大。";
	}
}

function nameOf(unitId: string, names: Names): string {
	return names[unitId] ?? unitId;
}
