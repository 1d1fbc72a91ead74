import { describe, expect, it } from "vitest";
import type { UnitKind } from "@/lib/domain/unit/kinds";
import { newOrdinals } from "@/lib/domain/unit/new-ordinals";

const at = (kind: UnitKind, ...ordinals: number[]) => ordinals.map((ordinal) => ({ kind, ordinal }));
const BUREAU = [
	...at("section", 10, 20, 30, 40, 50, 60),
	...at("affiliate", 110, 120),
	...at("partner", 310),
	...at("town", 410, 420),
];

// [what comes in, what there is, where each goes]
const PLACES: readonly (readonly [string, readonly UnitKind[], typeof BUREAU, readonly number[]])[] = [
	["nothing", [], BUREAU, []],
	["a section behind the sections, not behind the towns", ["section"], BUREAU, [70]],
	["towns at the end", ["town", "town"], BUREAU, [430, 440]],
	[
		"several kinds, each behind its own",
		["town", "partner", "section", "partner"],
		BUREAU,
		[430, 320, 70, 330],
	],
	[
		"many of a kind closer together, still before the next",
		Array(9).fill("section"),
		BUREAU,
		[65, 70, 75, 80, 85, 90, 95, 100, 105],
	],
	["a kind that nobody has, behind the kinds before it", ["charity"], BUREAU, [130]],
	["that kind and the one before, in the kinds' order", ["charity", "affiliate"], BUREAU, [140, 130]],
	["where no room is left, beside the last", ["section"], [...at("section", 10), ...at("town", 11)], [10]],
	["into an empty list, in the kinds' order", ["town", "section", "town"], [], [20, 10, 30]],
	["among units that somebody mixed", ["town"], [...at("town", 10), ...at("section", 16)], [13]],
];

describe("the place of new units in the official order", () => {
	it.each(PLACES)("%s", (_, kinds, listed, expected) => {
		expect(
			newOrdinals(
				kinds.map((kind) => ({ kind })),
				listed,
			),
		).toEqual(expected);
	});
});
