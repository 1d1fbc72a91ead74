import { DOCUMENT_REFUSALS, type DocumentRefusal } from "@/lib/contracts/document";
import type { FieldError } from "@/lib/contracts/form-state";
import type { IntakeRefusal } from "@/lib/contracts/plan-intake";
import { DOCUMENT_SENTENCES } from "./document-refusals";
import { explainImport } from "./refusals-import";

// Why a table was not taken for an import, beside the field that it is about.

export interface ExplainedIntake {
	readonly message: string;
	readonly fieldErrors: readonly FieldError[];
}

const NOT_TAKEN = "没有导入，什么也没有保存。请看下面标出的地方。";

type OwnWord = Exclude<Extract<IntakeRefusal, string>, DocumentRefusal | "notFound" | "conflict">;

const SENTENCES: Readonly<Record<OwnWord, string>> = {
	noSource: "请选择文件，或把表格粘贴到下面。",
	twoSources: "既选了文件又粘贴了表格。请只留一种：清除文件，或删去粘贴的内容。",
	cutOff: "传送中断了，没有收到完整的文件。请检查网络后重新导入。",
	storageFull: "服务器的存储空间满了，读不了文件。请处理后再导入。",
	noProjects:
		"表格读到了，但没有找到年度计划：应有“序号、项目名称、推进时序（或时间安排、完成时限）”这样的表头。请确认选对了文件。",
};

const isOfDocuments = (reason: string): reason is DocumentRefusal =>
	DOCUMENT_REFUSALS.some((one) => one === reason);

/** `source`: the field that the document came through. */
export function explainIntake(reason: IntakeRefusal, source: "file" | "text"): ExplainedIntake {
	const at = (field: string, message: string) => ({ message: NOT_TAKEN, fieldErrors: [{ field, message }] });
	if (typeof reason !== "string") {
		switch (reason.kind) {
			case "fields":
				return { message: NOT_TAKEN, fieldErrors: reason.errors };
			case "yearTaken":
				return at("year", explainImport(reason).message);
			case "otherYear":
				return at(
					"year",
					`表格的标题写的是${reason.inTitle}年，这里填的是${reason.asked}年。请核对后改成一致的年度。`,
				);
		}
	}
	if (reason === "notFound" || reason === "conflict")
		return { message: "没有找到，或者您不能导入年度计划。", fieldErrors: [] };
	if (isOfDocuments(reason)) return at(source, DOCUMENT_SENTENCES[reason]);
	return at(reason === "cutOff" ? source : reason === "noSource" ? "file" : source, SENTENCES[reason]);
}

/** A surprise while a document was read; support finds the id in the log. */
export const intakeFault = (id: string) =>
	`系统没有响应，不能确定是否已导入。请在“年度计划”中查看，没有再导入一次；如仍不行，请把编号 ${id} 告诉管理员。`;

export const SIGNED_OUT_INTAKE =
	"登录已失效。请在新窗口重新登录，再回到本页导入；您选择和粘贴的内容仍在这里。";
