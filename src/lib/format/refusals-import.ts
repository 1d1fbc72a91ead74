import type { ImportRefusal, OpenImportRefusal, PublishRefusal } from "@/lib/contracts/plan-import";
import type { DraftFlaw, DraftFlawCode } from "@/lib/domain/plan/draft-flaws";
import { placeOfId, placeOfPath } from "./import-places";

// Why an import is not opened, saved, discarded or published: what to do next.

/** How many places or names a sentence holds before it says how many there are. */
const NAMED = 5;

const SENTENCES: Record<ImportRefusal, string> = {
	notFound: "没有找到这次导入，或者您不能导入年度计划。",
	conflict:
		"您打开页面之后，这次导入在别处有了修改（别人，或者您的另一个窗口）。请在新窗口打开它核对，再刷新本页重新操作；您填写的内容仍在这里。",
	alreadyPublished: "这次导入已经发布为年度计划，不能再改。要改请用“调整”。",
	alreadyDiscarded: "这次导入已经放弃，内容已删除。需要时请重新导入文件。",
};

const FLAWS: Record<DraftFlawCode, (places: string) => string> = {
	otherYear: () => "计划的年度与导入时选择的年度不一致，请放弃后按正确的年度重新导入。",
	twice: (places) => `${places}的编号或顺序重复，请检查拆分和合并。`,
	misplaced: (places) => `${places}的编号与所在项目不符，请检查拆分和合并。`,
	outsideYear: (places) => `${places}的日期不在计划年度内，请修改。`,
	figures: (places) => `${places}的起点、阶段目标或每个单位最低数与目标、日期不符，请修改。`,
	unitTwice: (places) => `${places}重复写了同一个单位，请删去一个。`,
	actingNotLead: (places) => `${places}的主办单位不是该项目的牵头单位，请修改。`,
	ownerNotOfProject: (places) => `${places}的承办单位不在该项目的牵头、责任单位之内，请修改。`,
	unknownPart: (places) => `${places}引用的节点或指标已不存在，请重新选择。`,
	unitExists: (places) => `新增的单位或单位集合（${places}）已经存在，请改为选择已有的。`,
};

/** A refusal of any act on an import, in one sentence or one a line. */
export function explainImport(reason: ImportRefusal | OpenImportRefusal | PublishRefusal): {
	readonly message: string;
} {
	if (typeof reason === "string") return { message: SENTENCES[reason] };
	switch (reason.kind) {
		case "yearTaken":
			return { message: `${reason.year}年的年度计划已经有了，不能再导入。要改已发布的计划，请用“调整”。` };
		case "unitsUnknown":
			return { message: `有单位还没有对应：${listed(reason.names)}。请选择已有的单位，或注明为新增单位。` };
		case "unitsInactive":
			return { message: `有单位已停用：${listed(reason.names)}。请改选在用的单位，或先启用它。` };
		case "unitNameTaken":
			return {
				message: `新增的“${reason.name}”已是“${reason.by}”的名称或别名，请改为选择已有的，或换一个名称。`,
			};
		case "draftIncomplete":
			return { message: `还有内容没有填写或不合要求：${listed(reason.places.map(placeOfPath))}。` };
		case "draftFlawed":
			return { message: flawLines(reason.flaws) };
		case "doubtsUnconfirmed":
			return { message: `还有 ${reason.doubts.length} 处存疑没有处理。请逐处修改，或确认无误后再发布。` };
	}
}

function flawLines(flaws: readonly DraftFlaw[]): string {
	const codes = [...new Set(flaws.map(({ code }) => code))];
	return codes
		.map((code) => {
			const places = flaws.filter((flaw) => flaw.code === code).map(({ at }) => placeOfId(at));
			return FLAWS[code](listed(places));
		})
		.join("\n");
}

function listed(words: readonly string[]): string {
	const unique = [...new Set(words)];
	const named = unique.slice(0, NAMED).join("、");
	return unique.length > NAMED ? `${named}等 ${unique.length} 处` : named;
}
