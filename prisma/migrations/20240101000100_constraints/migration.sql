-- What Prisma's schema language cannot say. tests/database/migrations.test.ts holds a case for every line.

-- A thread has at most one report that is not decided.
CREATE UNIQUE INDEX "Report_one_open_per_thread" ON "Report" ("milestoneId", "unitId")
	WHERE "state" IN ('draft', 'submitted', 'returned');

-- Words that consist of spaces, the full-width one included, are no reason.
CREATE FUNCTION is_blank(words TEXT) RETURNS BOOLEAN LANGUAGE SQL IMMUTABLE PARALLEL SAFE
	RETURN COALESCE(words, '') ~ '^[\s\u3000]*$';

-- The calendar day of an instant for the bureau.
CREATE FUNCTION business_day(instant TIMESTAMPTZ) RETURNS DATE LANGUAGE SQL IMMUTABLE PARALLEL SAFE
	RETURN (instant AT TIME ZONE 'Asia/Shanghai')::DATE;

ALTER TABLE "User"
	ADD CONSTRAINT "User_username_normal" CHECK ("username" = lower("username") AND "username" !~ '\s' AND NOT is_blank("username"));

ALTER TABLE "Milestone"
	ADD CONSTRAINT "Milestone_window" CHECK ("startOn" <= "endOn");

ALTER TABLE "Target"
	ADD CONSTRAINT "Target_window" CHECK ("startOn" <= "dueOn"),
	ADD CONSTRAINT "Target_goal_positive" CHECK ("goal" > 0);

ALTER TABLE "ProjectResponsible"
	ADD CONSTRAINT "ProjectResponsible_unit_or_group" CHECK (num_nonnulls("unitId", "groupId") = 1);

ALTER TABLE "AllocationLine"
	ADD CONSTRAINT "AllocationLine_amount" CHECK ("amount" >= 0);

ALTER TABLE "Attachment"
	ADD CONSTRAINT "Attachment_report_or_milestone" CHECK (num_nonnulls("reportId", "milestoneId") = 1),
	ADD CONSTRAINT "Attachment_bytes" CHECK ("bytes" BETWEEN 0 AND 20971520);

ALTER TABLE "OverrideFact"
	ADD CONSTRAINT "OverrideFact_milestone_or_target" CHECK (num_nonnulls("milestoneId", "targetId") = 1),
	ADD CONSTRAINT "OverrideFact_reason" CHECK (NOT is_blank("reason"));

ALTER TABLE "ExtensionFact"
	ADD CONSTRAINT "ExtensionFact_reason" CHECK (NOT is_blank("reason"));

-- A fact never speaks for a day that had not come when it was recorded.
ALTER TABLE "StatusFact"
	ADD CONSTRAINT "StatusFact_cancel_reason" CHECK ("toStatus" <> 'cancelled' OR NOT is_blank("reason")),
	ADD CONSTRAINT "StatusFact_not_in_future" CHECK ("effectiveOn" <= business_day("recordedAt"));

ALTER TABLE "ChecklistFact"
	ADD CONSTRAINT "ChecklistFact_not_in_future" CHECK ("effectiveOn" <= business_day("recordedAt"));

ALTER TABLE "ConfirmationFact"
	ADD CONSTRAINT "ConfirmationFact_period" CHECK ("period" ~ '^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$'),
	ADD CONSTRAINT "ConfirmationFact_not_in_future" CHECK ("effectiveOn" <= business_day("recordedAt"));

ALTER TABLE "Reading"
	ADD CONSTRAINT "Reading_numerator" CHECK ("numerator" >= 0),
	ADD CONSTRAINT "Reading_denominator" CHECK ("denominator" > 0),
	ADD CONSTRAINT "Reading_not_in_future" CHECK ("effectiveOn" <= business_day("recordedAt"));

ALTER TABLE "ReportEvent"
	ADD CONSTRAINT "ReportEvent_return_reason" CHECK ("kind" <> 'returned' OR NOT is_blank("reason")),
	ADD CONSTRAINT "ReportEvent_not_in_future" CHECK ("effectiveOn" <= business_day("recordedAt"));

-- Facts and the trail are added to and never changed.
CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

-- Per row, because deleting a draft makes the foreign keys run updates that touch no row.
DO $$
DECLARE
	kept TEXT;
BEGIN
	FOREACH kept IN ARRAY ARRAY['StatusFact', 'ChecklistFact', 'ConfirmationFact', 'ExtensionFact', 'OverrideFact',
		'ReportEvent', 'Reading', 'AllocationSet', 'AllocationLine', 'AuditEntry']
	LOOP
		EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I
			FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
		EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I
			FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
	END LOOP;
END $$;
