import { randomUUID } from "node:crypto";
import { allocateTarget } from "@/server/target/commands-allocation";
import { enterLeadReading } from "@/server/target/commands-reading";
import { targetPage } from "@/server/target/queries";
import { command, query } from "./expectations";
import { BUREAU, TOWNS } from "./people";

// docs/product.md, Who may do what: lights, figures, totals · update milestone, target, allocation, lead readings.

export const targetExpectations = [
	query("target/queries.targetPage", targetPage, [
		["of 社会事务科", "2024-p04-t1", [...BUREAU, ...TOWNS, "auditor"]],
		["of joint leads", "2024-p07-t1", [...BUREAU, "laonian", ...TOWNS, "auditor"]],
		["of 社会工作和社会组织管理科", "2024-p05-t1", [...BUREAU, ...TOWNS, "auditor"]],
	]),
	command(
		"target/commands-allocation.allocateTarget",
		(actor, targetId) => {
			const shares = [{ unitId: "fenghuang", amount: 1 }];
			const split = { targetId, lastSeq: 0, intent: "draft", note: null, shares } as const;
			return allocateTarget(actor, split, randomUUID());
		},
		[
			["of 养老服务科", "2024-p06-t1", ["yanglao"]],
			["of 社会事务科, split before", "2024-p04-t1", ["shiwu"], "conflict"],
			["of joint leads, split before", "2024-p07-t1", ["yanglao", "laonian"], "conflict"],
		],
	),
	command(
		"target/commands-reading.enterLeadReading",
		(actor, targetId) => {
			const figure = { numerator: 1, denominator: 100, effectiveOn: "2024-08-15", sourceNote: "台账" };
			return enterLeadReading(actor, { targetId, version: 1, ...figure, supersedesSeq: null }, randomUUID());
		},
		[
			["of 社会工作和社会组织管理科", "2024-p05-t1", ["shezu"]],
			["of joint leads", "2024-p07-t2", ["yanglao", "laonian"]],
			["of towns", "2024-p04-t1", ["shiwu"], "unitsReport"],
		],
	),
];
