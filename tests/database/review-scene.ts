import { randomUUID } from "node:crypto";
import { correctImportInput } from "@/lib/contracts/import-review-inputs";
import type { Actor } from "@/server/auth/actor";
import { openImport } from "@/server/plan-import/commands";
import { correctImport } from "@/server/plan-import/commands-review";
import { importReview } from "@/server/plan-import/queries-review";
import { reading2025 } from "../support/reading-2025";
import { json } from "./import-scene";
import { must } from "./report-ground";

/** An import of next year's table under review, or of another reading; answers its id. */
export async function openReview(admin: Actor, read = reading2025()): Promise<string> {
	const document = { year: 2025, fileName: "2025.docx", bytes: 1, sha256: "0".repeat(64) };
	const reading = json(read);
	return must(await openImport(admin, { ...document, reading }, randomUUID())).importId;
}

/** The page of one of its projects. */
export async function reviewPage(admin: Actor, importId: string, project: number) {
	const page = await importReview(admin, importId, project);
	if (!page) throw new Error("nothing to review");
	return page;
}

/** Sends a form as the browser would: strings only. */
export function sendReview(
	by: Actor,
	importId: string,
	version: number,
	project: number,
	form: Readonly<Record<string, unknown>>,
) {
	const page = { importId, version: String(version), project: String(project) };
	return correctImport(by, correctImportInput.parse({ ...page, ...form }), randomUUID());
}

/** A change of a window's time, as its form sends it. */
export const when = {
	...{ startOn: "2025-02-01", endOn: "2025-03-15", precision: "day", kind: "oneOff", track: "" },
} as const;
