"use server";

import {
	askExtensionInput,
	grantExtensionInput,
	refuseExtensionInput,
	withdrawExtensionInput,
} from "@/lib/contracts/extension";
import { extensionAsked, extensionGranted } from "@/lib/format/extension-words";
import { explainAskExtension, explainExtensionDecision } from "@/lib/format/refusals-extension";
import { formAction } from "@/server/action/form-action";
import { askExtension } from "./commands-ask";
import { grantExtension, refuseExtension, withdrawExtension } from "./commands-decide";

/** 申请延期 */
export const askExtensionAction = formAction({
	input: askExtensionInput,
	run: askExtension,
	done: ({ newEndOn }) => ({ message: extensionAsked(newEndOn) }),
	explain: explainAskExtension,
});

/** 撤回 */
export const withdrawExtensionAction = formAction({
	input: withdrawExtensionInput,
	run: withdrawExtension,
	done: () => ({ message: "延期申请已撤回，期限不变。" }),
	explain: explainExtensionDecision,
});

/** 同意延期 */
export const grantExtensionAction = formAction({
	input: grantExtensionInput,
	run: grantExtension,
	done: ({ newEndOn, moved }) => ({ message: extensionGranted(newEndOn, moved) }),
	explain: explainExtensionDecision,
});

/** 不同意 */
export const refuseExtensionAction = formAction({
	input: refuseExtensionInput,
	run: refuseExtension,
	done: () => ({ message: "已答复不同意，申请单位会看到您写的理由。期限不变。" }),
	explain: explainExtensionDecision,
});
