import { formOn, typed } from "./form-fields";
import type { Hands } from "./hands";

/** A section's person: reviews what waits, ticks and moves milestones, adds evidence. */
export async function actAsLead(hands: Hands): Promise<void> {
	const chance = hands.random.next();
	if (chance < 0.3 && (await review(hands))) return;
	const milestone = hands.random.pick(hands.led);
	if (!milestone) return;
	if (chance > 0.92) await hands.upload(`milestone=${milestone}`);
	else await update(hands, milestone);
}

async function update({ read, random, send, marker }: Hands, milestone: string): Promise<void> {
	const page = `/milestones/${milestone}`;
	const form = formOn(await read(page), "更新节点");
	if (!form) return;
	const flipped = random.pick(form.boxes)?.value;
	const boxes = form.boxes.filter(({ value, checked }) => checked !== (value === flipped));
	const done = boxes.map(({ name, value }) => [name, value] as const);
	const move = random.pick(form.buttons.filter(({ value }) => value !== "stay" && value !== "cancelled"));
	if (move && random.next() < 0.6) {
		const words = marker();
		const changes = { note: words, reason: words, to: move.value };
		await send("updateMilestoneAction", page, [...typed(form.fields, changes), ...done], words);
	} else if (flipped) {
		const changes = { note: "", reason: "", to: "stay" };
		await send("updateMilestoneAction", page, [...typed(form.fields, changes), ...done]);
	}
}

/** False when nothing waits. */
async function review({ read, random, send, marker }: Hands): Promise<boolean> {
	const list = await read("/reports?state=submitted");
	const page = random.pick([...new Set(list.match(/\/reports\/[0-9a-f-]{36}/g) ?? [])]);
	const form = page ? formOn(await read(page), "审核通过") : null;
	if (!page || !form) return false;
	if (random.next() < 0.5) {
		await send("approveReportAction", page, form.fields);
	} else {
		const reason = marker();
		await send("returnReportAction", page, typed(form.fields, { reason }), reason);
	}
	return true;
}
