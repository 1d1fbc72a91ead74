"use server";

import { correctImportInput, undoCorrectionInput } from "@/lib/contracts/import-review-inputs";
import { explainCorrection } from "@/lib/format/refusals-correction";
import { formAction } from "@/server/action/form-action";
import { correctImport, undoCorrection } from "./commands-review";

/** One act on a project under review, saved at once. */
export const correctImportAction = formAction({
	input: correctImportInput,
	run: correctImport,
	done: (saved, { op, version, importId }) => {
		if (op === "dropProject")
			return { message: "已删去这一行，可在本页恢复。", goTo: `/plans/imports/${importId}` };
		if (saved.version === version) return { message: "没有改动，不用保存。", version };
		return { message: op === "settleDoubt" ? "已确认。" : "已保存。", version: saved.version };
	},
	explain: (reason, input) => explainCorrection(reason, input),
});

/** 撤销. */
export const undoCorrectionAction = formAction({
	input: undoCorrectionInput,
	run: undoCorrection,
	done: ({ version }) => ({ message: "已撤销。", version }),
	explain: (reason) => explainCorrection(reason, null),
});
