import { describe, expect, it } from "vitest";
import { type MilestoneLine, milestoneListFilters } from "@/lib/contracts/lists";
import { isDueSoon, matchesMilestone, PAGE_SIZE, pageOf } from "./select";

const TODAY = "2024-08-15";

const line: MilestoneLine = {
	id: "m",
	ordinal: 1,
	projectId: "p",
	projectName: "银发餐桌",
	track: null,
	words: "加快助餐点建设进度",
	startOn: "2024-07-01",
	endOn: "2024-09-10",
	dueOn: "2024-09-10",
	kind: "oneOff",
	status: "inProgress",
	light: { light: "green", reason: "", soon: false, override: null },
	lead: null,
	isLeadOnly: true,
	completions: null,
};

describe("the milestones that an address asks for", () => {
	it.each([
		["everything", {}, line, true],
		["its project", { project: "p" }, line, true],
		["another project", { project: "q" }, line, false],
		["its light", { light: "green" }, line, true],
		["another light", { light: "red" }, line, false],
		[
			"a light, but it was given up",
			{ light: "green" },
			{ ...line, light: { ...line.light, light: null } },
			false,
		],
		["its state", { status: "inProgress" }, line, true],
		["a month in which it runs", { month: "7" }, line, true],
		["the month before", { month: "6" }, line, false],
		["a month into which it was extended", { month: "12" }, { ...line, dueOn: "2025-01-15" }, true],
		["what is due within 30 days", { due: "30" }, line, true],
		["what is due within 30 days, but it is done", { due: "30" }, { ...line, status: "done" }, false],
		["what is due within 30 days, but it is 常态化", { due: "30" }, { ...line, kind: "continuous" }, false],
		["what is overdue, but it is due today", { due: "overdue" }, { ...line, dueOn: TODAY }, false],
		["what is overdue", { due: "overdue" }, { ...line, dueOn: "2024-08-14" }, true],
		["its lead", { lead: "yanglao" }, line, true],
		["another lead", { lead: "shiwu" }, line, false],
		["words of its text", { q: "助餐点" }, line, true],
		["words of its project", { q: "银发" }, line, true],
		["other words", { q: "慈善" }, line, false],
	] as const)("asked for %s", (_, query, one, expected) => {
		const filters = milestoneListFilters.parse(query);
		expect(matchesMilestone(one, ["yanglao"], filters, TODAY, 2024)).toBe(expected);
	});

	it("leave out what an address says wrongly", () => {
		const filters = milestoneListFilters.parse({
			month: "13",
			due: "soon",
			light: ["red", "blue"],
			page: "-1",
		});
		expect(filters).toEqual({ page: 1 });
	});
});

describe("due within 30 days", () => {
	it.each([
		["2024-08-14", false],
		["2024-08-15", true],
		["2024-09-14", true],
		["2024-09-15", false],
	] as const)("%s: %s", (dueOn, expected) => {
		expect(isDueSoon(dueOn, TODAY)).toBe(expected);
	});
});

describe("the pages of a list", () => {
	const lines = Array.from({ length: PAGE_SIZE + 1 }, (_, index) => index);

	it("hold all lines between them", () => {
		expect(pageOf(lines, 1).lines).toHaveLength(PAGE_SIZE);
		expect(pageOf(lines, 2)).toMatchObject({ lines: [PAGE_SIZE], total: PAGE_SIZE + 1, page: 2 });
	});

	it("end with the last: a page beyond it shows the last", () => {
		expect(pageOf(lines, 9).page).toBe(2);
		expect(pageOf([], 3)).toMatchObject({ lines: [], total: 0, page: 1 });
	});
});
