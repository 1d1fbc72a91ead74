import { z } from "zod";
import type { Light } from "@/lib/domain/light/facts";

// The plan printed back: the table as the bureau issues it, alone or with how far each project is.

export const PRINT_FORMATS = ["docx", "xlsx"] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

/** plan: 原表 · progress: with 进展情况 and 亮灯. */
export const PRINT_CONTENTS = ["plan", "progress"] as const;
export type PrintContent = (typeof PRINT_CONTENTS)[number];

/** What the address of the file asks for, beside the point; without a word about its content the table alone. */
export const planPrintQuery = z.object({
	format: z.enum(PRINT_FORMATS),
	content: z.enum(PRINT_CONTENTS).default("plan"),
	/** Of the plan; without it the one that the pages show. */
	year: z.coerce.number().int().optional(),
});
export type PlanPrintQuery = z.infer<typeof planPrintQuery>;

/** A light in its cell: colour, word and one sentence why. */
export interface PrintedLight {
	readonly light: Light;
	readonly word: string;
	readonly reason: string;
}

/** A row of the table. Within a cell lines are separated by "\n". */
export interface PrintedProject {
	readonly projectId: string;
	readonly ordinal: number;
	readonly name: string;
	readonly mainContent: string;
	readonly schedule: string;
	readonly leads: string;
	readonly responsible: string;
	/** Null in the table alone. `told`: a sentence a line. */
	readonly progress: { readonly told: string; readonly light: PrintedLight } | null;
}

export interface PrintedPlan {
	readonly planId: string;
	/** As the plan is called. */
	readonly planTitle: string;
	/** As the table is called. */
	readonly title: string;
	/** Below the title: that the data are a demonstration's, the day, whose projects these are. */
	readonly notes: readonly string[];
	readonly content: PrintContent;
	readonly rows: readonly PrintedProject[];
}
