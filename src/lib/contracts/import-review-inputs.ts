import { z } from "zod";
import { MILESTONE_KINDS, PRECISIONS } from "@/lib/domain/milestone/facts";
import type { ResponsibleEntry } from "@/lib/domain/plan/facts";
import { STATED_KINDS } from "@/lib/domain/plan/reading/doubt-kinds";
import { COMPARATORS, TARGET_CURVES, TARGET_MEASURES, TARGET_SOURCES } from "@/lib/domain/target/facts";
import { isDay } from "@/lib/domain/time/day";
import { UNIT_KINDS } from "@/lib/domain/unit/kinds";
import { typedNumber, typedNumberOrBlank } from "./target";
import { numberOfTyped } from "./typed-number";

// What the forms of a project under review send. Each is one act: `op` says which (lib/domain/plan/correction).

const text = (label: string, max: number) =>
	z
		.string(`请填写${label}。`)
		.transform((typed) => typed.trim())
		.refine((typed) => typed !== "", `请填写${label}。`)
		.refine((typed) => typed.length <= max, `${label}最多 ${max} 个字。`);

const blank = (label: string, max: number) =>
	z
		.string()
		.optional()
		.transform((typed) => typed?.trim() || null)
		.refine((typed) => typed === null || typed.length <= max, `${label}最多 ${max} 个字。`);

const day = z
	.string("请选择日期。")
	.transform((typed) => typed.normalize("NFKC").trim())
	.refine(isDay, "请选择日期。");

const number = z.coerce.number().int().positive();
const at = z.coerce.number("请选择从哪一项起分开。").int().nonnegative();

/** Choices in their order, numbered from 0; those left empty are no part of it. */
const orderedIds = z
	.record(z.string().regex(/^\d{1,3}$/), z.string().max(64))
	.optional()
	.default({})
	.transform((typed) => [
		...new Set(
			Object.entries(typed)
				.toSorted(([a], [b]) => Number(a) - Number(b))
				.map(([, chosen]) => chosen)
				.filter((chosen) => chosen !== ""),
		),
	]);

/** Names of units as they were typed, with the places of their fields; those left empty are no part of it. */
const typedUnits = z
	.record(z.string().regex(/^\d{1,3}$/), z.string().max(100, "单位名称最多 100 个字。"))
	.optional()
	.default({})
	.transform((typed) =>
		Object.entries(typed)
			.toSorted(([a], [b]) => Number(a) - Number(b))
			.map(([place, name]) => ({ place, name: name.trim() }))
			.filter(({ name }) => name !== ""),
	);

/** unit:… or group:… as the entry that it names. */
export function entryOfKey(key: string): ResponsibleEntry {
	const [kind, ...rest] = key.split(":");
	return kind === "unit" ? { unitId: rest.join(":") } : { groupId: rest.join(":") };
}

const key = z.string().regex(/^(unit|group):[\w-]{1,64}$/, "请从列表中选择单位。");
const keys = z
	.array(key)
	.optional()
	.default([])
	.transform((all) => all.map(entryOfKey));

const checkpoints = z
	.record(z.string().regex(/^\d{1,2}$/), z.object({ onDate: z.string(), value: z.string() }))
	.optional()
	.default({})
	.transform((rows, context) =>
		Object.entries(rows)
			.filter(([, { onDate, value }]) => onDate.trim() !== "" || value.trim() !== "")
			.map(([row, typed]) => {
				const onDate = typed.onDate.normalize("NFKC").trim();
				const value = numberOfTyped(typed.value);
				const refuse = (part: string, message: string) =>
					context.addIssue({ code: "custom", message, path: [row, part] });
				if (!isDay(onDate)) refuse("onDate", "请选择日期；不要这一行请把日期和数都清空。");
				if (value === null) refuse("value", "请填写数字；不要这一行请把日期和数都清空。");
				return { onDate, value: value ?? 0 };
			})
			.toSorted((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : 0)),
	);

const target = {
	name: text("指标名称", 100),
	counts: text("计数内容", 500),
	unitLabel: text("计量单位", 20),
	measure: z.enum(TARGET_MEASURES),
	comparator: z.enum(COMPARATORS),
	goal: typedNumber.refine((goal) => goal > 0, "目标应大于 0。"),
	baseline: typedNumber.refine((baseline) => baseline >= 0, "起点不能小于 0。"),
	startOn: day,
	dueOn: day,
	curve: z.enum(TARGET_CURVES),
	checkpoints,
	source: z.enum(TARGET_SOURCES),
	minPerUnit: typedNumberOrBlank.optional().default(null),
	limitedBy: blank("受限的指标", 100),
	feeds: z.array(number).optional().default([]),
};

const page = {
	importId: z.uuid("没有找到这次导入。"),
	version: z.coerce.number().int(),
	project: number,
	reason: blank("修改原因", 200),
};

/** One act on a project under review. */
export const correctImportInput = z.discriminatedUnion("op", [
	z.object({
		...{ op: z.literal("setWindow"), ...page, window: number, startOn: day, endOn: day },
		...{ precision: z.enum(PRECISIONS), kind: z.enum(MILESTONE_KINDS), track: blank("工作线", 30) },
	}),
	z.object({ op: z.literal("splitWindow"), ...page, window: number, at }),
	z.object({ op: z.literal("joinWindows"), ...page, window: number }),
	z.object({
		...{ op: z.literal("setDuties"), ...page, window: number, actingLeads: orderedIds },
		...{ owners: keys, ownersFromTarget: blank("指标", 100) },
	}),
	z.object({
		...{ op: z.literal("setUnits"), ...page, leads: typedUnits },
		/** Those that stay, and others by name. */
		...{ responsible: keys, more: typedUnits },
	}),
	z.object({ op: z.literal("meanUnit"), ...page, unit: text("单位", 64), means: text("已有单位", 100) }),
	z.object({
		...{ op: z.literal("nameUnit"), ...page, unit: text("单位", 64), name: text("单位名称", 60) },
		kind: z.enum([...UNIT_KINDS, "group"], "请选择类别。"),
	}),
	z.object({
		...{ op: z.literal("rename"), ...page },
		...{ name: text("项目名称", 200), shortName: text("简称", 30) },
	}),
	z.object({
		...{ op: z.literal("mendText"), ...page },
		/** Exactly as the document has it, white space included. */
		raw: z.string().min(1, "请填写原文中的字。").max(500, "原文最多 500 个字。"),
		meant: z.string().max(500, "改后的字最多 500 个。"),
	}),
	z.object({
		...{ op: z.literal("addText"), ...page },
		...{ field: z.enum(["content", "schedule"]), text: text("补充的内容", 2000) },
	}),
	z.object({ op: z.literal("dropProject"), ...page }),
	z.object({ op: z.literal("setTarget"), ...page, target: z.string(), ...target }),
	z.object({ op: z.literal("addTarget"), ...page, ...target }),
	z.object({ op: z.literal("dropTarget"), ...page, target: z.string() }),
	z.object({
		...{ op: z.literal("stateDoubt"), ...page, kind: z.enum(STATED_KINDS) },
		...{ note: text("存疑内容", 300), window: number.optional(), target: z.string().optional() },
	}),
	z.object({ op: z.literal("settleDoubt"), ...page, doubt: z.string().min(1).max(300) }),
]);
export type CorrectImportInput = z.infer<typeof correctImportInput>;

/** Takes back a correction by its place in the list, with those that may rest on it. */
export const undoCorrectionInput = z.object({
	importId: page.importId,
	version: page.version,
	place: z.coerce.number().int().nonnegative(),
});
export type UndoCorrectionInput = z.infer<typeof undoCorrectionInput>;
