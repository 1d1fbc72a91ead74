import { describe, expect, it } from "vitest";
import { type MergeObstacles, mergedIds, mergeRefusal } from "@/lib/domain/unit/merge";
import { unitNameAt } from "@/lib/domain/unit/name-at";
import { on } from "./story";

describe("a list of units after a merge of b into a", () => {
	it.each([
		["names the taking one in its place", ["x", "b", "y"], ["x", "a", "y"]],
		["names a joint lead once, where it stood first", ["a", "x", "b"], ["a", "x"]],
		["or where the old one stood first", ["b", "x", "a"], ["a", "x"]],
		["stays without either", ["x", "y"], ["x", "y"]],
		["stays empty", [], []],
	])("%s", (_what, ids, expected) => {
		expect(mergedIds(ids, "b", "a")).toEqual(expected);
	});
});

describe("a merge", () => {
	const section = (id: string, more = {}) => ({ id, kind: "section", active: true, ...more });
	const nothing = { openReports: 0, shares: 0, extensions: 0 };

	type Case = readonly [
		string,
		ReturnType<typeof section>,
		ReturnType<typeof section>,
		MergeObstacles,
		unknown,
	];
	const cases: readonly Case[] = [
		["of two sections in service", section("b"), section("a"), nothing, null],
		["into itself", section("a"), section("a"), nothing, "mergeIntoItself"],
		["into a town", section("b"), section("a", { kind: "town" }), nothing, "mergeNotSections"],
		["of an affiliate", section("b", { kind: "affiliate" }), section("a"), nothing, "mergeNotSections"],
		["of one out of service", section("b", { active: false }), section("a"), nothing, "mergeInactive"],
		["into one out of service", section("b"), section("a", { active: false }), nothing, "mergeInactive"],
		...(["openReports", "shares", "extensions"] as const).map((what) => {
			const obstacles = { ...nothing, [what]: 2 };
			const refusal = { kind: "mergeUnsettled", obstacles };
			return [`with open ${what}`, section("b"), section("a"), obstacles, refusal] as const;
		}),
	];
	it.each(cases)("%s", (_what, from, into, obstacles, expected) => {
		expect(mergeRefusal(from, into, obstacles)).toEqual(expected);
	});
});

describe("what a unit was called", () => {
	const unit = {
		name: "丙",
		adjustments: [
			{ ...on("2024-03-01"), field: "name", before: "甲", after: "乙" },
			{ ...on("2024-04-01"), field: "fullName", before: null, after: "乙局" },
			{ ...on("2024-05-01"), field: "name", before: "乙", after: "丙" },
		],
	} as const;

	it.each([
		["2024-02-28T00:00:00.000Z", "甲"],
		["2024-04-15T00:00:00.000Z", "乙"],
		["2024-06-01T00:00:00.000Z", "丙"],
	])("at %s is %s", (at, name) => {
		expect(unitNameAt(unit, at)).toBe(name);
	});
});
