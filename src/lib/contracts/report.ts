import { z } from "zod";
import { REPORT_KINDS, REPORT_STATES } from "@/lib/domain/report/facts";
import { type Day, isDay } from "@/lib/domain/time/day";
import { typedNumberOrBlank } from "./target";

// What people send about a report. Drafts keep whatever has the form of a date or a number; what may be
// submitted is decided by the rules.

/** A draft keeps more than may be submitted, so that nobody loses what was pasted. */
const DRAFT_NARRATIVE = 20_000;

const reportId = z.uuid({ error: "没有找到这份报告。" });
const version = z
	.string()
	.regex(/^\d{1,9}$/, "页面已过期，请刷新后重试。")
	.transform(Number);

const dayOrBlank = z
	.string()
	.transform((text) => text.normalize("NFKC").trim())
	.refine((text) => text === "" || isDay(text), "请选择日期。")
	.transform((text): Day | null => (text === "" ? null : text));

/** Browsers send line ends as CRLF; a character counted on screen is one here. */
const prose = z.string().transform((text) => text.replace(/\r\n?/g, "\n"));

export const startReportInput = z.object({
	milestoneId: z.string().min(1).max(64),
	/** What the person is about to report; the draft can change it. */
	kind: z.enum(REPORT_KINDS).optional(),
});
export type StartReportInput = z.infer<typeof startReportInput>;

export const startCorrectionInput = z.object({ reportId });

export const saveDraftInput = z.object({
	reportId,
	version,
	kind: z.enum(REPORT_KINDS, "请选择报告类型。"),
	speaksFor: dayOrBlank,
	narrative: prose.refine((text) => [...text].length <= DRAFT_NARRATIVE, "内容太长，请精简到 5000 字以内。"),
	readings: z
		.record(
			z.string().max(64),
			z.object({ numerator: typedNumberOrBlank, denominator: typedNumberOrBlank.optional().default(null) }),
		)
		.optional()
		.default({}),
	/** Where to go after saving: stay, or on to the page that shows everything. */
	goOn: z.enum(["stay", "check"]).optional().default("stay"),
});
export type SaveDraftInput = z.infer<typeof saveDraftInput>;

/** Submit, withdraw, delete, approve: the report as the person saw it. */
export const reportActInput = z.object({ reportId, version });
export type ReportActInput = z.infer<typeof reportActInput>;

/** Parts of a report that a return may name, besides `readings.<target>`. */
export const REPORT_PARTS = ["kind", "speaksFor", "narrative", "files"] as const;
export type ReportPart = (typeof REPORT_PARTS)[number] | `readings.${string}`;

export function isReportPart(text: string): text is ReportPart {
	return REPORT_PARTS.some((part) => part === text) || /^readings\.[\w-]{1,64}$/.test(text);
}

export const returnReportInput = z.object({
	reportId,
	version,
	/** Whether it is there and how long is the rule's to decide. */
	reason: prose.transform((text) => text.trim()),
	fields: z.array(z.string().refine(isReportPart, "没有这一项。")).optional().default([]),
});
export type ReturnReportInput = z.infer<typeof returnReportInput>;

export const confirmUnchangedInput = z.object({ targetId: z.string().min(1).max(64) });

/** The address of /reports. Unknown values are dropped, not refused: a link never breaks. */
export const reportListQuery = z.object({
	state: z.enum(REPORT_STATES).optional().catch(undefined),
	kind: z.enum(REPORT_KINDS).optional().catch(undefined),
	project: z
		.string()
		.max(64)
		.regex(/^[^\0]*$/)
		.optional()
		.catch(undefined),
	unit: z
		.string()
		.max(64)
		.regex(/^[^\0]*$/)
		.optional()
		.catch(undefined),
	milestone: z
		.string()
		.max(64)
		.regex(/^[^\0]*$/)
		.optional()
		.catch(undefined),
	page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ReportListQuery = z.infer<typeof reportListQuery>;
