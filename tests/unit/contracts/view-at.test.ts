import { describe, expect, it } from "vitest";
import { addressAt } from "@/lib/contracts/address-at";
import { askedDay, viewAtQuery } from "@/lib/contracts/view-at";
import { refusedDaySentence, viewedPoint } from "@/lib/format/view-words";

describe("the day that an address asks for", () => {
	const bounds = { firstOn: "2024-01-01", today: "2024-08-15" };
	it.each([
		["2024-01-01", { ok: true, day: "2024-01-01" }],
		["2024-06-30", { ok: true, day: "2024-06-30" }],
		["2024-08-15", { ok: true, day: "2024-08-15" }],
		["2024-08-16", { ok: false, reason: "future" }],
		["2023-12-31", { ok: false, reason: "beforeYear" }],
		["2024-02-30", { ok: false, reason: "invalid" }],
		["2024-6-30", { ok: false, reason: "invalid" }],
		["昨天", { ok: false, reason: "invalid" }],
	] as const)("%s", (typed, expected) => {
		expect(askedDay(typed, bounds)).toEqual(expected);
	});

	it.each([
		[{}, {}],
		[{ asOf: "" }, {}],
		[{ asOf: ["2024-06-30", "2024-07-01"] }, {}],
		[
			{ asOf: "２０２４-06-30", known: "then" },
			{ asOf: "2024-06-30", known: "then" },
		],
		[{ asOf: "2024-06-30", known: "now" }, { asOf: "2024-06-30" }],
	])("%j is read as %j", (query, expected) => {
		expect(viewAtQuery.parse(query)).toEqual(expected);
	});
});

describe("an address with a point", () => {
	const point = [
		["asOf", "2024-06-30"],
		["known", "then"],
	] as const;
	it.each([
		["/projects", "/projects?asOf=2024-06-30&known=then"],
		["/projects?light=red", "/projects?light=red&asOf=2024-06-30&known=then"],
		["/milestones/m#move", "/milestones/m?asOf=2024-06-30&known=then#move"],
		["/m?history=all#history", "/m?history=all&asOf=2024-06-30&known=then#history"],
		["/x?asOf=2024-01-01", "/x?asOf=2024-06-30&known=then"],
		["#move", "#move"],
		["/api/files/f", "/api/files/f"],
		["https://example.org/", "https://example.org/"],
	])("%s becomes %s", (href, expected) => {
		expect(addressAt(href, point)).toBe(expected);
	});

	it("is left as it is in the present", () => {
		expect(addressAt("/projects?light=red", [])).toBe("/projects?light=red");
	});
});

describe("what is said of a point", () => {
	const at = { asOf: "2024-06-30", knownAt: "2024-06-30T15:59:59.999Z", isPast: true };
	it("names the day and the knowledge", () => {
		expect(viewedPoint({ at, knownThen: true })).toBe("截至 2024-06-30（按当时已知）");
		expect(viewedPoint({ at, knownThen: false })).toBe("截至 2024-06-30（按现在已知）");
	});

	it("says why a day is not shown", () => {
		const bounds = { minOn: "2024-01-01", maxOn: "2024-08-15" };
		expect(refusedDaySentence("2024-09-01", "future", bounds)).toBe(
			"2024-09-01 还没有到，只能查看 2024-08-15 及以前的情况，已显示今天的情况。",
		);
		expect(refusedDaySentence("昨天", "invalid", bounds)).toBe("“昨天”不是有效的日期，已显示今天的情况。");
	});
});
