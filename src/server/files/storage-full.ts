import "server-only";

/** Codes of the file system, and names that S3-compatible services give the same thing. */
const FULL: ReadonlySet<string> = new Set([
	"ENOSPC",
	"EDQUOT",
	"QuotaExceeded",
	"XMinioStorageFull",
	"XMinioAdminBucketQuotaExceeded",
	"InsufficientStorage",
]);

/** Whether an error says that the disk, the quota or the bucket is full. */
export function isStorageFull(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if ("code" in error && FULL.has(String(error.code))) return true;
	// libvips writes by itself and tells the system's words only.
	return FULL.has(error.name) || /No space left on device|Disk quota exceeded/.test(error.message);
}
