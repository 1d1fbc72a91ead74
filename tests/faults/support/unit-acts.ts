import { formOn, typed } from "./form-fields";
import type { Hands } from "./hands";

/** A town's person: opens drafts, writes them, attaches files, submits, sometimes takes a report back. */
export async function actAsUnit(hands: Hands): Promise<void> {
	const milestone = hands.random.pick(hands.owned);
	if (!milestone) return;
	const page = `/milestones/${milestone}`;
	const text = await hands.read(page);
	const start = formOn(text, "填写完成情况报告");
	if (start) {
		await hands.send("startReportAction", page, start.fields);
		return;
	}
	const edit = /\/reports\/([0-9a-f-]{36})\/edit/.exec(text)?.[1];
	const sent = /\/reports\/([0-9a-f-]{36})/.exec(text)?.[1];
	if (edit) await write(hands, edit);
	else if (sent && hands.random.next() < 0.3) await withdraw(hands, sent);
}

async function write(hands: Hands, id: string): Promise<void> {
	const { random, read, send, marker } = hands;
	const page = `/reports/${id}/edit`;
	const form = formOn(await read(page), "完成情况报告");
	if (!form) return;
	const narrative = marker();
	const kind = random.next() < 0.7 ? "progress" : "completion";
	const changes = { narrative, kind, speaksFor: "2024-08-15", goOn: "stay" };
	const saved = await send("saveDraftAction", page, typed(form.fields, changes), narrative);
	if (saved.kind !== "done") return;
	if (random.next() < 0.3) await hands.upload(`report=${id}`);
	if (random.next() < 0.6) await submit(hands, id);
}

async function submit({ read, send }: Hands, id: string): Promise<void> {
	const page = `/reports/${id}/check`;
	const form = formOn(await read(page), "提交报告");
	if (form) await send("submitReportAction", page, form.fields);
}

async function withdraw({ read, send }: Hands, id: string): Promise<void> {
	const page = `/reports/${id}`;
	// The dialog that asks draws its form when it is opened; the version is on the page's own data.
	const version = /\\"version\\":(\d+)/.exec(await read(page))?.[1];
	if (!version) return;
	await send("withdrawReportAction", page, [
		["reportId", id],
		["version", version],
	]);
}
