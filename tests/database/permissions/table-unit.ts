import { randomUUID } from "node:crypto";
import { createUnit, setUnitActive, updateUnit } from "@/server/unit/commands";
import { updateGroup } from "@/server/unit/commands-group";
import { mergeUnit } from "@/server/unit/commands-merge";
import { renameUnit } from "@/server/unit/commands-rename";
import { unitAdminPage, unitList } from "@/server/unit/queries";
import { groupList, groupPage, mergePage } from "@/server/unit/queries-reform";
import { command, query, whole } from "./expectations";

// docs/product.md, Who may do what: users, units, settings.

const UNITS = [
	["a town", "leyu", ["admin"]],
	["凤凰镇", "fenghuang", ["admin"]],
	["a section", "yanglao", ["admin"]],
] as const;

const SECTIONS = [
	["养老服务科", "yanglao", ["admin"]],
	["社会事务科", "shiwu", ["admin"]],
] as const;

const GROUPS = [["各区镇（街道）", "towns", ["admin"]]] as const;

const description = { fullName: null, office: "民政办", ordinal: 999, aliases: [] };

export const unitExpectations = [
	query(
		"unit/queries.unitList",
		async (actor, id) => (await unitList(actor))?.find((row) => row.id === id) ?? null,
		UNITS,
	),
	query("unit/queries.unitAdminPage", unitAdminPage, UNITS),
	query("unit/queries-reform.mergePage", (actor, id) => mergePage(actor, id), SECTIONS),
	query(
		"unit/queries-reform.groupList",
		async (actor, id) => (await groupList(actor))?.find((row) => row.id === id) ?? null,
		GROUPS,
	),
	query("unit/queries-reform.groupPage", groupPage, GROUPS),
	command(
		"unit/commands-rename.renameUnit",
		(actor, unitId) =>
			renameUnit(
				actor,
				{ unitId, version: 1, name: "新名", fullName: null, reason: "机构改革" },
				randomUUID(),
			),
		UNITS,
	),
	command(
		"unit/commands-merge.mergeUnit",
		(actor, unitId) => {
			const merge = { unitId, version: 1, intoId: "renshike", shown: "", reason: "机构改革" };
			return mergeUnit(actor, merge, randomUUID());
		},
		// 养老服务科 has an extension request that nobody has decided.
		SECTIONS.map(([what, id, may]) => {
			const answer = id === "yanglao" ? "mergeUnsettled" : "consequencesChanged";
			return [what, id, may, answer] as const;
		}),
	),
	command(
		"unit/commands-group.updateGroup",
		(actor, groupId) => {
			const members = { memberIds: [], membersKnown: true };
			return updateGroup(actor, { groupId, version: 1, ...members, reason: "核对名单" }, randomUUID());
		},
		GROUPS.map(([what, id, may]) => [what, id, may, "groupKnownEmpty"] as const),
	),
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
