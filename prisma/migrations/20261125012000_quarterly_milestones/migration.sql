-- 每季度. Nothing here may use the new value: it can be used from the next transaction on.
-- AlterEnum
ALTER TYPE "MilestoneKind" ADD VALUE 'quarterly';
