import type { FieldError } from "@/lib/contracts/form-state";
import type { IntakeAnswer, IntakeRefusal } from "@/lib/contracts/plan-intake";
import { explainIntake, intakeFault, SIGNED_OUT_INTAKE } from "@/lib/format/refusals-intake";
import { logFault } from "@/server/action/fault-log";
import { leaveNotice } from "@/server/action/notice";
import { currentActor } from "@/server/auth/current-actor";
import { isSameOrigin } from "@/server/files/same-origin";
import { importDocument } from "@/server/plan-import/commands-intake";

/**
 * Takes a document for a new import. A page that runs scripts asks for JSON and keeps what was typed; a plain form
 * is led to the import, or told the sentence on a page from which the browser goes back to what was typed.
 */
export async function POST(request: Request): Promise<Response> {
	const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
	const refuse = (status: number, answer: Exclude<IntakeAnswer, { readonly href: string }>) => {
		return wantsJson ? json(status, answer) : sentence(status, answer);
	};
	if (!isSameOrigin(request.headers)) return refuse(403, explainIntake("notFound", "file"));
	const actor = await currentActor();
	if (!actor) return refuse(401, { message: SIGNED_OUT_INTAKE, fieldErrors: [] });
	const contentType = request.headers.get("content-type") ?? "";
	if (!request.body) return refuse(400, explainIntake("cutOff", "file"));
	try {
		const { outcome, source } = await importDocument(actor, { contentType, body: request.body });
		if (!outcome.ok) return refuse(statusOf(outcome.reason), explainIntake(outcome.reason, source));
		const href = `/plans/imports/${outcome.value.importId}`;
		await leaveNotice("已读完表格。请逐项核对后发布。");
		return wantsJson ? json(201, { href }) : seeOther(href);
	} catch (error) {
		return refuse(500, { message: intakeFault(logFault(error)), fieldErrors: [] });
	}
}

function statusOf(reason: IntakeRefusal): number {
	if (reason === "notFound") return 404;
	if (reason === "tooLarge") return 413;
	if (reason === "busy") return 503;
	return reason === "storageFull" ? 507 : 422;
}

function json(status: number, answer: IntakeAnswer): Response {
	return Response.json(answer, { status, headers: { "Cache-Control": "private, no-store" } });
}

/** For a browser without scripts: going back keeps the form as it was. */
function sentence(
	status: number,
	{ message, fieldErrors }: { message: string; fieldErrors: readonly FieldError[] },
) {
	const said = fieldErrors.length > 0 ? fieldErrors.map((error) => error.message) : [message];
	const lines = said.map((line) => `<p>${escaped(line)}</p>`).join("");
	const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>没有导入</title><h1>没有导入</h1>${lines}<p>请用浏览器的“后退”回到导入页，填写的内容仍在那里；或<a href="/plans/imports/new">重新开始</a>。</p></html>`;
	const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" };
	return new Response(page, { status, headers });
}

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function seeOther(address: string): Response {
	return new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });
}
