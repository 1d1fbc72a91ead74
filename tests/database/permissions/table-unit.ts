import { randomUUID } from "node:crypto";
import { createUnit, setUnitActive, updateUnit } from "@/server/unit/commands";
import { unitAdminPage, unitList } from "@/server/unit/queries";
import { command, query, whole } from "./expectations";

// docs/product.md, Who may do what: users, units, settings.

const UNITS = [
	["a town", "leyu", ["admin"]],
	["凤凰镇", "fenghuang", ["admin"]],
	["a section", "yanglao", ["admin"]],
] as const;

const description = { fullName: null, office: "民政办", ordinal: 999, aliases: [] };

export const unitExpectations = [
	query(
		"unit/queries.unitList",
		async (actor, id) => (await unitList(actor))?.find((row) => row.id === id) ?? null,
		UNITS,
	),
	query("unit/queries.unitAdminPage", unitAdminPage, UNITS),
	command(
		"unit/commands.createUnit",
		(actor) => createUnit(actor, { kind: "partner", name: "市教育局", ...description }, randomUUID()),
		whole(["admin"]),
	),
	command(
		"unit/commands.updateUnit",
		(actor, unitId) => updateUnit(actor, { unitId, version: 1, name: "新名", ...description }, randomUUID()),
		UNITS,
	),
	command(
		"unit/commands.setUnitActive",
		(actor, unitId) => {
			const shown = { shownAccounts: 99, shownDuties: 99 };
			return setUnitActive(actor, { unitId, version: 1, active: "no", ...shown }, randomUUID());
		},
		UNITS.map(([what, id, may]) => [what, id, may, "consequencesChanged"] as const),
	),
];
