-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('section', 'affiliate', 'charity', 'partner', 'town');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'leader', 'office', 'section', 'unit', 'auditor');

-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('draft', 'published', 'closed');

-- CreateEnum
CREATE TYPE "Precision" AS ENUM ('day', 'tenDays', 'month', 'quarter', 'year');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('oneOff', 'continuous', 'monthly');

-- CreateEnum
CREATE TYPE "MilestoneStatus" AS ENUM ('notStarted', 'inProgress', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('progress', 'completion');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('draft', 'submitted', 'returned', 'approved');

-- CreateEnum
CREATE TYPE "ReportEventKind" AS ENUM ('submitted', 'withdrawn', 'returned', 'approved');

-- CreateEnum
CREATE TYPE "TargetSource" AS ENUM ('units', 'lead');

-- CreateEnum
CREATE TYPE "TargetMeasure" AS ENUM ('count', 'rate', 'unitsMeeting');

-- CreateEnum
CREATE TYPE "TargetCurve" AS ENUM ('linear', 'checkpoints');

-- CreateEnum
CREATE TYPE "Comparator" AS ENUM ('atLeast', 'exactly', 'atMost');

-- CreateEnum
CREATE TYPE "Light" AS ENUM ('grey', 'green', 'yellow', 'red', 'blue');

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fullName" TEXT,
    "kind" "UnitKind" NOT NULL,
    "office" TEXT,
    "ordinal" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitAlias" (
    "alias" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,

    CONSTRAINT "UnitAlias_pkey" PRIMARY KEY ("alias")
);

-- CreateTable
CREATE TABLE "UnitGroup" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "membersKnown" BOOLEAN NOT NULL,

    CONSTRAINT "UnitGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitGroupMember" (
    "groupId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "UnitGroupMember_pkey" PRIMARY KEY ("groupId","unitId")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" TEXT,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSignInAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserSupervision" (
    "userId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,

    CONSTRAINT "UserSupervision_pkey" PRIMARY KEY ("userId","unitId")
);

-- CreateTable
CREATE TABLE "UserSession" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "ip" TEXT,
    "userAgent" TEXT,

    CONSTRAINT "UserSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "usernameKey" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "lastFailedAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("usernameKey")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "state" "PlanState" NOT NULL,
    "sourceText" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "hasDemoData" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "mainContent" TEXT NOT NULL,
    "rawMainContent" TEXT NOT NULL,
    "schedule" TEXT NOT NULL,
    "rawSchedule" TEXT NOT NULL,
    "leadText" TEXT NOT NULL,
    "responsibleText" TEXT NOT NULL,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectLead" (
    "projectId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProjectLead_pkey" PRIMARY KEY ("projectId","unitId")
);

-- CreateTable
CREATE TABLE "ProjectResponsible" (
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "unitId" TEXT,
    "groupId" TEXT,

    CONSTRAINT "ProjectResponsible_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "track" TEXT,
    "words" TEXT NOT NULL,
    "rawWords" TEXT NOT NULL,
    "startOn" DATE NOT NULL,
    "endOn" DATE NOT NULL,
    "precision" "Precision" NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "ownersFromTargetId" TEXT,
    "status" "MilestoneStatus" NOT NULL DEFAULT 'notStarted',
    "statusOn" DATE,
    "dueOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MilestoneLead" (
    "milestoneId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "MilestoneLead_pkey" PRIMARY KEY ("milestoneId","unitId")
);

-- CreateTable
CREATE TABLE "MilestoneOwner" (
    "milestoneId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "MilestoneOwner_pkey" PRIMARY KEY ("milestoneId","unitId")
);

-- CreateTable
CREATE TABLE "Deliverable" (
    "id" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Deliverable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Doubt" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "targetId" TEXT,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Doubt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    "unitLabel" TEXT NOT NULL,
    "measure" "TargetMeasure" NOT NULL,
    "comparator" "Comparator" NOT NULL,
    "goal" DECIMAL(16,4) NOT NULL,
    "baseline" DECIMAL(16,4) NOT NULL DEFAULT 0,
    "startOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "curve" "TargetCurve" NOT NULL,
    "source" "TargetSource" NOT NULL,
    "minPerUnit" DECIMAL(16,4),
    "limitedByTargetId" TEXT,
    "origin" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "targetId" TEXT NOT NULL,
    "onDate" DATE NOT NULL,
    "value" DECIMAL(16,4) NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("targetId","onDate")
);

-- CreateTable
CREATE TABLE "TargetFeed" (
    "targetId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,

    CONSTRAINT "TargetFeed_pkey" PRIMARY KEY ("targetId","milestoneId")
);

-- CreateTable
CREATE TABLE "AllocationSet" (
    "seq" BIGSERIAL NOT NULL,
    "targetId" TEXT NOT NULL,
    "isFinal" BOOLEAN NOT NULL,
    "note" TEXT,
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "AllocationSet_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AllocationLine" (
    "setSeq" BIGINT NOT NULL,
    "unitId" TEXT NOT NULL,
    "amount" DECIMAL(16,4) NOT NULL,

    CONSTRAINT "AllocationLine_pkey" PRIMARY KEY ("setSeq","unitId")
);

-- CreateTable
CREATE TABLE "Reading" (
    "seq" BIGSERIAL NOT NULL,
    "targetId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "numerator" DECIMAL(16,4) NOT NULL,
    "denominator" DECIMAL(16,4),
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,
    "reportId" TEXT,
    "sourceNote" TEXT,
    "isConfirmation" BOOLEAN NOT NULL DEFAULT false,
    "supersedesSeq" BIGINT,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "StatusFact" (
    "seq" BIGSERIAL NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "fromStatus" "MilestoneStatus" NOT NULL,
    "toStatus" "MilestoneStatus" NOT NULL,
    "note" TEXT,
    "reason" TEXT,
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "StatusFact_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ChecklistFact" (
    "seq" BIGSERIAL NOT NULL,
    "deliverableId" TEXT NOT NULL,
    "done" BOOLEAN NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "ChecklistFact_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ConfirmationFact" (
    "seq" BIGSERIAL NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "note" TEXT,
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "ConfirmationFact_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ExtensionFact" (
    "seq" BIGSERIAL NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "newEndOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "ExtensionFact_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "OverrideFact" (
    "seq" BIGSERIAL NOT NULL,
    "milestoneId" TEXT,
    "targetId" TEXT,
    "light" "Light" NOT NULL,
    "reason" TEXT NOT NULL,
    "endsOn" DATE NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "OverrideFact_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'draft',
    "speaksFor" DATE,
    "narrative" TEXT NOT NULL DEFAULT '',
    "supersedesId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportReading" (
    "reportId" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "numerator" DECIMAL(16,4),
    "denominator" DECIMAL(16,4),

    CONSTRAINT "ReportReading_pkey" PRIMARY KEY ("reportId","targetId")
);

-- CreateTable
CREATE TABLE "ReportEvent" (
    "seq" BIGSERIAL NOT NULL,
    "reportId" TEXT NOT NULL,
    "kind" "ReportEventKind" NOT NULL,
    "reportKind" "ReportKind" NOT NULL,
    "speaksFor" DATE NOT NULL,
    "reason" TEXT,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "content" JSONB,
    "effectiveOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "ReportEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL,
    "reportId" TEXT,
    "milestoneId" TEXT,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "thumbnailKey" TEXT,
    "uploadedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "role" "Role",
    "unitId" TEXT,
    "ip" TEXT,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "projectId" TEXT,
    "subjectUnit" TEXT,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "valueHash" TEXT,
    "detail" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "CommandReceipt" (
    "actorId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommandReceipt_pkey" PRIMARY KEY ("actorId","requestId")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Unit_name_key" ON "Unit"("name");

-- CreateIndex
CREATE INDEX "Unit_kind_ordinal_idx" ON "Unit"("kind", "ordinal");

-- CreateIndex
CREATE INDEX "UnitAlias_unitId_idx" ON "UnitAlias"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitGroup_name_key" ON "UnitGroup"("name");

-- CreateIndex
CREATE INDEX "UnitGroupMember_unitId_idx" ON "UnitGroupMember"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE INDEX "User_unitId_idx" ON "User"("unitId");

-- CreateIndex
CREATE INDEX "UserSupervision_unitId_idx" ON "UserSupervision"("unitId");

-- CreateIndex
CREATE INDEX "UserSession_userId_endedAt_idx" ON "UserSession"("userId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_year_key" ON "Plan"("year");

-- CreateIndex
CREATE UNIQUE INDEX "Project_planId_ordinal_key" ON "Project"("planId", "ordinal");

-- CreateIndex
CREATE INDEX "ProjectLead_unitId_idx" ON "ProjectLead"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectLead_projectId_position_key" ON "ProjectLead"("projectId", "position");

-- CreateIndex
CREATE INDEX "ProjectResponsible_unitId_idx" ON "ProjectResponsible"("unitId");

-- CreateIndex
CREATE INDEX "ProjectResponsible_groupId_idx" ON "ProjectResponsible"("groupId");

-- CreateIndex
CREATE INDEX "Milestone_dueOn_idx" ON "Milestone"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_projectId_ordinal_key" ON "Milestone"("projectId", "ordinal");

-- CreateIndex
CREATE INDEX "MilestoneLead_unitId_idx" ON "MilestoneLead"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "MilestoneLead_milestoneId_position_key" ON "MilestoneLead"("milestoneId", "position");

-- CreateIndex
CREATE INDEX "MilestoneOwner_unitId_idx" ON "MilestoneOwner"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Deliverable_milestoneId_ordinal_key" ON "Deliverable"("milestoneId", "ordinal");

-- CreateIndex
CREATE INDEX "Doubt_projectId_idx" ON "Doubt"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Target_projectId_ordinal_key" ON "Target"("projectId", "ordinal");

-- CreateIndex
CREATE INDEX "TargetFeed_milestoneId_idx" ON "TargetFeed"("milestoneId");

-- CreateIndex
CREATE INDEX "AllocationSet_targetId_seq_idx" ON "AllocationSet"("targetId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Reading_supersedesSeq_key" ON "Reading"("supersedesSeq");

-- CreateIndex
CREATE INDEX "Reading_targetId_unitId_effectiveOn_idx" ON "Reading"("targetId", "unitId", "effectiveOn");

-- CreateIndex
CREATE INDEX "Reading_reportId_idx" ON "Reading"("reportId");

-- CreateIndex
CREATE INDEX "StatusFact_milestoneId_seq_idx" ON "StatusFact"("milestoneId", "seq");

-- CreateIndex
CREATE INDEX "ChecklistFact_deliverableId_seq_idx" ON "ChecklistFact"("deliverableId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ConfirmationFact_milestoneId_period_key" ON "ConfirmationFact"("milestoneId", "period");

-- CreateIndex
CREATE INDEX "ExtensionFact_milestoneId_seq_idx" ON "ExtensionFact"("milestoneId", "seq");

-- CreateIndex
CREATE INDEX "OverrideFact_milestoneId_idx" ON "OverrideFact"("milestoneId");

-- CreateIndex
CREATE INDEX "OverrideFact_targetId_idx" ON "OverrideFact"("targetId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_supersedesId_key" ON "Report"("supersedesId");

-- CreateIndex
CREATE INDEX "Report_milestoneId_unitId_idx" ON "Report"("milestoneId", "unitId");

-- CreateIndex
CREATE INDEX "Report_unitId_state_idx" ON "Report"("unitId", "state");

-- CreateIndex
CREATE INDEX "Report_state_idx" ON "Report"("state");

-- CreateIndex
CREATE INDEX "ReportEvent_reportId_seq_idx" ON "ReportEvent"("reportId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_storageKey_key" ON "Attachment"("storageKey");

-- CreateIndex
CREATE INDEX "Attachment_reportId_idx" ON "Attachment"("reportId");

-- CreateIndex
CREATE INDEX "Attachment_milestoneId_idx" ON "Attachment"("milestoneId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_idx" ON "AuditEntry"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_projectId_idx" ON "AuditEntry"("projectId");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- AddForeignKey
ALTER TABLE "UnitAlias" ADD CONSTRAINT "UnitAlias_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitGroupMember" ADD CONSTRAINT "UnitGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "UnitGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitGroupMember" ADD CONSTRAINT "UnitGroupMember_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserSupervision" ADD CONSTRAINT "UserSupervision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserSupervision" ADD CONSTRAINT "UserSupervision_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserSession" ADD CONSTRAINT "UserSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectLead" ADD CONSTRAINT "ProjectLead_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectLead" ADD CONSTRAINT "ProjectLead_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectResponsible" ADD CONSTRAINT "ProjectResponsible_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectResponsible" ADD CONSTRAINT "ProjectResponsible_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectResponsible" ADD CONSTRAINT "ProjectResponsible_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "UnitGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_ownersFromTargetId_fkey" FOREIGN KEY ("ownersFromTargetId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneLead" ADD CONSTRAINT "MilestoneLead_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneLead" ADD CONSTRAINT "MilestoneLead_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneOwner" ADD CONSTRAINT "MilestoneOwner_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneOwner" ADD CONSTRAINT "MilestoneOwner_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deliverable" ADD CONSTRAINT "Deliverable_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Doubt" ADD CONSTRAINT "Doubt_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Doubt" ADD CONSTRAINT "Doubt_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Doubt" ADD CONSTRAINT "Doubt_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_limitedByTargetId_fkey" FOREIGN KEY ("limitedByTargetId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetFeed" ADD CONSTRAINT "TargetFeed_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetFeed" ADD CONSTRAINT "TargetFeed_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AllocationSet" ADD CONSTRAINT "AllocationSet_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AllocationLine" ADD CONSTRAINT "AllocationLine_setSeq_fkey" FOREIGN KEY ("setSeq") REFERENCES "AllocationSet"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AllocationLine" ADD CONSTRAINT "AllocationLine_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_supersedesSeq_fkey" FOREIGN KEY ("supersedesSeq") REFERENCES "Reading"("seq") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusFact" ADD CONSTRAINT "StatusFact_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistFact" ADD CONSTRAINT "ChecklistFact_deliverableId_fkey" FOREIGN KEY ("deliverableId") REFERENCES "Deliverable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmationFact" ADD CONSTRAINT "ConfirmationFact_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtensionFact" ADD CONSTRAINT "ExtensionFact_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OverrideFact" ADD CONSTRAINT "OverrideFact_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OverrideFact" ADD CONSTRAINT "OverrideFact_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportReading" ADD CONSTRAINT "ReportReading_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportReading" ADD CONSTRAINT "ReportReading_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportEvent" ADD CONSTRAINT "ReportEvent_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE SET NULL ON UPDATE CASCADE;
