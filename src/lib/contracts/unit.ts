import { z } from "zod";
import { UNIT_KINDS, type UnitKind } from "@/lib/domain/unit/kinds";

// What an administrator says about a unit.

const unitId = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, "没有找到这个单位。");
const version = z.coerce.number().int();

const tidy = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

const name = z
	.string("请填写单位名称。")
	.transform(tidy)
	.refine((text) => text.length > 0, "请填写单位名称。")
	.refine((text) => text.length <= 30, "单位名称最多 30 个字。");

const optionalText = (label: string, max: number) =>
	z
		.string()
		.optional()
		.transform((text) => tidy(text ?? "") || null)
		.refine((text) => text === null || text.length <= max, `${label}最多 ${max} 个字。`);

const aliases = z
	.string()
	.optional()
	.transform((text) => [
		...new Set(
			(text ?? "")
				.split(/[\n、，,；;]/)
				.map(tidy)
				.filter((alias) => alias !== ""),
		),
	])
	.refine((list) => list.length <= 30, "别名最多 30 个。")
	.refine((list) => list.every((alias) => alias.length <= 30), "每个别名最多 30 个字。");

const ordinal = z.string("请填写排序号。").transform((text, context) => {
	const typed = text.normalize("NFKC").replace(/[\s,]/g, "");
	if (/^\d{1,5}$/.test(typed) && Number(typed) > 0) return Number(typed);
	context.addIssue({ code: "custom", message: "排序号填 1 至 99999 的整数。" });
	return z.NEVER;
});

const description = {
	name,
	fullName: optionalText("全称", 60),
	office: optionalText("承办科室", 30),
	aliases,
	ordinal,
};

/** Form 新建单位. */
export const createUnitInput = z.object({ kind: z.enum(UNIT_KINDS, "请选择类别。"), ...description });
export type CreateUnitInput = z.infer<typeof createUnitInput>;

/** Form 修改单位. The kind stays: rights of its accounts depend on it. */
export const updateUnitInput = z.object({ unitId, version, ...description });
export type UpdateUnitInput = z.infer<typeof updateUnitInput>;

/** Buttons 停用 and 启用, with the consequences that the administrator was shown. */
export const setUnitActiveInput = z.object({
	unitId,
	version,
	active: z.enum(["yes", "no"]),
	shownAccounts: z.coerce.number().int().nonnegative().optional().default(0),
	shownDuties: z.coerce.number().int().nonnegative().optional().default(0),
});
export type SetUnitActiveInput = z.infer<typeof setUnitActiveInput>;

/** Why a command on units was refused; each has its sentence in lib/format/refusals-unit.ts. */
export type UnitRefusal =
	| "notFound"
	| "conflict"
	| "unchanged"
	| "consequencesChanged"
	/** Its work went to another unit by a reform: it does not come back. */
	| "merged"
	| { readonly kind: "nameTaken"; readonly name: string; readonly by: string }
	| { readonly kind: "aliasTaken"; readonly name: string; readonly by: string };

export interface UnitRow {
	readonly id: string;
	readonly name: string;
	readonly fullName: string | null;
	readonly kind: UnitKind;
	readonly office: string | null;
	readonly ordinal: number;
	readonly active: boolean;
	/** Accounts in service. */
	readonly accounts: number;
}

/** One unit, for its administrator. */
export interface UnitAdminPage extends UnitRow {
	readonly version: number;
	/** The name of the unit that took over its work. */
	readonly mergedInto: string | null;
	readonly aliases: readonly string[];
	/** Milestones that it owes and that are neither finished nor cancelled, with a report not yet approved. */
	readonly openDuties: number;
	/** Projects that it leads. */
	readonly leads: number;
	readonly people: readonly {
		readonly id: string;
		readonly username: string;
		readonly displayName: string;
		readonly active: boolean;
		readonly lastSignInAt: string | null;
	}[];
}
