import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { removeFile } from "@/server/files/commands";
import { uploadFile } from "@/server/files/upload";
import { confirmUnchanged } from "@/server/report/commands-confirm";
import { startCorrection, startReport } from "@/server/report/commands-draft";
import { approveReport, returnReport } from "@/server/report/commands-review";
import { deleteDraft, saveDraft } from "@/server/report/commands-save";
import { submitReport, withdrawReport } from "@/server/report/commands-submit";
import { sampleUpload } from "../../../scripts/demo-data/sample-files";
import { BEAUTIFUL, formOf, must, NAMED, onDay, seen, VILLAGES } from "../report-ground";
import { as } from "../report-people";
import { type Act, mark } from "./act";

const id = () => randomUUID();
const town = () => as("fenghuang");

let report = "";
let correction = "";

/** Splits of both targets must stand before (splitVillages). */
const save = async (reportId: string, figure: number) => {
	const figures = { [BEAUTIFUL]: [1], [NAMED]: [figure, 12] } as const;
	const form = await formOf(reportId, {
		kind: "progress",
		speaksFor: "2024-07-10",
		narrative: mark(),
		figures,
	});
	must(await saveDraft(await town(), form, id()));
};
const submit = async () => must(await submitReport(await town(), await seen(report), id()));

export const ACTS_ON_REPORTS: readonly Act[] = [
	{
		action: "report.start",
		run: async () => {
			report = must(await startReport(await town(), { milestoneId: VILLAGES }, id())).reportId;
		},
	},
	{ action: "report.save", run: () => save(report, 6) },
	{
		action: "file.attach",
		run: async () => {
			const upload = await sampleUpload({ kind: "note", name: `${mark()}.txt` });
			must(await uploadFile(await town(), { kind: "report", id: report }, upload));
		},
	},
	{
		action: "file.remove",
		run: async () => {
			const file = await db.attachment.findFirstOrThrow({ where: { reportId: report } });
			must(await removeFile(await town(), file.id, id()));
		},
	},
	{ action: "report.submit", run: submit },
	{
		action: "report.withdraw",
		run: async () => must(await withdrawReport(await town(), await seen(report), id())),
	},
	{ action: "report.submit", run: submit },
	{
		action: "report.return",
		run: async () => {
			const words = { reason: mark(), fields: ["narrative" as const] };
			must(await returnReport(await as("shiwu"), { ...(await seen(report)), ...words }, id()));
		},
	},
	{ action: "report.save", run: () => save(report, 7) },
	{ action: "report.submit", run: submit },
	{
		action: "report.approve",
		run: async () => must(await approveReport(await as("shiwu"), await seen(report), id())),
		called: { numerator: "readings", denominator: "readings", effectiveOn: "readings" },
	},
	{
		action: "report.correct",
		run: async () => {
			correction = must(await startCorrection(await town(), { reportId: report }, id())).reportId;
		},
	},
	{
		action: "report.delete",
		run: async () => must(await deleteDraft(await town(), await seen(correction), id())),
		removes: true,
	},
	{
		action: "reading.confirm",
		run: () =>
			onDay("2024-08-15", async () => must(await confirmUnchanged(await town(), { targetId: NAMED }, id()))),
	},
];
