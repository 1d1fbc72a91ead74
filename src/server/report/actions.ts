"use server";

import {
	confirmUnchangedInput,
	reportActInput,
	returnReportInput,
	saveDraftInput,
	startCorrectionInput,
	startReportInput,
} from "@/lib/contracts/report";
import { isEditable } from "@/lib/domain/report/state-machine";
import { formatNumber } from "@/lib/format/numbers";
import { explainReport, explainReview } from "@/lib/format/refusals-report";
import { formAction } from "@/server/action/form-action";
import { dropObjects } from "@/server/files/pending-objects";
import { confirmUnchanged } from "./commands-confirm";
import { type StartedReport, startCorrection, startReport } from "./commands-draft";
import { approveReport, returnReport } from "./commands-review";
import { deleteDraft, saveDraft } from "./commands-save";
import { submitReport, withdrawReport } from "./commands-submit";

const opened = ({ reportId, state }: StartedReport) =>
	isEditable(state)
		? { message: "草稿已打开，填好后核对、提交。", goTo: `/reports/${reportId}/edit` }
		: { message: "这份报告已经提交，正在等待审核。", goTo: `/reports/${reportId}` };

/** 填写: opens the thread's draft, or the report that is open already. */
export const startReportAction = formAction({
	input: startReportInput,
	run: startReport,
	done: opened,
	explain: explainReport,
});

/** 更正: opens the correction of an approved report. */
export const startCorrectionAction = formAction({
	input: startCorrectionInput,
	run: startCorrection,
	done: opened,
	explain: explainReport,
});

/** 保存草稿, and 下一步：核对. */
export const saveDraftAction = formAction({
	input: saveDraftInput,
	run: saveDraft,
	done: ({ reportId }, { goOn }) =>
		goOn === "check"
			? { message: "草稿已保存，请核对后提交。", goTo: `/reports/${reportId}/check` }
			: { message: "草稿已保存。" },
	explain: explainReport,
});

/** 提交 */
export const submitReportAction = formAction({
	input: reportActInput,
	run: submitReport,
	done: ({ reportId }) => ({ message: "报告已提交，等待审核。", goTo: `/reports/${reportId}` }),
	explain: explainReport,
});

/** 撤回 */
export const withdrawReportAction = formAction({
	input: reportActInput,
	run: withdrawReport,
	done: ({ reportId }) => ({ message: "已撤回，报告回到草稿。", goTo: `/reports/${reportId}/edit` }),
	explain: explainReport,
});

/** 删除草稿 */
export const deleteDraftAction = formAction({
	input: reportActInput,
	run: async (actor, input, requestId) => {
		const outcome = await deleteDraft(actor, input, requestId);
		if (outcome.ok) await dropObjects(outcome.value.keys);
		return outcome;
	},
	done: () => ({ message: "草稿已删除。", goTo: "/reports" }),
	explain: explainReport,
});

/** 审核通过 */
export const approveReportAction = formAction({
	input: reportActInput,
	run: approveReport,
	done: ({ counted }) => ({
		message: counted > 0 ? "已审核通过，填报数已计入合计。" : "已审核通过。",
	}),
	explain: explainReview,
});

/** 退回修改 */
export const returnReportAction = formAction({
	input: returnReportInput,
	run: returnReport,
	done: () => ({ message: "已退回，对方会看到您写的原因。" }),
	explain: explainReview,
});

/** 无变化 */
export const confirmUnchangedAction = formAction({
	input: confirmUnchangedInput,
	run: confirmUnchanged,
	done: ({ numerator }) => ({ message: `已确认无变化，累计仍为 ${formatNumber(numerator)}。` }),
	explain: explainReport,
});
