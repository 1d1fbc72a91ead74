import type { FieldError } from "@/lib/contracts/form-state";
import type { CorrectRefusal, UnitNotFound } from "@/lib/contracts/import-review";
import type { CorrectImportInput } from "@/lib/contracts/import-review-inputs";
import { explainImport } from "./refusals-import";

// Why a correction of a plan under review was not saved: what to do next.

type OfCorrections = Exclude<CorrectRefusal, Parameters<typeof explainImport>[0] | UnitNotFound>;

const SENTENCES: Readonly<Record<OfCorrections, string>> = {
	noSuchProject: "这个项目不在导入的表格中。请返回导入的总览页。",
	noSuchText: "原文中没有这些字。请从左边的原文照抄，空格和标点也要一致。",
	noSuchWindow: "没有这个节点，可能刚才已经合并或拆分。请刷新页面后再改。",
	noSuchTarget: "没有这个指标，可能刚才已经改名或去掉。请刷新页面后再改。",
	targetExists: "已有同名的指标。请换一个名称。",
	notALead: "主办单位应是本项目的牵头单位。请先在“单位”中修改牵头单位。",
	unitUnknown: "有单位不在单位名单或本项目的单位中。请从列表中选择。",
	notALine: "不能从这里拆分。请选择节点内容中的后一项。",
	wordsShared: "这几个节点的文字是同一段（如“3月、9月……”），不能单独拆分，也不能与别的节点合并。",
	noNextWindow: "这是最后一个节点，后面没有可以合并的。",
	notANewUnit: "这个名称已经对应到单位。请刷新页面查看。",
	breaksOthers: "这样改会使本项目之前的修改对不上（节点个数变了）。请先撤销那些修改，改好原文后再重新修改。",
	outsideYear: "日期应在计划年度内。",
	endsBefore: "结束日期不能早于开始日期。",
	notReadable: "这次导入的内容读不出来。请放弃后重新导入文件。",
};

/** The field that a refusal speaks of. */
function fieldOf(reason: CorrectRefusal, input: CorrectImportInput | null): string | null {
	switch (reason) {
		case "endsBefore":
		case "outsideYear":
			return input?.op === "setWindow" ? "endOn" : "dueOn";
		case "noSuchText":
			return "raw";
		case "targetExists":
			return "name";
		case "notALine":
			return "at";
		case "notALead":
			return "actingLeads.0";
		case "unitUnknown":
			return input?.op === "meanUnit" ? "means" : input?.op === "setDuties" ? "owners" : null;
		default:
			return null;
	}
}

function isOfCorrections(reason: Exclude<CorrectRefusal, UnitNotFound>): reason is OfCorrections {
	return reason in SENTENCES;
}

const notFound = ({ name, mayBeGroup }: UnitNotFound) =>
	mayBeGroup
		? `单位名单中没有“${name}”。请输入几个字后从列表中选择。`
		: `单位名单中没有叫“${name}”的单位（单位集合不能牵头）。请输入几个字后从列表中选择。`;

const besideField = (field: string, message: string) => ({
	message: "没有保存，请看下面标出的地方。",
	fieldErrors: [{ field, message }],
});

/** The sentence for the form, beside the field where it is about one. */
export function explainCorrection(
	reason: CorrectRefusal,
	input: CorrectImportInput | null,
): { readonly message: string; readonly fieldErrors?: readonly FieldError[] } {
	if (typeof reason === "object") return besideField(reason.field, notFound(reason));
	if (!isOfCorrections(reason)) return explainImport(reason);
	const message = SENTENCES[reason];
	const field = fieldOf(reason, input);
	return field === null ? { message } : besideField(field, message);
}
