import { z } from "zod";
import type { DocumentRefusal } from "./document";
import type { FieldError } from "./form-state";
import type { CommonRefusal } from "./outcome";
import { importYear } from "./plan-import";

// What the page of a new import sends beside its document, and what it is answered. The document itself is
// streamed (server/plan-import/commands-intake.ts).

/** The year as a person types it: full-width digits, 2025年. */
const typedYear = z
	.string("请填写年度，例如 2025。")
	.transform((typed) => typed.normalize("NFKC").trim().replace(/年$/u, ""))
	.refine((typed) => typed !== "", "请填写年度，例如 2025。")
	.transform((typed): unknown => typed)
	.pipe(importYear);

export const intakeFields = z.object({
	year: typedYear,
	requestId: z.uuid("页面已过期，请刷新后重试。"),
	/** text/html and text/plain of what was pasted. */
	html: z.string().optional().default(""),
	text: z.string().optional().default(""),
});
export type IntakeFields = z.infer<typeof intakeFields>;

export type IntakeRefusal =
	| CommonRefusal
	| DocumentRefusal
	/** Neither a file nor anything pasted. */
	| "noSource"
	/** Both. */
	| "twoSources"
	/** The connection broke, or the body was none. */
	| "cutOff"
	| "storageFull"
	/** Tables were read, none of them a plan. */
	| "noProjects"
	| { readonly kind: "fields"; readonly errors: readonly FieldError[] }
	| { readonly kind: "yearTaken"; readonly year: number }
	| { readonly kind: "otherYear"; readonly inTitle: number; readonly asked: number };

/** The answer of POST /api/imports to a page that runs scripts. */
export type IntakeAnswer =
	| { readonly href: string }
	| { readonly message: string; readonly fieldErrors: readonly FieldError[] };
