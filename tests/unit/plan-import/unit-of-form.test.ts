import { describe, expect, it } from "vitest";
import { type CorrectImportInput, correctImportInput } from "@/lib/contracts/import-review-inputs";
import type { KnownUnits } from "@/lib/domain/plan/reading/known-units";
import { entryNamed, withUnits } from "@/server/plan-import/unit-of-form";

const unit = (id: string, name: string, ...aliases: string[]) =>
	({ id, name, kind: "section", aliases }) as const;

const known: KnownUnits = {
	units: [
		unit("yanglao", "养老服务科", "养老科", "服务科"),
		unit("ertong", "儿童福利科", "服务科"),
		unit("gov", "市民政局（本级）"),
	],
	groups: [{ id: "towns", name: "各区镇（街道）", membersKnown: true, members: [] }],
};

const form = (fields: Readonly<Record<string, unknown>>): CorrectImportInput =>
	correctImportInput.parse({
		...{ importId: "00000000-0000-4000-8000-000000000000", version: "1", project: "1" },
		...fields,
	});

describe("a unit by what was typed", () => {
	it.each([
		["its name", "养老服务科", { unitId: "yanglao" }],
		["with white space", " 养老 服务科　", { unitId: "yanglao" }],
		["in other widths", "市民政局(本级)", { unitId: "gov" }],
		["another of its names", "养老科", { unitId: "yanglao" }],
		["a group's name", "各区镇(街道)", { groupId: "towns" }],
		["a key", "unit:ertong", { unitId: "ertong" }],
		["a name that two have", "服务科", null],
		["no name", "养老", null],
		["a key of nobody", "unit:nobody", null],
		["an id alone", "yanglao", null],
	] as const)("%s", (_, typed, entry) => {
		expect(entryNamed(typed, known)).toEqual(entry);
	});
});

describe("a form that names units", () => {
	it("says them by id and key, each once and in order", () => {
		const input = form({
			op: "setUnits",
			leads: { 0: "儿童福利科", 1: "", 2: "养老科", 3: "儿童福利科" },
			responsible: ["unit:gov"],
			more: { 0: "各区镇(街道)", 1: "市民政局（本级）", 2: " " },
		});
		expect(withUnits(input, known)).toMatchObject({
			ok: true,
			value: {
				leads: [{ name: "ertong" }, { name: "yanglao" }],
				responsible: [{ unitId: "gov" }, { groupId: "towns" }],
				more: [],
			},
		});
	});

	it.each([
		[
			{ op: "setUnits", leads: { 0: "养老科", 2: "某科" } },
			{ field: "leads.2", name: "某科", mayBeGroup: false },
		],
		[
			{ op: "setUnits", leads: { 0: "各区镇（街道）" } },
			{ field: "leads.0", mayBeGroup: false },
		],
		[
			{ op: "setUnits", more: { 1: "服务科" } },
			{ field: "more.1", name: "服务科", mayBeGroup: true },
		],
		[
			{ op: "meanUnit", unit: "u1", means: "养老" },
			{ field: "means", name: "养老", mayBeGroup: true },
		],
	] as const)("is refused beside the field: %o", (fields, reason) => {
		expect(withUnits(form(fields), known)).toMatchObject({
			...{ ok: false, reason: { kind: "unitNotFound", ...reason } },
		});
	});
});
