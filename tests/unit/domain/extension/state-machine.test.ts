import { describe, expect, it } from "vitest";
import { decideExtensionAct } from "@/lib/domain/extension/state-machine";

// By hand from docs/product.md, Extension: decided or withdrawn once, then as it is.
describe("an act on a request for a later end", () => {
	it.each([
		["asked", "grant", null, "granted"],
		["asked", "grant", "同意", "granted"],
		["asked", "refuse", "再等等", "refused"],
		["asked", "withdraw", null, "withdrawn"],
	] as const)("%s: %s with %s makes it %s", (from, act, words, to) => {
		expect(decideExtensionAct(from, act, words)).toEqual({ ok: true, to });
	});

	it.each([
		["asked", "refuse", null, "decisionReasonRequired"],
		["asked", "refuse", " \u3000", "decisionReasonRequired"],
		["asked", "refuse", "长".repeat(1001), "decisionTooLong"],
		["asked", "grant", "长".repeat(1001), "decisionTooLong"],
		["granted", "grant", null, "alreadyGranted"],
		["granted", "refuse", "不", "alreadyGranted"],
		["granted", "withdraw", null, "alreadyGranted"],
		["refused", "grant", null, "alreadyRefused"],
		["refused", "refuse", "不", "alreadyRefused"],
		["refused", "withdraw", null, "alreadyRefused"],
		["withdrawn", "grant", null, "alreadyWithdrawn"],
		["withdrawn", "refuse", "不", "alreadyWithdrawn"],
		["withdrawn", "withdraw", null, "alreadyWithdrawn"],
	] as const)("%s: %s is refused", (from, act, words, reason) => {
		expect(decideExtensionAct(from, act, words)).toEqual({ ok: false, reason });
	});
});
