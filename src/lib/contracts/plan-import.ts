import { z } from "zod";
import type { DraftFlaw } from "@/lib/domain/plan/draft-flaws";
import type { RosterUnit, UnitProblem } from "@/lib/domain/plan/draft-units";
import type { KnownGroup, KnownUnit } from "@/lib/domain/plan/reading/known-units";
import type { Instant } from "@/lib/domain/time/day";
import type { UnitName } from "@/lib/domain/unit/kinds";
import type { CommonRefusal } from "./outcome";

// A table under review, before it is a plan (docs/decisions/0008-import-drafts.md). What the reader wrote and
// what a person corrected are JSON here: their shapes are the reader's own.

/** UTF-16 units of JSON. A megabyte of text reads to a few; a person corrects a fraction of that. */
const MAX_READING = 32_000_000;
const MAX_CORRECTIONS = 2_000_000;

const jsonObject = z.record(z.string(), z.json());
export type JsonObject = z.infer<typeof jsonObject>;

const anyObject = z.custom<JsonObject>(
	(value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

/**
 * JSON from the database; an empty object where there is none. It was parsed when it came in: megabytes are not
 * walked again at every look. Throws ZodError on what is no object.
 */
export function storedJson(value: unknown): JsonObject {
	return anyObject.parse(value ?? {});
}

const bounded = (max: number, message: string) =>
	jsonObject.refine((value) => JSON.stringify(value).length <= max, message);

export const importYear = z.coerce
	.number("请填写年度，例如 2025。")
	.int("请填写年度，例如 2025。")
	.min(2000, "年度应在 2000 至 2100 之间。")
	.max(2100, "年度应在 2000 至 2100 之间。");

const fileName = z
	.string()
	.transform((name) =>
		name
			.normalize("NFC")
			.replace(/[\p{Cc}\p{Cf}]/gu, "")
			.trim(),
	)
	.refine((name) => name !== "", "文件没有名称。")
	.refine((name) => name.length <= 255, "文件名最多 255 个字。");

/** A document as the reader answered it; made by the server, never by a form alone. */
export const openImportInput = z.strictObject({
	year: importYear,
	fileName,
	/** Of the document as it came. */
	bytes: z.int().nonnegative(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	reading: bounded(MAX_READING, "表格太大，请拆成几个文件分别导入。"),
});
export type OpenImportInput = z.infer<typeof openImportInput>;

const importId = z.uuid("没有找到这次导入。");
const version = z.coerce.number().int();

/** What a form sends is text; what is not JSON ends as a value that no object is. */
const typedJson = z.string().transform((text): unknown => {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
});

const corrections = bounded(MAX_CORRECTIONS, "修改的内容太多，请先发布或分次修改。");

/** All corrections so far, in place of those stored. */
export const saveCorrectionsInput = z.object({
	importId,
	version,
	corrections: z.union([corrections, typedJson.pipe(corrections)]),
});
export type SaveCorrectionsInput = z.infer<typeof saveCorrectionsInput>;

export const discardImportInput = z.object({ importId, version });
export type DiscardImportInput = z.infer<typeof discardImportInput>;

/** `confirmations`: the names of the doubts that somebody has looked at and lets stand. */
export const publishImportInput = z.object({
	importId,
	version,
	confirmations: z.array(z.string().max(200)).max(10_000).optional().default([]),
});
export type PublishImportInput = z.infer<typeof publishImportInput>;

/** What of an import is handed to the reader. `corrections`: empty before the first. */
export interface StoredImport {
	readonly id: string;
	readonly year: number;
	readonly fileName: string;
	readonly reading: JsonObject;
	readonly corrections: JsonObject;
}

interface ListedUnit extends KnownUnit, RosterUnit, Pick<UnitName, "ordinal"> {
	readonly fullName: string | null;
}

/** The units and groups that there are, in the official order. `aliases`: without the full names. */
export interface UnitRoster {
	readonly units: readonly ListedUnit[];
	readonly groups: readonly KnownGroup[];
}

/** What a reading with its corrections comes to. */
export interface ImportDraft {
	/**
	 * Of the shape of PlanData once nothing is missing. `units` and `groups` are those alone that the
	 * administrator has named as new; whatever else it refers to are ids of known ones.
	 */
	readonly plan: unknown;
	/** The doubts that no correction has settled, each by a name that stays while the reading does. */
	readonly doubts: readonly string[];
	/** Names in the document that are neither known nor named as new. */
	readonly unknownUnits: readonly string[];
}

/** Makes the draft; pure, so that what was reviewed is what is published. */
export type MakeDraft = (stored: StoredImport, known: UnitRoster) => ImportDraft;

export type ImportRefusal = CommonRefusal | "alreadyPublished" | "alreadyDiscarded";

interface YearTaken {
	readonly kind: "yearTaken";
	readonly year: number;
}

export type OpenImportRefusal = CommonRefusal | YearTaken;

export type PublishRefusal =
	| ImportRefusal
	| YearTaken
	| UnitProblem
	/** What is missing or of another shape, by its path in PlanData: `projects.0.milestones.1.words`. */
	| { readonly kind: "draftIncomplete"; readonly places: readonly string[] }
	| { readonly kind: "draftFlawed"; readonly flaws: readonly DraftFlaw[] }
	| { readonly kind: "doubtsUnconfirmed"; readonly doubts: readonly string[] };

export interface ImportSaved {
	readonly importId: string;
	readonly version: number;
}

export interface PlanPublished {
	readonly planId: string;
	readonly year: number;
	readonly projects: number;
	readonly milestones: number;
	readonly targets: number;
}

/** A line of the list of imports under review. */
export interface ImportRow {
	readonly id: string;
	readonly year: number;
	readonly fileName: string;
	readonly createdBy: string;
	readonly createdAt: Instant;
	readonly updatedAt: Instant;
}

/** One import, for its review: what is stored, and the units that there are to choose from. */
export interface ImportPage extends ImportRow, StoredImport {
	readonly version: number;
	readonly bytes: number;
	readonly sha256: string;
	/** Published: to be looked at, not to be changed. */
	readonly isPublished: boolean;
	/** A plan of this year is there already. */
	readonly isYearTaken: boolean;
	readonly known: UnitRoster;
}
