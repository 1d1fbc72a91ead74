-- DropIndex
DROP INDEX "AuditEntry_actorId_at_idx";

-- DropIndex
DROP INDEX "AuditEntry_at_idx";

-- DropIndex
DROP INDEX "AuditEntry_projectId_idx";

-- DropIndex
DROP INDEX "AuditEntry_subjectType_subjectId_idx";

-- CreateIndex
CREATE INDEX "AuditEntry_at_seq_idx" ON "AuditEntry"("at", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_seq_idx" ON "AuditEntry"("actorId", "at", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_action_at_seq_idx" ON "AuditEntry"("action", "at", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_outcome_at_seq_idx" ON "AuditEntry"("outcome", "at", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_at_seq_idx" ON "AuditEntry"("subjectType", "at", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_at_seq_idx" ON "AuditEntry"("subjectId", "at", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_projectId_at_seq_idx" ON "AuditEntry"("projectId", "at", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectUnit_at_seq_idx" ON "AuditEntry"("subjectUnit", "at", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_unitId_at_seq_idx" ON "AuditEntry"("unitId", "at", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_ip_at_seq_idx" ON "AuditEntry"("ip", "at", "seq");
