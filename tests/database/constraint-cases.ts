interface ConstraintCase {
	readonly constraint: string;
	readonly accepted: readonly string[];
	readonly refused: readonly string[];
}

const user = (name: string) => `INSERT INTO "User" ("id", "username", "displayName", "role", "passwordHash")
	VALUES ('case', '${name}', '某人', 'auditor', 'x')`;
const milestone = (set: string) => `UPDATE "Milestone" SET ${set} WHERE "id" = '2024-p01-m1'`;
const target = (set: string) => `UPDATE "Target" SET ${set} WHERE "id" = '2024-p06-t1'`;
const responsible = (unit: string, group: string) => `INSERT INTO "ProjectResponsible"
	("projectId", "position", "unitId", "groupId") VALUES ('2024-p01', 99, ${unit},
	${group === "group" ? '(SELECT min("id") FROM "UnitGroup")' : group})`;
const line = (amount: string) => `INSERT INTO "AllocationLine" ("setSeq", "unitId", "amount")
	VALUES (900, 'yangshe', ${amount})`;
const attachment = (report: string, milestoneId: string, bytes = "5") => `INSERT INTO "Attachment"
	("id", "reportId", "milestoneId", "fileName", "mediaType", "bytes", "sha256", "storageKey", "uploadedById", "createdAt")
	VALUES ('case', ${report}, ${milestoneId}, 'f', 'image/png', ${bytes}, 'h', 'k', 'u', now())`;
const override = (milestoneId: string, targetId: string, reason: string) => `INSERT INTO "OverrideFact"
	("milestoneId", "targetId", "light", "reason", "endsOn", "effectiveOn", "recordedAt", "recordedById")
	VALUES (${milestoneId}, ${targetId}, 'green', ${reason}, '2024-03-31', '2024-03-01', '2024-03-01T04:00Z', 'u')`;
const extension = (reason: string) => `INSERT INTO "ExtensionFact"
	("milestoneId", "newEndOn", "reason", "effectiveOn", "recordedAt", "recordedById")
	VALUES ('2024-p01-m1', '2024-04-30', ${reason}, '2024-03-01', '2024-03-01T04:00Z', 'u')`;
const status = (to: string, reason: string, on: string, at: string) => `INSERT INTO "StatusFact"
	("milestoneId", "fromStatus", "toStatus", "reason", "effectiveOn", "recordedAt", "recordedById")
	VALUES ('2024-p01-m1', 'notStarted', '${to}', ${reason}, '${on}', '${at}', 'u')`;
const check = (on: string, at: string) => `INSERT INTO "ChecklistFact"
	("deliverableId", "done", "effectiveOn", "recordedAt", "recordedById")
	VALUES ('2024-p01-m1-d1', true, '${on}', '${at}', 'u')`;
const confirmation = (period: string, on = "2024-03-01") => `INSERT INTO "ConfirmationFact"
	("milestoneId", "period", "effectiveOn", "recordedAt", "recordedById")
	VALUES ('2024-p01-m1', '${period}', '${on}', '2024-03-01T04:00Z', 'u')`;
const reading = (numerator: string, denominator: string, on = "2024-03-01") => `INSERT INTO "Reading"
	("targetId", "unitId", "numerator", "denominator", "effectiveOn", "recordedAt", "recordedById")
	VALUES ('2024-p06-t1', 'yangshe', ${numerator}, ${denominator}, '${on}', '2024-03-01T04:00Z', 'u')`;
const event = (kind: string, reason: string, on = "2024-03-01") => `INSERT INTO "ReportEvent"
	("reportId", "kind", "reportKind", "speaksFor", "reason", "effectiveOn", "recordedAt", "recordedById")
	VALUES ('r1', '${kind}', 'completion', '2024-03-01', ${reason}, '${on}', '2024-03-01T04:00Z', 'u')`;
const request = (newEndOn: string, reason: string, progress: string) => `INSERT INTO "ExtensionRequest"
	("id", "milestoneId", "unitId", "dueOn", "newEndOn", "reason", "progress", "askedById", "askedAt")
	VALUES ('case', '2024-p01-m2', 'jiuzhu', '2024-03-31', '${newEndOn}', ${reason}, ${progress}, 'u', now())`;
const requestOf = (milestoneId: string, state: string) => `INSERT INTO "ExtensionRequest"
	("id", "milestoneId", "unitId", "state", "dueOn", "newEndOn", "reason", "progress", "askedById", "askedAt")
	VALUES ('case', '${milestoneId}', 'jiuzhu', '${state}', '2024-03-31', '2024-04-30', '雨', '八成', 'u', now())`;
const requestEvent = (kind: string, reason: string, on = "2024-03-01") => `INSERT INTO "ExtensionEvent"
	("requestId", "kind", "reason", "effectiveOn", "recordedAt", "recordedById")
	VALUES ('e1', '${kind}', ${reason}, '${on}', '2024-03-01T04:00Z', 'u')`;
const adjustment = (after: string, reason: string, on = "2024-03-01") => `INSERT INTO "Adjustment"
	("actId", "projectId", "subjectType", "subjectId", "field", "before", "after", "reason", "effectiveOn", "recordedAt", "recordedById")
	VALUES ('case', '2024-p01', 'milestone', '2024-p01-m1', 'words', '"甲"', '"${after}"', ${reason}, '${on}', '2024-03-01T04:00Z', 'u')`;
const report = (unit: string, state: string) => `INSERT INTO "Report"
	("id", "milestoneId", "unitId", "kind", "state", "createdById", "createdAt", "updatedAt")
	VALUES ('case', '2024-p01-m1', '${unit}', 'completion', '${state}', 'u', now(), now())`;

const planImport = (reading: string, corrections: string, publishedAt: string, discardedAt: string) => `INSERT
	INTO "PlanImport" ("id", "year", "fileName", "bytes", "sha256", "reading", "corrections", "createdById",
	"createdAt", "updatedAt", "publishedAt", "discardedAt") VALUES ('case', 2025, 'f', 1, 'h', ${reading},
	${corrections}, 'u', now(), now(), ${publishedAt}, ${discardedAt})`;

// 16:00 UTC is midnight in Shanghai: the day turns there.
const LAST_OF_FEBRUARY = "2024-02-29T15:59:59Z";
const FIRST_OF_MARCH = "2024-02-29T16:00:00Z";

/** For each hand-written constraint: statements that it lets pass, and statements that it and no other refuses. */
export const constraintCases: readonly ConstraintCase[] = [
	{
		constraint: "Report_one_open_per_thread",
		accepted: [report("yangshe", "approved"), report("jingang", "draft")],
		refused: ["draft", "submitted", "returned"].map((state) => report("yangshe", state)),
	},
	{
		constraint: "PlanImport_ends_once",
		accepted: [
			planImport("'{}'", "NULL", "NULL", "NULL"),
			planImport("'{}'", "'{}'", "now()", "NULL"),
			planImport("NULL", "NULL", "NULL", "now()"),
		],
		refused: [planImport("NULL", "NULL", "now()", "now()")],
	},
	{
		constraint: "PlanImport_discarded_is_empty",
		accepted: [planImport("'{}'", "'{}'", "NULL", "NULL")],
		refused: [
			planImport("NULL", "NULL", "NULL", "NULL"),
			planImport("'{}'", "NULL", "NULL", "now()"),
			planImport("NULL", "'{}'", "NULL", "now()"),
		],
	},
	{
		constraint: "User_username_normal",
		accepted: [user("zhang.san")],
		refused: ["Zhang", "", "a b", "　"].map(user),
	},
	{
		constraint: "Milestone_window",
		accepted: [milestone(`"endOn" = "startOn"`)],
		refused: [milestone(`"endOn" = "startOn" - 1`)],
	},
	{
		constraint: "Target_window",
		accepted: [target(`"dueOn" = "startOn"`)],
		refused: [target(`"dueOn" = "startOn" - 1`)],
	},
	{
		constraint: "Target_goal_positive",
		accepted: [target(`"goal" = 0.5`)],
		refused: [target(`"goal" = 0`), target(`"goal" = -1`)],
	},
	{
		constraint: "ProjectResponsible_unit_or_group",
		accepted: [responsible("'yangshe'", "NULL"), responsible("NULL", "group")],
		refused: [responsible("NULL", "NULL"), responsible("'yangshe'", "group")],
	},
	{ constraint: "AllocationLine_amount", accepted: [line("0"), line("2.5")], refused: [line("-1")] },
	{
		constraint: "Attachment_report_or_milestone",
		accepted: [attachment("'r1'", "NULL"), attachment("NULL", "'2024-p01-m1'")],
		refused: [attachment("NULL", "NULL"), attachment("'r1'", "'2024-p01-m1'")],
	},
	{
		constraint: "Attachment_bytes",
		accepted: [attachment("'r1'", "NULL", "0"), attachment("'r1'", "NULL", "20971520")],
		refused: [attachment("'r1'", "NULL", "-1"), attachment("'r1'", "NULL", "20971521")],
	},
	{
		constraint: "OverrideFact_milestone_or_target",
		accepted: [override("'2024-p01-m1'", "NULL", "'雨'"), override("NULL", "'2024-p06-t1'", "'雨'")],
		refused: [override("NULL", "NULL", "'雨'"), override("'2024-p01-m1'", "'2024-p06-t1'", "'雨'")],
	},
	{
		constraint: "OverrideFact_reason",
		accepted: [override("'2024-p01-m1'", "NULL", "' 雨 '")],
		refused: ["''", "' '", "'　\t'"].map((reason) => override("'2024-p01-m1'", "NULL", reason)),
	},
	{
		constraint: "ExtensionFact_reason",
		accepted: [extension("'雨'")],
		refused: [extension("''"), extension("'　'")],
	},
	{
		constraint: "StatusFact_cancel_reason",
		accepted: [status("cancelled", "'雨'", "2024-03-01", FIRST_OF_MARCH)],
		refused: ["NULL", "''", "' 　'"].map((reason) =>
			status("cancelled", reason, "2024-03-01", FIRST_OF_MARCH),
		),
	},
	{
		constraint: "StatusFact_not_in_future",
		accepted: [status("done", "NULL", "2024-03-01", FIRST_OF_MARCH)],
		refused: [status("done", "NULL", "2024-03-01", LAST_OF_FEBRUARY)],
	},
	{
		constraint: "ChecklistFact_not_in_future",
		accepted: [check("2024-03-01", FIRST_OF_MARCH)],
		refused: [check("2024-03-01", LAST_OF_FEBRUARY)],
	},
	{
		constraint: "ConfirmationFact_period",
		accepted: ["2024-01", "2024-12", "2024-Q4"].map((period) => confirmation(period)),
		refused: ["2024-13", "2024-00", "2024-Q5", "2024-Q0", "24-01", "2024", "2024-01-01"].map((period) =>
			confirmation(period),
		),
	},
	{
		constraint: "ConfirmationFact_not_in_future",
		accepted: [confirmation("2024-Q1", "2024-03-01")],
		refused: [confirmation("2024-Q1", "2024-03-02")],
	},
	{ constraint: "Reading_numerator", accepted: [reading("0", "NULL")], refused: [reading("-1", "NULL")] },
	{
		constraint: "Reading_denominator",
		accepted: [reading("3", "2"), reading("3", "NULL")],
		refused: [reading("0", "0"), reading("0", "-2")],
	},
	{
		constraint: "Reading_not_in_future",
		accepted: [reading("1", "NULL", "2024-03-01")],
		refused: [reading("1", "NULL", "2024-03-02")],
	},
	{
		constraint: "ReportEvent_return_reason",
		accepted: [event("returned", "'数字不符'"), event("approved", "NULL")],
		refused: [event("returned", "NULL"), event("returned", "'　'")],
	},
	{
		constraint: "ReportEvent_not_in_future",
		accepted: [event("submitted", "NULL", "2024-03-01")],
		refused: [event("submitted", "NULL", "2024-03-02")],
	},
	{
		constraint: "ExtensionRequest_one_open_per_milestone",
		accepted: [requestOf("2024-p01-m2", "asked"), requestOf("2024-p01-m1", "refused")],
		refused: [requestOf("2024-p01-m1", "asked")],
	},
	{
		constraint: "ExtensionRequest_later",
		accepted: [request("2024-04-01", "'雨'", "'八成'")],
		refused: [request("2024-03-31", "'雨'", "'八成'")],
	},
	{
		constraint: "ExtensionRequest_reason",
		accepted: [request("2024-04-01", "'雨'", "'八成'")],
		refused: [request("2024-04-01", "'　'", "'八成'")],
	},
	{
		constraint: "ExtensionRequest_progress",
		accepted: [request("2024-04-01", "'雨'", "'八成'")],
		refused: [request("2024-04-01", "'雨'", "''")],
	},
	{
		constraint: "ExtensionEvent_refusal_reason",
		accepted: [requestEvent("refused", "'不同意'"), requestEvent("granted", "NULL")],
		refused: [requestEvent("refused", "NULL"), requestEvent("refused", "'　'")],
	},
	{
		constraint: "ExtensionEvent_not_in_future",
		accepted: [requestEvent("asked", "NULL", "2024-03-01")],
		refused: [requestEvent("asked", "NULL", "2024-03-02")],
	},
	{
		constraint: "Adjustment_reason",
		accepted: [adjustment("乙", "'更正'")],
		refused: [adjustment("乙", "'　'")],
	},
	{
		constraint: "Adjustment_changes",
		accepted: [adjustment("乙", "'更正'")],
		refused: [adjustment("甲", "'更正'")],
	},
	{
		constraint: "Adjustment_not_in_future",
		accepted: [adjustment("乙", "'更正'", "2024-03-01")],
		refused: [adjustment("乙", "'更正'", "2024-03-02")],
	},
];
