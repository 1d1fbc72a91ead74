import { type FieldError, type FormState, IDLE } from "@/lib/contracts/form-state";
import type { IntakeAnswer } from "@/lib/contracts/plan-intake";

/** A refusal as the form shows it; what was typed is still in its fields. */
export function refusedState({
	message,
	fieldErrors,
}: {
	readonly message: string;
	readonly fieldErrors: readonly FieldError[];
}): FormState {
	return { status: "refused", message, fieldErrors, values: {}, nonce: crypto.randomUUID() };
}

/** A proxy's own error page: the document did not reach the server. */
const NOT_REACHED = "没有连上服务器，什么也没有导入。请检查网络后再试一次；您选择和粘贴的内容仍在这里。";

/** Sends the form and leads to the import that it opened. Throws where there is no connection. */
export async function sendDocument(form: FormData, goTo: (href: string) => void): Promise<FormState> {
	const response = await fetch("/api/imports", {
		method: "POST",
		body: form,
		headers: { Accept: "application/json" },
	});
	const answer = await answerOf(response);
	if (answer === null) return refusedState({ message: NOT_REACHED, fieldErrors: [] });
	if (!("href" in answer)) return refusedState(answer);
	goTo(answer.href);
	return IDLE;
}

async function answerOf(response: Response): Promise<IntakeAnswer | null> {
	try {
		return await response.json();
	} catch {
		return null;
	}
}
