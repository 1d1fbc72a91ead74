"use server";

import { type FormState, REQUEST_ID_FIELD } from "@/lib/contracts/form-state";
import {
	createUserInput,
	endSessionInput,
	type IssuingState,
	resetPasswordInput,
	setUserActiveInput,
	updateUserInput,
} from "@/lib/contracts/user";
import { explainUserRefusal } from "@/lib/format/refusals-user";
import { formAction } from "@/server/action/form-action";
import { receiptId } from "@/server/action/receipt-id";
import { currentActor } from "@/server/auth/current-actor";
import { createUser, updateUser } from "./commands";
import { resetPassword, setUserActive } from "./commands-access";
import { endOwnSessions } from "./commands-session";
import { issuedPassword } from "./issued-password";

const create = formAction({
	input: createUserInput,
	run: createUser,
	done: ({ displayName }) => ({ message: `已新建账号“${displayName}”。` }),
	explain: explainUserRefusal,
});

/** Creates an account; its answer carries the one-time password. */
export async function createUserAction(previous: FormState, form: FormData): Promise<IssuingState> {
	return withPassword(await create(previous, form), form);
}

const reset = formAction({
	input: resetPasswordInput,
	run: resetPassword,
	done: ({ displayName }) => ({ message: `已重置“${displayName}”的密码，其登录已结束。` }),
	explain: explainUserRefusal,
});

/** Gives an account a one-time password; the answer carries it. */
export async function resetPasswordAction(previous: FormState, form: FormData): Promise<IssuingState> {
	return withPassword(await reset(previous, form), form);
}

async function withPassword(state: FormState, form: FormData): Promise<IssuingState> {
	const actor = state.status === "done" ? await currentActor() : null;
	const requestId = form.get(REQUEST_ID_FIELD);
	if (state.status !== "done" || !actor || typeof requestId !== "string") return state;
	const issued = await issuedPassword(actor, receiptId(requestId, form));
	return issued ? { ...state, issued } : state;
}

/** Changes name, role, unit or 分管. */
export const updateUserAction = formAction({
	input: updateUserInput,
	run: updateUser,
	done: ({ displayName }) => ({ message: `已保存账号“${displayName}”。` }),
	explain: explainUserRefusal,
});

/** Disables or enables an account. */
export const setUserActiveAction = formAction({
	input: setUserActiveInput,
	run: setUserActive,
	done: ({ displayName, active }) => ({
		message: active ? `已启用账号“${displayName}”。` : `已停用账号“${displayName}”，其登录已结束。`,
	}),
	explain: explainUserRefusal,
});

/** Ends my other sessions, or one of them. */
export const endSessionAction = formAction({
	input: endSessionInput,
	run: (actor, { sessionId }, requestId) => endOwnSessions(actor, sessionId, requestId),
	done: ({ ended }) => ({ message: ended > 0 ? `已结束 ${ended} 个登录。` : "该登录已经结束。" }),
	explain: () => ({ message: "没有找到这个登录。请刷新页面。" }),
});
