import "server-only";
import type {
	DecideExtensionInput,
	ExtensionDecisionRefusal,
	ExtensionDone,
	WithdrawExtensionInput,
} from "@/lib/contracts/extension";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import { grantObstacle } from "@/lib/domain/extension/request";
import { decideExtensionAct, type ExtensionAct } from "@/lib/domain/extension/state-machine";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import type { Prisma } from "@/server/db/generated/client";
import { dateOf } from "@/server/plan/fact-dates";
import { lockTargets, moveDates } from "./move-dates";
import { decidableExtensions, ownExtensions } from "./scope";
import { lockExtension, type StoredExtension } from "./stored-extension";

type Decided = Promise<Outcome<ExtensionDone, ExtensionDecisionRefusal>>;

/** Takes a request back while nobody has decided it: by the unit that asked. */
export function withdrawExtension(
	actor: Actor,
	{ extensionId, version }: WithdrawExtensionInput,
	requestId: string | null,
): Decided {
	const act = { act: "withdraw", extensionId, version, words: null } as const;
	return command<ExtensionDone, ExtensionDecisionRefusal>(
		actor,
		{ name: "extension.withdraw", requestId, subject: { type: "extension", id: extensionId } },
		(context) => carryOut(context, act, ownExtensions(actor)),
	);
}

/**
 * Grants a request (docs/product.md, Extension): the due day of the milestone and of its owners moves from today
 * on, and the dates of targets that it names; the plan's own end stays. A leader with 分管 sections decides
 * theirs, one without any; others are refused like a missing request, and the second of two is told what became
 * of it.
 */
export function grantExtension(actor: Actor, input: DecideExtensionInput, requestId: string | null): Decided {
	return command<ExtensionDone, ExtensionDecisionRefusal>(
		actor,
		{ name: "extension.grant", requestId, subject: { type: "extension", id: input.extensionId } },
		async (context) => carryOut(context, { act: "grant", ...input }, await decidable(context)),
	);
}

/** Refuses a request, with a reason; nothing moves. By whom: as for granting. */
export function refuseExtension(
	actor: Actor,
	input: DecideExtensionInput,
	requestId: string | null,
): Decided {
	return command<ExtensionDone, ExtensionDecisionRefusal>(
		actor,
		{ name: "extension.refuse", requestId, subject: { type: "extension", id: input.extensionId } },
		async (context) => carryOut(context, { act: "refuse", ...input }, await decidable(context)),
	);
}

/** 分管 as it is stored now, not as the session knew it. */
async function decidable({ tx, actor }: CommandContext): Promise<Prisma.ExtensionRequestWhereInput> {
	const supervised = await tx.userSupervision.findMany({
		where: { userId: actor.userId },
		select: { unitId: true },
	});
	return decidableExtensions(
		actor,
		supervised.map(({ unitId }) => unitId),
	);
}

async function carryOut(
	context: CommandContext,
	input: { readonly act: ExtensionAct } & DecideExtensionInput,
	where: Prisma.ExtensionRequestWhereInput,
): Decided {
	const { tx, today } = context;
	const found = await lockExtension(tx, input.extensionId, where, today);
	if (!found) return refused("notFound");
	if (found.moves.length > 0 && input.act === "grant") {
		await lockTargets(
			tx,
			found.moves.map(({ targetId }) => targetId),
		);
	}
	// Once more: targets may have changed until their lock was had.
	const extension = found.moves.length > 0 ? await lockExtension(tx, found.id, where, today) : found;
	if (!extension) return refused("notFound");
	if (!extension.milestone.planOpen) return refused("planClosed");
	const decision = decideExtensionAct(extension.state, input.act, input.words);
	if (!decision.ok) return decision;
	if (extension.version !== input.version) return refused("conflict");
	if (input.act === "grant") {
		const obstacle = grantObstacle(extension, extension.milestone, extension.askedOn);
		if (obstacle) return refused(obstacle);
		await extendMilestone(context, extension);
		await moveDates(context, extension);
	}
	await close(context, extension, input, decision.to);
	const moved = input.act === "grant" ? extension.moves.length : 0;
	return done({ extensionId: extension.id, newEndOn: extension.newEndOn, moved });
}

/** The fact from which the due day follows, and its cache on the milestone's row. */
async function extendMilestone(
	{ tx, actor, today, recordedAt }: CommandContext,
	{ milestone, newEndOn, reason }: StoredExtension,
): Promise<void> {
	await tx.extensionFact.create({
		data: {
			milestoneId: milestone.facts.id,
			newEndOn: dateOf(newEndOn),
			reason,
			effectiveOn: dateOf(today),
			recordedAt,
			recordedById: actor.userId,
		},
	});
	await tx.milestone.update({
		where: { id: milestone.facts.id },
		data: { dueOn: dateOf(newEndOn), version: milestone.version + 1 },
	});
}

async function close(
	{ tx, actor, today, recordedAt, audit }: CommandContext,
	extension: StoredExtension,
	{ act, words }: { readonly act: ExtensionAct; readonly words: string | null },
	to: "granted" | "refused" | "withdrawn" | "asked",
): Promise<void> {
	await tx.extensionRequest.update({
		where: { id: extension.id },
		data: { state: to, version: extension.version + 1 },
	});
	await tx.extensionEvent.create({
		data: {
			requestId: extension.id,
			kind: to,
			reason: words,
			effectiveOn: dateOf(today),
			recordedAt,
			recordedById: actor.userId,
		},
	});
	const { milestone, newEndOn, moves, unitId } = extension;
	await audit({
		action: `extension.${act}`,
		subjectType: "extension",
		subjectId: extension.id,
		projectId: milestone.projectId,
		subjectUnit: unitId,
		fields: [
			"decision",
			...(act === "grant" ? ["dueOn"] : []),
			...(act === "grant" && moves.length > 0 ? ["checkpoints"] : []),
			...(words ? ["reason"] : []),
		],
		narrative: words,
		detail: {
			milestone: milestone.facts.id,
			dueOn: milestone.state.dueOn,
			newEndOn,
			moved: act === "grant" ? moves.length : 0,
		},
	});
}
