-- What the form of an adjustment had seen of a project, so that of two at once one is told.
-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
