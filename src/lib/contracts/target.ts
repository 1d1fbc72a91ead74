import { z } from "zod";
import type { AllocationRefusal } from "@/lib/domain/target/allocation";
import { type Day, isDay } from "@/lib/domain/time/day";
import type { CommonRefusal } from "./outcome";
import { numberOfTyped } from "./typed-number";

// What people send about a target: its split over units, and the lead's own figures.

const NOT_A_NUMBER = "请填写数字，如 1200 或 1,200，小数最多四位。";

/** A number that must be there. */
export const typedNumber = z.string("请填写数字。").transform((text, context) => {
	const value = numberOfTyped(text);
	if (value !== null) return value;
	context.addIssue({ code: "custom", message: text.trim() === "" ? "请填写数字。" : NOT_A_NUMBER });
	return z.NEVER;
});

/** A number or nothing: null when left blank. */
export const typedNumberOrBlank = z.string().transform((text, context) => {
	if (text.trim() === "") return null;
	const value = numberOfTyped(text);
	if (value !== null) return value;
	context.addIssue({ code: "custom", message: NOT_A_NUMBER });
	return z.NEVER;
});

const targetId = z.string().min(1);
const unitId = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

const day = z
	.string()
	.transform((text) => text.normalize("NFKC").trim())
	.refine(isDay, "请选择日期。");

const shortText = (max: number) =>
	z
		.string()
		.transform((text) => text.trim())
		.refine((text) => text.length <= max, `最多 ${max} 个字。`);

/** Form of 填报指标数据: figures that the lead enters for a target whose source it is. */
export const leadReadingInput = z.object({
	targetId,
	/** The target's version when the form was opened. */
	version: z.coerce.number().int(),
	/** For rates the numerator, else the cumulative figure. */
	numerator: typedNumber,
	/** Only for rates. */
	denominator: typedNumberOrBlank.optional().default(null),
	/** The day the figure speaks for. */
	effectiveOn: day,
	/** Where the figure comes from; kept with it. */
	sourceNote: shortText(200).refine((text) => text.length > 0, "请写明数据来源，如“年检系统导出”。"),
	/** The earlier figure that this one corrects; blank for a new figure. */
	supersedesSeq: z
		.string()
		.regex(/^\d{0,15}$/, "请从列表中选择要更正的数据。")
		.transform((text) => (text === "" ? null : Number(text)))
		.optional()
		.default(null),
});
export type LeadReadingInput = z.infer<typeof leadReadingInput>;

/** Form of 指标分解: one version of a split. Units left blank or at zero are not part of it. */
export const allocationInput = z.object({
	targetId,
	/** The last version that the form had seen; 0 for none. */
	lastSeq: z.coerce.number().int().nonnegative(),
	intent: z.enum(["draft", "final"], "请选择保存草稿或定稿。"),
	note: shortText(200)
		.transform((text) => text || null)
		.optional()
		.default(null),
	shares: z
		.record(unitId, typedNumberOrBlank)
		.optional()
		.default({})
		.transform((typed) =>
			Object.entries(typed).flatMap(([unit, amount]) =>
				amount === null || amount === 0 ? [] : [{ unitId: unit, amount }],
			),
		),
});
export type AllocationInput = z.infer<typeof allocationInput>;

/** What a saved split means for others. */
export interface AllocationSaved {
	readonly isFinal: boolean;
	/** Units with a share. */
	readonly units: number;
	/** Of these, 区镇. */
	readonly towns: number;
	/** Milestones whose owners follow this split. */
	readonly milestones: number;
}

/** Why a figure that the lead typed cannot count. */
export type LeadReadingRefusal =
	| { readonly code: "unitsReport" }
	| { readonly code: "effectiveInFuture"; readonly today: Day }
	| { readonly code: "effectiveBeforeYear"; readonly yearStart: Day }
	| { readonly code: "negative" }
	| { readonly code: "negativeDenominator" }
	| { readonly code: "notWhole" }
	| { readonly code: "notWholeDenominator" }
	| { readonly code: "denominatorRequired" }
	| { readonly code: "numeratorAboveDenominator" }
	| { readonly code: "correctsUnknown" }
	| { readonly code: "correctsSuperseded" }
	/** Cumulative figures do not fall: `limit` stands on `on`. */
	| { readonly code: "belowEarlier"; readonly on: Day; readonly limit: number }
	| { readonly code: "aboveLater"; readonly on: Day; readonly limit: number };

export type EnterReadingRefusal = CommonRefusal | "planClosed" | LeadReadingRefusal;

export type AllocateRefusal =
	| CommonRefusal
	| "planClosed"
	| "leadEnters"
	/** A final split is replaced: why belongs into the note. */
	| "reasonRequired"
	/** `unitId`: the unit whose amount is meant; null when it is the whole. */
	| { readonly code: AllocationRefusal | "unitNotOfProject"; readonly unitId: string | null };
