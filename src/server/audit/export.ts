import "server-only";
import type { AuditFilters, AuditRow } from "@/lib/contracts/audit";
import { auditSentence, auditSubjectLabel } from "@/lib/format/audit-actions";
import { auditDetailLines, auditFieldLabel } from "@/lib/format/audit-details";
import { CSV_START, csvLine } from "@/lib/format/csv";
import { formatInstant } from "@/lib/format/dates";
import { ROLE_WORDS } from "@/lib/format/labels";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { auditBatches } from "./queries";
import { recordRefusedView } from "./refused-view";
import { record } from "./trail";

const HEAD = [
	"时间",
	"业务时间",
	"人员",
	"角色",
	"单位",
	"地址",
	"操作",
	"操作代码",
	"结果",
	"对象类别",
	"对象",
	"对象编号",
	"项目",
	"相关单位",
	"字段",
	"明细",
	"文字摘要（SHA-256）",
];

/**
 * The filtered trail as comma-separated lines, latest first, in pieces as the reader takes them; null for who
 * may read none of it. The export itself leaves an entry in the trail.
 */
export async function auditCsv(
	actor: Actor,
	filters: AuditFilters,
): Promise<ReadableStream<Uint8Array> | null> {
	const batches = await auditBatches(actor, { ...filters, before: "" });
	if (!batches) {
		await recordRefusedView(actor, "audit.export", { type: "audit", id: "-" });
		return null;
	}
	await record(db, actor, {
		action: "audit.export",
		subjectType: "audit",
		subjectId: "-",
		fields: Object.entries(filters).flatMap(([name, value]) => (value === "" ? [] : [name])),
	});
	const encoder = new TextEncoder();
	const head = encoder.encode(CSV_START + csvLine(HEAD));
	return new ReadableStream<Uint8Array>({
		start(controller) {
			controller.enqueue(head);
		},
		async pull(controller) {
			const { done, value } = await batches.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value.map((row) => csvLine(cellsOf(row))).join("")));
		},
		async cancel() {
			await batches.return(undefined);
		},
	});
}

function cellsOf(row: AuditRow): string[] {
	return [
		formatInstant(row.at),
		formatInstant(row.recordedAt),
		row.actorName,
		row.role ? ROLE_WORDS[row.role] : "",
		row.unitName ?? "",
		row.ip ?? "",
		auditSentence(row),
		row.action,
		row.outcome === "done" ? "完成" : "未获准",
		auditSubjectLabel(row.subjectType),
		row.subjectName ?? "",
		row.subjectId,
		row.projectName ?? "",
		row.subjectUnitName ?? "",
		row.fields.map(auditFieldLabel).join("、"),
		auditDetailLines(row.detail).join("；"),
		row.valueHash ?? "",
	];
}
