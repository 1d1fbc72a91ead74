"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type FieldError, type FormState, REQUEST_ID_FIELD } from "@/lib/contracts/form-state";
import { changePasswordInput } from "@/lib/contracts/user";
import { explainPasswordRefusal } from "@/lib/format/refusals-password";
import { logFault } from "@/server/action/fault-log";
import { fieldErrorsOf } from "@/server/action/form-input";
import { leaveNotice } from "@/server/action/notice";
import { currentHolder } from "@/server/auth/current-actor";
import { changePassword } from "./commands-password";

const requestIdInput = z.uuid();

/**
 * Form 修改密码. Not made by formAction: it also serves the holder of a one-time password, who is no actor for
 * anything else, and what was typed here is never sent back.
 */
export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
	const holder = await currentHolder();
	if (!holder) return refuse("登录已失效，请重新登录。");
	const parsed = changePasswordInput.safeParse(Object.fromEntries(form));
	if (!parsed.success) return refuse("有内容需要修改，请看下面标出的各处。", fieldErrorsOf(parsed.error));
	const requestId = requestIdInput.safeParse(form.get(REQUEST_ID_FIELD));
	if (!requestId.success) return refuse("页面已过期，请刷新后重试。");
	const actor = holder.kind === "actor" ? holder.actor : holder.changingPassword;
	try {
		const outcome = await changePassword(actor, parsed.data, requestId.data);
		if (!outcome.ok) {
			const { message, fieldErrors } = explainPasswordRefusal(outcome.reason);
			return refuse(message, fieldErrors);
		}
	} catch (error) {
		return refuse(`密码没有修改，请稍后再试；如仍不行，请把编号 ${logFault(error)} 告诉管理员。`);
	}
	await leaveNotice("密码已修改，您的其他登录已结束。");
	redirect(holder.kind === "actor" ? "/account" : "/");
}

function refuse(message: string, fieldErrors: readonly FieldError[] = []): FormState {
	return { status: "refused", message, fieldErrors, values: {}, nonce: randomUUID() };
}
