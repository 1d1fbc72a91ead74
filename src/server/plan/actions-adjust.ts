"use server";

import { adjustMilestoneInput, adjustProjectInput, adjustTargetInput } from "@/lib/contracts/adjust";
import {
	adjusted,
	explainMilestoneAdjustment,
	explainProjectAdjustment,
	explainTargetAdjustment,
} from "@/lib/format/refusals-adjust";
import { formAction } from "@/server/action/form-action";
import { adjustMilestonePlan } from "./commands-adjust-milestone";
import { adjustProjectPlan } from "./commands-adjust-project";
import { adjustTargetPlan } from "./commands-adjust-target";

/** 调整项目. */
export const adjustProjectAction = formAction({
	input: adjustProjectInput,
	run: adjustProjectPlan,
	done: (value) => ({ message: adjusted("项目", value), goTo: `/projects/${value.id}` }),
	explain: explainProjectAdjustment,
});

/** 调整节点. */
export const adjustMilestoneAction = formAction({
	input: adjustMilestoneInput,
	run: adjustMilestonePlan,
	done: (value) => ({ message: adjusted("节点", value), goTo: `/milestones/${value.id}` }),
	explain: explainMilestoneAdjustment,
});

/** 调整指标. */
export const adjustTargetAction = formAction({
	input: adjustTargetInput,
	run: adjustTargetPlan,
	done: (value) => ({ message: adjusted("指标", value), goTo: `/targets/${value.id}` }),
	explain: explainTargetAdjustment,
});
