"use server";

import { settleDoubtsInput, titleImportInput } from "@/lib/contracts/import-overview";
import { discardImportInput, publishImportInput } from "@/lib/contracts/plan-import";
import { explainImport } from "@/lib/format/refusals-import";
import { formAction } from "@/server/action/form-action";
import { discardImport } from "./commands";
import { publishImport } from "./commands-publish";
import { settleDoubts } from "./commands-settle";
import { titleImport } from "./commands-title";
import { makeDraft } from "./make-draft";

/** 确认所选存疑. */
export const settleDoubtsAction = formAction({
	input: settleDoubtsInput,
	run: settleDoubts,
	done: ({ version }, { doubts }) => ({ message: `已确认 ${doubts.length} 处存疑。`, version }),
	explain: explainImport,
});

/** 计划名称. */
export const titleImportAction = formAction({
	input: titleImportInput,
	run: titleImport,
	done: ({ version }, { title }) => ({ message: `计划名称已保存：“${title}”。`, version }),
	explain: explainImport,
});

/** 发布. */
export const publishImportAction = formAction({
	input: publishImportInput,
	run: (actor, input, requestId) => publishImport(actor, input, requestId, makeDraft),
	done: ({ year, projects, milestones }, { importId }) => ({
		message: `已发布${year}年年度计划：${projects} 个项目，${milestones} 个节点。`,
		goTo: `/plans/imports/${importId}`,
	}),
	explain: explainImport,
});

/** 放弃. */
export const discardImportAction = formAction({
	input: discardImportInput,
	run: discardImport,
	done: () => ({ message: "已放弃这次导入，读到的内容已删除。", goTo: "/plans" }),
	explain: explainImport,
});
