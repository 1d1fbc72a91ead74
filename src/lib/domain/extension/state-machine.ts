import type { ExtensionState } from "./facts";

export const EXTENSION_ACTS = ["withdraw", "grant", "refuse"] as const;
export type ExtensionAct = (typeof EXTENSION_ACTS)[number];

/** Why an act on a request is not taken. Each has its sentence in lib/format/refusals-extension.ts. */
export const EXTENSION_ACT_REFUSALS = [
	"alreadyGranted",
	"alreadyRefused",
	"alreadyWithdrawn",
	"decisionReasonRequired",
	"decisionTooLong",
] as const;
export type ExtensionActRefusal = (typeof EXTENSION_ACT_REFUSALS)[number];

/** The longest reason, progress or word of a decision, in characters. */
export const MAX_EXTENSION_TEXT = 1000;

/**
 * Every act there is (docs/product.md, Extension): a request is decided or withdrawn once, and then stays as it
 * is. Who may act is the caller's matter.
 */
const TRANSITIONS: Record<
	ExtensionState,
	Record<ExtensionAct, { readonly to: ExtensionState } | { readonly refusal: ExtensionActRefusal }>
> = {
	asked: { withdraw: { to: "withdrawn" }, grant: { to: "granted" }, refuse: { to: "refused" } },
	granted: closed("alreadyGranted"),
	refused: closed("alreadyRefused"),
	withdrawn: closed("alreadyWithdrawn"),
};

function closed(refusal: ExtensionActRefusal) {
	return { withdraw: { refusal }, grant: { refusal }, refuse: { refusal } } as const;
}

export type ExtensionActDecision =
	| { readonly ok: true; readonly to: ExtensionState }
	| { readonly ok: false; readonly reason: ExtensionActRefusal };

/** Decides an act on a request. Refusing needs words that are not blank; granting may have some. */
export function decideExtensionAct(
	from: ExtensionState,
	act: ExtensionAct,
	words: string | null,
): ExtensionActDecision {
	const transition = TRANSITIONS[from][act];
	if ("refusal" in transition) return { ok: false, reason: transition.refusal };
	if (act === "refuse" && (words ?? "").trim() === "") return { ok: false, reason: "decisionReasonRequired" };
	if (words !== null && [...words].length > MAX_EXTENSION_TEXT)
		return { ok: false, reason: "decisionTooLong" };
	return { ok: true, to: transition.to };
}
