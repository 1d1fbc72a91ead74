import "server-only";
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type FieldError, type FormState, REQUEST_ID_FIELD } from "@/lib/contracts/form-state";
import type { Outcome } from "@/lib/contracts/outcome";
import type { Actor } from "@/server/auth/actor";
import { currentActor } from "@/server/auth/current-actor";
import { SignedOut } from "./command";
import { logFault } from "./fault-log";
import { fieldErrorsOf, formObject, typedValues } from "./form-input";
import { leaveNotice } from "./notice";
import { receiptId } from "./receipt-id";

/** What an action says after its command: the sentence, and where to go when not back to the same page. */
export interface Done {
	readonly message: string;
	readonly goTo?: string;
	/** Of what was changed: acts of one page follow each other by it (components/ui/acts-in-turn.tsx). */
	readonly version?: number;
}

/** How a refusal is told: the form's sentence, and where it belongs to fields, theirs. */
export interface Explained {
	readonly message: string;
	readonly fieldErrors?: readonly FieldError[];
}

interface FormActionParts<Input, Value, Reason> {
	readonly input: z.ZodType<Input>;
	run(actor: Actor, input: Input, requestId: string): Promise<Outcome<Value, Reason>>;
	done(value: Value, input: Input): Done;
	explain(reason: Reason, input: Input): Explained;
}

// What a schema does not say itself is said in Chinese too.
z.config(z.locales.zhCN());

const requestIdInput = z.uuid();

const CHECK_INPUT = "有内容需要修改，请看下面标出的各处。";
const SIGNED_OUT = "登录已失效。请在新窗口重新登录，再回到本页提交；您填写的内容仍在这里。";

/** The answer to a commit may be what was lost, so nothing is said about the data; the receipt makes it safe. */
const notConfirmed = (id: string) =>
	`系统没有响应，不能确定这次操作是否已保存。请稍后原样再提交一次，不会重复；如仍不行，请把编号 ${id} 告诉管理员。`;

/**
 * The one wrapper of server actions: who is asking, is the input well-formed, run the command, say what
 * happened. Nothing that was typed is ever lost: every failure comes back as a state of the form.
 */
export function formAction<Input, Value, Reason>(parts: FormActionParts<Input, Value, Reason>) {
	return async (_previous: FormState, form: FormData): Promise<FormState> => {
		const refuse = (message: string, fieldErrors: readonly FieldError[] = []): FormState => ({
			status: "refused",
			message,
			fieldErrors,
			values: typedValues(form),
			nonce: randomUUID(),
		});
		const outcome = await attempt(parts, form, refuse);
		if ("status" in outcome) return outcome;
		if (outcome.goTo) {
			await leaveNotice(outcome.message);
			redirect(outcome.goTo);
		}
		refresh();
		const { message, version } = outcome;
		return { status: "done", message, nonce: randomUUID(), ...(version === undefined ? {} : { version }) };
	};
}

async function attempt<Input, Value, Reason>(
	parts: FormActionParts<Input, Value, Reason>,
	form: FormData,
	refuse: (message: string, fieldErrors?: readonly FieldError[]) => FormState,
): Promise<FormState | Done> {
	try {
		const actor = await currentActor();
		if (!actor) return refuse(SIGNED_OUT);
		const parsed = parts.input.safeParse(formObject(form));
		if (!parsed.success) return refuse(CHECK_INPUT, fieldErrorsOf(parsed.error));
		const requestId = requestIdInput.safeParse(form.get(REQUEST_ID_FIELD));
		if (!requestId.success) return refuse("页面已过期，请刷新后重试。");
		const outcome = await parts.run(actor, parsed.data, receiptId(requestId.data, form));
		if (outcome.ok) return parts.done(outcome.value, parsed.data);
		const { message, fieldErrors } = parts.explain(outcome.reason, parsed.data);
		return refuse(message, fieldErrors);
	} catch (error) {
		if (error instanceof SignedOut) return refuse(SIGNED_OUT);
		const id = logFault(error);
		return refuse(notConfirmed(id));
	}
}
