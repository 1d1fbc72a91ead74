"use server";

import { allocationInput, leadReadingInput } from "@/lib/contracts/target";
import {
	allocationSaved,
	explainAllocation,
	explainLeadReading,
	readingEntered,
} from "@/lib/format/refusals-target";
import { formAction } from "@/server/action/form-action";
import { allocateTarget } from "./commands-allocation";
import { enterLeadReading } from "./commands-reading";

/** 指标分解: saves one version of a target's split, as a draft or final. */
export const allocateTargetAction = formAction({
	input: allocationInput,
	run: allocateTarget,
	done: (saved) => ({ message: allocationSaved(saved) }),
	explain: explainAllocation,
});

/** 填报指标数据: the lead's own figure, which counts at once. */
export const enterLeadReadingAction = formAction({
	input: leadReadingInput,
	run: enterLeadReading,
	done: (entered) => ({ message: readingEntered(entered) }),
	explain: explainLeadReading,
});
