import "server-only";
import { createHash } from "node:crypto";
import { typedValues } from "./form-input";

/**
 * The id under which a command's receipt is kept. It covers what was sent: a form that is resent gets the
 * first answer again, while one whose words were changed after an answer was lost is a request of its own.
 */
export function receiptId(requestId: string, form: FormData): string {
	const sent = Object.entries(typedValues(form)).sort(([a], [b]) => (a < b ? -1 : 1));
	const digest = createHash("sha256").update(JSON.stringify(sent), "utf8").digest("hex");
	return `${requestId}.${digest.slice(0, 32)}`;
}
