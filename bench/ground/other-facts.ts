// What was recorded of the other plans: every milestone done, every owner's completion approved, two
// readings a month of every target from every unit, and the trail and receipts of all of that.

const OTHER = "NOT LIKE '2024-%'";
/** Ten in the morning of a day, as it is recorded. */
const at = (day: string) => `((${day})::timestamp + interval '2 hours') AT TIME ZONE 'UTC'`;
const READ_ON = `make_date(left("id", 4)::int, month, day)`;
const AUTHOR = "'demo-' || unit";

export const FACTS: readonly string[] = [
	`INSERT INTO "StatusFact" ("milestoneId", "fromStatus", "toStatus", "note", "effectiveOn", "recordedAt", "recordedById")
		SELECT "id", 'notStarted', 'inProgress', '已启动', "startOn", ${at('"startOn"')}, 'demo-yanglao'
		FROM "Milestone" WHERE "id" ${OTHER} ORDER BY "id"`,
	`INSERT INTO "StatusFact" ("milestoneId", "fromStatus", "toStatus", "note", "effectiveOn", "recordedAt", "recordedById")
		SELECT "id", 'inProgress', 'done', '已完成', "endOn", ${at('"endOn"')}, 'demo-yanglao'
		FROM "Milestone" WHERE "id" ${OTHER} ORDER BY "id"`,
	`INSERT INTO "ChecklistFact" ("deliverableId", "done", "effectiveOn", "recordedAt", "recordedById")
		SELECT d."id", true, m."endOn", ${at('m."endOn"')}, 'demo-yanglao'
		FROM "Deliverable" d JOIN "Milestone" m ON m."id" = d."milestoneId" WHERE m."id" ${OTHER} ORDER BY d."id"`,
	`INSERT INTO "ConfirmationFact" ("milestoneId", "period", "effectiveOn", "recordedAt", "recordedById")
		SELECT "id", left("id", 4) || '-Q' || q, make_date(left("id", 4)::int, q * 3, 28),
			${at(`make_date(left("id", 4)::int, q * 3, 28)`)}, 'demo-yanglao'
		FROM "Milestone", generate_series(1, 4) AS q WHERE "id" ${OTHER} AND "kind" = 'continuous'`,
	`INSERT INTO "Report" ("id", "milestoneId", "unitId", "kind", "state", "speaksFor", "narrative", "version", "createdById",
			"createdAt", "updatedAt", "submittedAt", "decidedAt")
		SELECT gen_random_uuid()::text, "id", unit, 'completion', 'approved', "endOn",
			repeat('已按方案组织实施，走访摸排、登记造册、逐户核实并完成整改。', 6), 3, ${AUTHOR},
			${at('"endOn"')}, ${at('"endOn"')}, ${at('"endOn"')}, ${at('"endOn"')}
		FROM "Milestone", owner_unit WHERE "id" ${OTHER} ORDER BY "id", n`,
	...(["submitted", "approved"] as const).map(
		(
			kind,
		) => `INSERT INTO "ReportEvent" ("reportId", "kind", "reportKind", "speaksFor", "content", "effectiveOn", "recordedAt",
			"recordedById")
		SELECT "id", '${kind}', 'completion', "speaksFor",
			${kind === "submitted" ? `jsonb_build_object('narrative', "narrative", 'readings', '[]'::jsonb, 'attachments', '[]'::jsonb)` : "NULL"},
			"speaksFor", "submittedAt", "createdById" FROM "Report" WHERE "milestoneId" ${OTHER}`,
	),
	`INSERT INTO "ReportReading" ("reportId", "targetId", "numerator")
		SELECT r."id", f."targetId", 10 FROM "Report" r JOIN "TargetFeed" f ON f."milestoneId" = r."milestoneId"
		WHERE r."milestoneId" ${OTHER}`,
	`INSERT INTO "AllocationSet" ("targetId", "isFinal", "effectiveOn", "recordedAt", "recordedById")
		SELECT "id", true, "startOn", ${at('"startOn"')}, 'demo-yanglao' FROM "Target" WHERE "id" ${OTHER}`,
	`INSERT INTO "AllocationLine" SELECT s."seq", unit, 100 FROM "AllocationSet" s, owner_unit WHERE s."targetId" ${OTHER}`,
	`INSERT INTO "Reading" ("targetId", "unitId", "numerator", "denominator", "effectiveOn", "recordedAt", "recordedById")
		SELECT "id", unit, month * 8, CASE WHEN "measure" = 'rate' THEN 100 END, ${READ_ON}, ${at(READ_ON)}, ${AUTHOR}
		FROM "Target", owner_unit, generate_series(1, 12) AS month, unnest(ARRAY[10, 25]) AS day
		WHERE "id" ${OTHER} ORDER BY ${READ_ON}, "id"`,
	`INSERT INTO "AuditEntry" ("at", "recordedAt", "actorId", "actorName", "role", "unitId", "action", "outcome",
			"subjectType", "subjectId", "projectId", "subjectUnit", "fields")
		SELECT e."recordedAt", e."recordedAt", r."createdById", '填报员', 'unit', r."unitId", 'report.' ||
			CASE e."kind" WHEN 'submitted' THEN 'submit' ELSE 'approve' END, 'done', 'report', r."id", m."projectId",
			r."unitId", ARRAY['state']
		FROM "ReportEvent" e JOIN "Report" r ON r."id" = e."reportId" JOIN "Milestone" m ON m."id" = r."milestoneId"
		WHERE m."id" ${OTHER} ORDER BY e."recordedAt"`,
	`INSERT INTO "AuditEntry" ("at", "recordedAt", "actorId", "actorName", "role", "unitId", "action", "outcome",
			"subjectType", "subjectId", "projectId", "fields")
		SELECT f."recordedAt", f."recordedAt", f."recordedById", '经办人', 'section', 'yanglao', 'milestone.move', 'done',
			'milestone', m."id", m."projectId", ARRAY['status', 'note']
		FROM "StatusFact" f JOIN "Milestone" m ON m."id" = f."milestoneId" WHERE m."id" ${OTHER} ORDER BY f."recordedAt"`,
	`INSERT INTO "CommandReceipt" SELECT "createdById", gen_random_uuid() || '.' || md5("id"), 'report.submit',
			'{"value": null}', "createdAt" FROM "Report" WHERE "milestoneId" ${OTHER}`,
];
