import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { askExtension } from "@/server/extension/commands-ask";
import { grantExtension, refuseExtension } from "@/server/extension/commands-decide";
import { accepted, fullId } from "./accepted";
import type { Step } from "./steps";

/** Asks for a later end of a milestone, or decides the request that waits for it. */
export async function playExtensionStep(
	step: Extract<Step, { do: "askExtension" | "decideExtension" }>,
	actor: Actor,
): Promise<void> {
	const milestoneId = fullId(step.milestone);
	if (step.do === "decideExtension") {
		const { id: extensionId, version } = await db.extensionRequest.findFirstOrThrow({
			where: { milestoneId, state: "asked" },
		});
		const decide = step.decision === "grant" ? grantExtension : refuseExtension;
		accepted(step, await decide(actor, { extensionId, version, words: step.words ?? null }, null));
		return;
	}
	const { version } = await db.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
	const { newEndOn, reason, progress, moves = [] } = step;
	const input = {
		milestoneId,
		version,
		newEndOn,
		reason,
		progress,
		moves: moves.map(({ target, from, to }) => ({ targetId: fullId(target), onDate: from, newOnDate: to })),
	};
	accepted(step, await askExtension(actor, input, null));
}
