-- CreateEnum
CREATE TYPE "ExtensionState" AS ENUM ('asked', 'granted', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "ReportEvent" ADD COLUMN     "targetIds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "mergedIntoId" TEXT;

-- AlterTable
ALTER TABLE "UnitGroup" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "ProjectVersion" (
    "projectId" TEXT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 1,
    "changedBy" BIGINT,

    CONSTRAINT "ProjectVersion_pkey" PRIMARY KEY ("projectId")
);

-- CreateTable
CREATE TABLE "BureauVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 1,
    "changedBy" BIGINT,

    CONSTRAINT "BureauVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Adjustment" (
    "seq" BIGSERIAL NOT NULL,
    "actId" TEXT NOT NULL,
    "planId" TEXT,
    "projectId" TEXT,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "Adjustment_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ExtensionRequest" (
    "id" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "state" "ExtensionState" NOT NULL DEFAULT 'asked',
    "dueOn" DATE NOT NULL,
    "newEndOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "checkpointMoves" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExtensionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExtensionEvent" (
    "seq" BIGSERIAL NOT NULL,
    "requestId" TEXT NOT NULL,
    "kind" "ExtensionState" NOT NULL,
    "reason" TEXT,
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "ExtensionEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "Adjustment_planId_seq_idx" ON "Adjustment"("planId", "seq");

-- CreateIndex
CREATE INDEX "Adjustment_projectId_idx" ON "Adjustment"("projectId");

-- CreateIndex
CREATE INDEX "Adjustment_subjectType_subjectId_idx" ON "Adjustment"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "ExtensionRequest_milestoneId_idx" ON "ExtensionRequest"("milestoneId");

-- CreateIndex
CREATE INDEX "ExtensionRequest_state_idx" ON "ExtensionRequest"("state");

-- CreateIndex
CREATE INDEX "ExtensionEvent_requestId_seq_idx" ON "ExtensionEvent"("requestId", "seq");

-- CreateIndex
CREATE INDEX "Unit_mergedIntoId_idx" ON "Unit"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectVersion" ADD CONSTRAINT "ProjectVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtensionRequest" ADD CONSTRAINT "ExtensionRequest_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtensionRequest" ADD CONSTRAINT "ExtensionRequest_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtensionEvent" ADD CONSTRAINT "ExtensionEvent_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ExtensionRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A milestone has at most one request that nobody has decided.
CREATE UNIQUE INDEX "ExtensionRequest_one_open_per_milestone" ON "ExtensionRequest" ("milestoneId")
	WHERE "state" = 'asked';

ALTER TABLE "ExtensionRequest"
	ADD CONSTRAINT "ExtensionRequest_later" CHECK ("newEndOn" > "dueOn"),
	ADD CONSTRAINT "ExtensionRequest_reason" CHECK (NOT is_blank("reason")),
	ADD CONSTRAINT "ExtensionRequest_progress" CHECK (NOT is_blank("progress"));

ALTER TABLE "ExtensionEvent"
	ADD CONSTRAINT "ExtensionEvent_refusal_reason" CHECK ("kind" <> 'refused' OR NOT is_blank("reason")),
	ADD CONSTRAINT "ExtensionEvent_not_in_future" CHECK ("effectiveOn" <= business_day("recordedAt"));

ALTER TABLE "Adjustment"
	ADD CONSTRAINT "Adjustment_reason" CHECK (NOT is_blank("reason")),
	ADD CONSTRAINT "Adjustment_changes" CHECK ("before" <> "after"),
	ADD CONSTRAINT "Adjustment_not_in_future" CHECK ("effectiveOn" <= business_day("recordedAt"));

DO $$
DECLARE
	kept TEXT;
BEGIN
	FOREACH kept IN ARRAY ARRAY['ExtensionEvent', 'Adjustment']
	LOOP
		EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I
			FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
		EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I
			FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
	END LOOP;
END $$;

-- What submissions before this migration carried. The trigger guards against people, not against the schema.
ALTER TABLE "ReportEvent" DISABLE TRIGGER append_only_rows;
UPDATE "ReportEvent" SET "targetIds" = ARRAY(
	SELECT reading ->> 'targetId' FROM jsonb_array_elements("content" -> 'readings') AS reading
	WHERE reading ->> 'numerator' IS NOT NULL
) WHERE "kind" = 'submitted' AND "content" IS NOT NULL;
ALTER TABLE "ReportEvent" ENABLE TRIGGER append_only_rows;

-- ---------------------------------------------------------------- versions

INSERT INTO "ProjectVersion" ("projectId") SELECT "id" FROM "Project";
INSERT INTO "BureauVersion" DEFAULT VALUES;

CREATE FUNCTION number_new_project() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "ProjectVersion" ("projectId") VALUES (NEW."id");
	RETURN NULL;
END $$;
CREATE TRIGGER number_new_project AFTER INSERT ON "Project" FOR EACH ROW EXECUTE FUNCTION number_new_project();

-- Deferred to the commit, so that the count is locked for no longer than that takes, whatever the order in
-- which a command locks its rows.
CREATE FUNCTION count_bureau_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "BureauVersion" SET "version" = "version" + 1, "changedBy" = pg_current_xact_id()::text::bigint
		WHERE "changedBy" IS DISTINCT FROM pg_current_xact_id()::text::bigint;
	RETURN NULL;
END $$;

CREATE FUNCTION count_project_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
	changed RECORD;
	project TEXT;
BEGIN
	IF TG_OP = 'DELETE' THEN changed := OLD; ELSE changed := NEW; END IF;
	IF TG_ARGV[0] = 'id' THEN
		project := changed."id";
	ELSIF TG_ARGV[0] = 'project' THEN
		project := changed."projectId";
	ELSIF TG_ARGV[0] = 'milestone' THEN
		SELECT m."projectId" INTO project FROM "Milestone" m WHERE m."id" = changed."milestoneId";
	ELSIF TG_ARGV[0] = 'target' THEN
		SELECT t."projectId" INTO project FROM "Target" t WHERE t."id" = changed."targetId";
	ELSIF TG_ARGV[0] = 'milestoneOrTarget' THEN
		SELECT coalesce(
			(SELECT m."projectId" FROM "Milestone" m WHERE m."id" = changed."milestoneId"),
			(SELECT t."projectId" FROM "Target" t WHERE t."id" = changed."targetId")
		) INTO project;
	ELSIF TG_ARGV[0] = 'deliverable' THEN
		SELECT m."projectId" INTO project FROM "Deliverable" d JOIN "Milestone" m ON m."id" = d."milestoneId"
			WHERE d."id" = changed."deliverableId";
	ELSIF TG_ARGV[0] = 'report' THEN
		SELECT m."projectId" INTO project FROM "Report" r JOIN "Milestone" m ON m."id" = r."milestoneId"
			WHERE r."id" = changed."reportId";
	ELSIF TG_ARGV[0] = 'request' THEN
		SELECT m."projectId" INTO project FROM "ExtensionRequest" r JOIN "Milestone" m ON m."id" = r."milestoneId"
			WHERE r."id" = changed."requestId";
	ELSIF TG_ARGV[0] = 'allocation' THEN
		SELECT t."projectId" INTO project FROM "AllocationSet" s JOIN "Target" t ON t."id" = s."targetId"
			WHERE s."seq" = changed."setSeq";
	ELSE
		RAISE EXCEPTION 'count_project_change cannot follow %', TG_ARGV[0];
	END IF;
	-- An adjustment of what belongs to no project.
	IF project IS NULL AND TG_TABLE_NAME = 'Adjustment' THEN
		UPDATE "BureauVersion" SET "version" = "version" + 1, "changedBy" = pg_current_xact_id()::text::bigint
			WHERE "changedBy" IS DISTINCT FROM pg_current_xact_id()::text::bigint;
	END IF;
	UPDATE "ProjectVersion" SET "version" = "version" + 1, "changedBy" = pg_current_xact_id()::text::bigint
		WHERE "projectId" = project AND "changedBy" IS DISTINCT FROM pg_current_xact_id()::text::bigint;
	RETURN NULL;
END $$;

DO $$
DECLARE
	source RECORD;
BEGIN
	FOR source IN SELECT * FROM (VALUES
		('Project', 'id'),
		('ProjectLead', 'project'), ('ProjectResponsible', 'project'), ('Milestone', 'project'),
		('Target', 'project'), ('Adjustment', 'project'),
		('MilestoneLead', 'milestone'), ('MilestoneOwner', 'milestone'), ('Deliverable', 'milestone'),
		('TargetFeed', 'milestone'), ('StatusFact', 'milestone'), ('ConfirmationFact', 'milestone'),
		('ExtensionFact', 'milestone'), ('ExtensionRequest', 'milestone'), ('Report', 'milestone'),
		('OverrideFact', 'milestoneOrTarget'),
		('ChecklistFact', 'deliverable'),
		('ReportEvent', 'report'), ('ExtensionEvent', 'request'),
		('Checkpoint', 'target'), ('AllocationSet', 'target'), ('Reading', 'target'),
		('AllocationLine', 'allocation')
	) AS sources (kept, leads_by)
	LOOP
		EXECUTE format('CREATE CONSTRAINT TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON %I
			DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_project_change(%L)',
			source.kept, source.leads_by);
	END LOOP;
	FOR source IN SELECT * FROM (VALUES ('Unit'), ('UnitGroup'), ('UnitGroupMember'), ('Setting'), ('Plan'))
		AS sources (kept)
	LOOP
		EXECUTE format('CREATE CONSTRAINT TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON %I
			DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_bureau_change()', source.kept);
	END LOOP;
END $$;
