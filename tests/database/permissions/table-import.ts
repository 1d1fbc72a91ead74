import { randomUUID } from "node:crypto";
import { discardImport, openImport, saveCorrections } from "@/server/plan-import/commands";
import { publishImport } from "@/server/plan-import/commands-publish";
import { correctImport, undoCorrection } from "@/server/plan-import/commands-review";
import { settleDoubts } from "@/server/plan-import/commands-settle";
import { titleImport } from "@/server/plan-import/commands-title";
import { importList, importPage } from "@/server/plan-import/queries";
import { importOverview, nextPlanYear, planYears } from "@/server/plan-import/queries-overview";
import { importReview } from "@/server/plan-import/queries-review";
import { document, makeDraft } from "../import-scene";
import { command, elsewhere, query, whole } from "./expectations";
import { DISCARDED_IMPORT, PLAN_IMPORT, READ_IMPORT } from "./ground-import";

// docs/product.md, Who may do what: import, publish plan.

const IMPORTS = [["under review", PLAN_IMPORT, ["admin"]]] as const;

const version = 1;

/** To those who import too: what it was is gone. */
const DISCARDED = ["discarded", DISCARDED_IMPORT, ["admin"], "alreadyDiscarded"] as const;

export const importExpectations = [
	query(
		"plan-import/queries.importList",
		async (actor, id) => (await importList(actor))?.find((row) => row.id === id) ?? null,
		[...IMPORTS, ["discarded", DISCARDED_IMPORT, []]],
	),
	query("plan-import/queries.importPage", importPage, [...IMPORTS, ["discarded", DISCARDED_IMPORT, []]]),
	query("plan-import/queries-review.importReview", (actor, importId) => importReview(actor, importId, 3), [
		["under review", READ_IMPORT, ["admin"]],
		["discarded", DISCARDED_IMPORT, []],
	]),
	query("plan-import/queries-overview.importOverview", importOverview, [
		["under review", READ_IMPORT, ["admin"]],
		["discarded", DISCARDED_IMPORT, []],
	]),
	query(
		"plan-import/queries-overview.planYears",
		async (actor, id) => (await planYears(actor))?.find(({ planId }) => planId === id) ?? null,
		[["of 2024", "2024", ["admin"]]],
	),
	query("plan-import/queries-overview.nextPlanYear", nextPlanYear, whole(["admin"])),
	elsewhere(
		"plan-import/commands-intake.importDocument",
		"tests/database/plan-intake.test.ts",
		"takes a document as a stream",
	),
	command(
		"plan-import/commands-settle.settleDoubts",
		(actor, importId) => settleDoubts(actor, { importId, version, doubts: ["p1/x"] }, randomUUID()),
		[["under review", READ_IMPORT, ["admin"]], DISCARDED],
	),
	command(
		"plan-import/commands-title.titleImport",
		(actor, importId) => titleImport(actor, { importId, version, title: "年度计划" }, randomUUID()),
		[["under review", READ_IMPORT, ["admin"]], DISCARDED],
	),
	command(
		"plan-import/commands-review.correctImport",
		(actor, importId) =>
			correctImport(
				actor,
				{ op: "joinWindows", importId, version, project: 3, window: 1, reason: null },
				randomUUID(),
			),
		[["under review", READ_IMPORT, ["admin"]], DISCARDED],
	),
	command(
		"plan-import/commands-review.undoCorrection",
		(actor, importId) => undoCorrection(actor, { importId, version, place: 0 }, randomUUID()),
		[["under review", READ_IMPORT, ["admin"]], DISCARDED],
	),
	command(
		"plan-import/commands.openImport",
		(actor) => openImport(actor, document({ plan: {} }), randomUUID()),
		whole(["admin"]),
	),
	command(
		"plan-import/commands.saveCorrections",
		(actor, importId) => saveCorrections(actor, { importId, version, corrections: {} }, randomUUID()),
		[...IMPORTS, DISCARDED],
	),
	command(
		"plan-import/commands.discardImport",
		(actor, importId) => discardImport(actor, { importId, version }, randomUUID()),
		[...IMPORTS, DISCARDED],
	),
	command(
		"plan-import/commands-publish.publishImport",
		(actor, importId) =>
			publishImport(actor, { importId, version, confirmations: [] }, randomUUID(), makeDraft),
		[...IMPORTS, DISCARDED],
	),
];
