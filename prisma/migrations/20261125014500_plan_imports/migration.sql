-- CreateTable
CREATE TABLE "PlanImport" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "reading" JSON,
    "corrections" JSON,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlanImport_updatedAt_idx" ON "PlanImport"("updatedAt");

-- What the schema language cannot say: an import ends once, and one that was discarded holds nothing any more.
ALTER TABLE "PlanImport"
	ADD CONSTRAINT "PlanImport_ends_once" CHECK (num_nonnulls("publishedAt", "discardedAt") <= 1),
	ADD CONSTRAINT "PlanImport_discarded_is_empty"
		CHECK (("discardedAt" IS NULL) = ("reading" IS NOT NULL) AND ("discardedAt" IS NULL OR "corrections" IS NULL));
