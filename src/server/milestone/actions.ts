"use server";

import { confirmPeriodInput, updateMilestoneInput } from "@/lib/contracts/milestone";
import { explainMilestone, milestoneUpdated, periodConfirmed } from "@/lib/format/refusals-milestone";
import { formAction } from "@/server/action/form-action";
import { confirmPeriod } from "./commands-confirm";
import { updateMilestone } from "./commands-move";

/** 更新节点: moves it and ticks its checklist, or ticks alone. */
export const updateMilestoneAction = formAction({
	input: updateMilestoneInput,
	run: updateMilestone,
	done: (updated) => ({ message: milestoneUpdated(updated) }),
	explain: explainMilestone,
});

/** 确认: a month or a quarter was carried out. */
export const confirmPeriodAction = formAction({
	input: confirmPeriodInput,
	run: confirmPeriod,
	done: (confirmed) => ({ message: periodConfirmed(confirmed) }),
	explain: explainMilestone,
});
