-- CreateTable
CREATE TABLE "PendingObject" (
    "key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PendingObject_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "PendingObject_since_idx" ON "PendingObject"("since");
