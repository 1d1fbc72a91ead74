import type { Correction } from "@/lib/domain/plan/correction/corrections";
import type { ResponsibleEntry } from "@/lib/domain/plan/facts";
import type { StatedKind } from "@/lib/domain/plan/reading/doubt-kinds";
import { MILESTONE_KIND_WORDS } from "./labels";
import { elided } from "./quoted";

/** What a person can be unsure about. */
export const STATED_KIND_WORDS: Readonly<Record<StatedKind, string>> = {
	wordingUnclear: "措辞不清",
	dateUnclear: "时间不清",
	scopeUnclear: "范围不清",
	placeholder: "待补充",
	splitUnknown: "分解未定",
};

const short = (text: string) => elided(text, 14, 6);

/** What was corrected, in a list of corrections. Numbers of windows are those of the moment. */
export function correctionSentence(
	correction: Correction,
	nameOf: (entry: ResponsibleEntry) => string,
): string {
	const names = (entries: readonly ResponsibleEntry[]) => entries.map(nameOf).join("、") || "无";
	const units = (ids: readonly string[]) => names(ids.map((unitId) => ({ unitId })));
	switch (correction.op) {
		case "titlePlan":
			return `计划名称改为“${elided(correction.title, 40, 20)}”`;
		case "mendText":
			return correction.meant === ""
				? `删去原文“${short(correction.raw)}”`
				: `原文“${short(correction.raw)}”改为“${short(correction.meant)}”`;
		case "addText":
			return `${correction.field === "schedule" ? "推进时序" : "主要内容"}补充“${short(correction.text)}”`;
		case "dropProject":
			return "这一行不是项目，已删去";
		case "meanUnit":
			return `原文中不认识的单位对应为“${nameOf(correction.means)}”`;
		case "nameUnit":
			return `“${correction.name}”注明为${correction.kind === null ? "新增单位集合" : "新增单位"}`;
		case "rename":
			return `名称改为“${short(correction.name ?? "")}”，简称“${correction.shortName ?? ""}”`;
		case "setUnits":
			return [
				...(correction.leads ? [`牵头单位改为${units(correction.leads)}`] : []),
				...(correction.responsible ? [`责任单位改为${names(correction.responsible)}`] : []),
			].join("，");
		case "setWindow": {
			const { startOn = "", endOn = "", kind, track } = correction.set;
			const parts = [kind ? MILESTONE_KIND_WORDS[kind] : "", track ? `工作线“${track}”` : ""];
			const more = parts.filter((part) => part !== "").join("，");
			return `节点 ${correction.window} 的时间改为 ${startOn} 至 ${endOn}${more === "" ? "" : `，${more}`}`;
		}
		case "splitWindow":
			return `节点 ${correction.window} 拆成两个`;
		case "joinWindows":
			return `节点 ${correction.window} 与 ${correction.window + 1} 合并`;
		case "setDuties": {
			const { windows, actingLeads, owners, ownersFromTarget } = correction;
			return [
				...(actingLeads ? [`主办${units(actingLeads)}`] : []),
				...(owners ? [`承办${names(owners)}`] : []),
				...(ownersFromTarget ? [`“${ownersFromTarget}”分到份额的单位承办`] : []),
			]
				.join("，")
				.replace(/^/, `节点 ${windows.join("、")}：`);
		}
		case "setTarget":
			return `修改指标“${short(correction.target)}”`;
		case "addTarget":
			return `新增指标“${short(correction.target.name)}”`;
		case "dropTarget":
			return `去掉指标“${short(correction.target)}”`;
		case "stateDoubt":
			return `提出存疑：${short(correction.note)}`;
		case "settleDoubt":
			return "确认存疑";
	}
}

interface Unexplained {
	readonly op: Correction["op"];
	readonly raw?: string;
	readonly meant?: string;
	readonly text?: string;
}

/** Why, where the one who corrected says nothing: of mended text it is what the plan's reader is told. */
export function ownReason({ op, raw = "", meant = "", text = "" }: Unexplained): string {
	if (op === "addText") return `“${elided(text, 20, 10)}”是导入时补充的，原文没有，请核对。`;
	if (op !== "mendText") return "导入时核对";
	const words = elided(raw, 20, 10);
	return meant === ""
		? `原文“${words}”疑为误入，已删去，请核对。`
		: `原文“${words}”疑有错漏，按“${elided(meant, 20, 10)}”载入，请核对。`;
}
