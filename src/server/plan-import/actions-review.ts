"use server";

import { correctImportInput, undoCorrectionInput } from "@/lib/contracts/import-review-inputs";
import { explainCorrection } from "@/lib/format/refusals-correction";
import { formAction } from "@/server/action/form-action";
import { correctImport, undoCorrection } from "./commands-review";

/** One act on a project under review, saved at once. */
export const correctImportAction = formAction({
	input: correctImportInput,
	run: correctImport,
	done: (saved, { op, version }) => {
		if (saved.version === version) return { message: "没有改动，不用保存。" };
		return { message: op === "settleDoubt" ? "已确认。" : "已保存。" };
	},
	explain: (reason, input) => explainCorrection(reason, input),
});

/** 撤销. */
export const undoCorrectionAction = formAction({
	input: undoCorrectionInput,
	run: undoCorrection,
	done: () => ({ message: "已撤销。" }),
	explain: (reason) => explainCorrection(reason, null),
});
