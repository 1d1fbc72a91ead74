import { db } from "@/server/db/client";
import { plan2025 } from "../../support/plan-2025";
import { reading2025 } from "../../support/reading-2025";
import { json } from "../import-scene";

/** An import under review that can be published, one that was discarded, and one as the reader wrote it. */
export const PLAN_IMPORT = "00000000-0000-4000-8000-000000000041";
export const DISCARDED_IMPORT = "00000000-0000-4000-8000-000000000042";

export const READ_IMPORT = "00000000-0000-4000-8000-000000000043";

export async function settleImports(): Promise<void> {
	const at = new Date("2024-08-14T04:00:00Z");
	const document = { year: 2025, fileName: "2025.docx", bytes: 1, sha256: "0".repeat(64) };
	const made = { ...document, createdById: "admin", createdAt: at, updatedAt: at };
	await db.planImport.createMany({
		data: [
			{ ...made, id: PLAN_IMPORT, reading: json({ plan: plan2025 }) },
			{ ...made, id: READ_IMPORT, reading: json(reading2025()) },
			{ ...made, id: DISCARDED_IMPORT, discardedAt: at },
		],
	});
}
