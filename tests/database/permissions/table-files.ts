import { randomUUID } from "node:crypto";
import { attachFile, removeFile } from "@/server/files/commands";
import { openableFile } from "@/server/files/queries";
import { command, elsewhere, query } from "./expectations";
import {
	APPROVED,
	APPROVED_FILE,
	DRAFT,
	DRAFT_FILE,
	EVIDENCE,
	NOTED_KEY,
	RETURNED,
	SUBMITTED_FILE,
} from "./ground";
import { LEADERS } from "./people";

// docs/product.md, Who may do what: reports and attachments. A lead's own evidence is read like a report.

const stored = () => ({
	...{ fileName: "现场.txt", mediaType: "text/plain", bytes: 3, sha256: "0".repeat(64) },
	...{ storageKey: NOTED_KEY, thumbnailKey: null },
});

export const fileExpectations = [
	query("files/queries.openableFile", (actor, id) => openableFile(actor, id, "file"), [
		["of 凤凰镇's draft", DRAFT_FILE, ["fenghuang"]],
		["of what 凤凰镇 submitted to 社会事务科", SUBMITTED_FILE, [...LEADERS, "shiwu", "fenghuang"]],
		["of 凤凰镇's approved report", APPROVED_FILE, [...LEADERS, "bangongshi", "shiwu", "fenghuang"]],
		["evidence of 社会事务科", EVIDENCE, [...LEADERS, "bangongshi", "shiwu"]],
	]),
	command(
		"files/commands.attachFile",
		(actor, id) => {
			const kind = id.startsWith("2024") ? "milestone" : "report";
			return attachFile(actor, { kind, id }, stored());
		},
		[
			["to 凤凰镇's draft", DRAFT, ["fenghuang"]],
			["to what 德积街道 got back", RETURNED, ["deji"]],
			["to 凤凰镇's approved report", APPROVED, ["fenghuang"], "notOpen"],
			["to a milestone that 社会事务科 carries out alone", "2024-p04-m1", ["shiwu"]],
			["to one of two leads", "2024-p09-m1", ["weibao", "weibaozhongxin"]],
		],
	),
	command("files/commands.removeFile", (actor, id) => removeFile(actor, id, randomUUID()), [
		["of 凤凰镇's draft", DRAFT_FILE, ["fenghuang"]],
		["of 凤凰镇's approved report", APPROVED_FILE, ["fenghuang"], "notOpen"],
		["evidence of 社会事务科", EVIDENCE, ["shiwu"]],
	]),
	elsewhere(
		"files/upload.uploadFile",
		"tests/database/file-store-cases.ts",
		"It reads a stream, then attaches.",
	),
];
