import { z } from "zod";
import type { FileHolder } from "./files";

export const removeFileInput = z.object({ fileId: z.uuid({ error: "没有找到这个文件。" }) });

/** The query of POST /api/files: exactly one holder. */
export const uploadQuery = z.union([
	z
		.strictObject({ report: z.uuid() })
		.transform(({ report }): FileHolder => ({ kind: "report", id: report })),
	z
		.strictObject({ milestone: z.string().min(1).max(64) })
		.transform(({ milestone }): FileHolder => ({ kind: "milestone", id: milestone })),
]);
