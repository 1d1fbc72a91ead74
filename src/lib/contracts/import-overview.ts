import { z } from "zod";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import type { ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import type { Instant } from "@/lib/domain/time/day";
import type { ReviewDoubt, ReviewUnits, UnknownName } from "./import-review";
import type { Option } from "./lists";
import type { ImportPage, ImportSaved, PlanPublished } from "./plan-import";

// One import as a whole: what was understood of the document, what is still open, and what publishing comes to.

export interface OverviewProject
	extends Pick<ProjectReading, "number">,
		Pick<ReviewUnits, "leadNames" | "responsibleNames"> {
	/** Of the project that it is once published. */
	readonly planProjectId: string;
	readonly ordinal: string;
	readonly name: string;
	readonly windows: number;
	readonly targets: number;
	readonly openDoubts: number;
	readonly settledDoubts: number;
}

/** `id`: its place on the page of its project. */
export interface OverviewDoubt extends Pick<ReviewDoubt, "id" | "name" | "sentence" | "sureness"> {
	/** The project's number. */
	readonly project: number;
}

/** A row that somebody said to be no project; `place`: of that in the list of corrections, to take it back. */
export interface OverviewDropped extends Pick<ProjectReading, "number"> {
	readonly place: number;
	readonly name: string;
}

export interface OverviewUnknown extends UnknownName {
	/** The projects that name it, by number; the first is asked on whose behalf it is settled. */
	readonly projects: readonly number[];
}

/** What still stands in the way of publishing; `href`: where it is mended. */
export interface Hindrance {
	readonly sentence: string;
	readonly href: string;
}

/** `title`: as the document has it or a person said; null while the plan has none. */
export interface ImportOverview
	extends ImportSaved,
		Pick<ImportPage, "year" | "fileName" | "bytes" | "createdBy" | "createdAt" | "updatedAt" | "isPublished">,
		Pick<PlanReading, "title" | "notes">,
		Pick<PlanPublished, "milestones" | "targets"> {
	/** The title, or the one that is suggested where there is none. */
	readonly planTitle: string;
	/** As the document has it. */
	readonly titleRead: PlanReading["title"];
	readonly projects: readonly OverviewProject[];
	readonly dropped: readonly OverviewDropped[];
	readonly doubts: readonly OverviewDoubt[];
	readonly settledDoubts: number;
	readonly unknown: readonly OverviewUnknown[];
	readonly choices: readonly Option[];
	/** Of the document: what was not read, and what a person should know of the reading. One sentence each. */
	readonly unread: readonly string[];
	readonly hindrances: readonly Hindrance[];
	readonly newUnits: readonly string[];
}

/** A published year, for the list of years. */
export interface PlanYear extends PlanPublished {
	readonly title: string;
	readonly stateWord: string;
	readonly publishedAt: Instant | null;
	/** The import that it came from; null where it was loaded. */
	readonly importId: string | null;
	/** Whether the product's pages show it today. */
	readonly isShown: boolean;
}

export const titleImportInput = z.object({
	importId: z.uuid("没有找到这次导入。"),
	version: z.coerce.number().int(),
	title: z
		.string("请填写计划名称。")
		.transform((typed) => typed.trim().replace(/\s+/g, " "))
		.refine((typed) => typed !== "", "请填写计划名称。")
		.refine((typed) => typed.length <= 200, "计划名称最多 200 个字。"),
});
export type TitleImportInput = z.infer<typeof titleImportInput>;

export const settleDoubtsInput = z.object({
	importId: z.uuid("没有找到这次导入。"),
	version: z.coerce.number().int(),
	doubts: z
		.array(z.string().min(1).max(300))
		.max(10_000)
		.optional()
		.default([])
		.refine((names) => names.length > 0, "请先勾选核对过的存疑。"),
});
export type SettleDoubtsInput = z.infer<typeof settleDoubtsInput>;
