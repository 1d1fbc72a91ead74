import { z } from "zod";
import type { AdjustRefusal } from "@/lib/domain/plan/adjust";
import type { MilestoneProblem } from "@/lib/domain/plan/adjust-milestone";
import type { ProjectProblem } from "@/lib/domain/plan/adjust-project";
import type { TargetProblem } from "@/lib/domain/plan/adjust-target";
import type { ResponsibleEntry } from "@/lib/domain/plan/facts";
import { isDay } from "@/lib/domain/time/day";
import type { CommonRefusal } from "./outcome";
import { typedNumber, typedNumberOrBlank } from "./target";
import { numberOfTyped } from "./typed-number";

// What an administrator sends to adjust a published plan: every field as it is to be, and why.

const id = z.string().min(1).max(64);
const version = z.coerce.number().int();

/** Words as typed, with the line ends of the plan's own text. */
const text = (label: string, max: number) =>
	z
		.string(`请填写${label}。`)
		.transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
		.refine((typed) => typed !== "", `请填写${label}。`)
		.refine((typed) => typed.length <= max, `${label}最多 ${max} 个字。`);

/** Why the plan is adjusted. */
export const adjustmentReason = text("调整的原因", 1000);

const day = z
	.string("请选择日期。")
	.transform((typed) => typed.normalize("NFKC").trim())
	.refine(isDay, "请选择日期。");

/** Choices in their order, numbered from 0; those left empty are no part of it. */
const orderedIds = z
	.record(z.string().regex(/^\d{1,2}$/), z.string().max(64))
	.optional()
	.default({})
	.transform((typed) =>
		Object.entries(typed)
			.toSorted(([a], [b]) => Number(a) - Number(b))
			.map(([, chosen]) => chosen.trim())
			.filter((chosen) => chosen !== ""),
	);

const responsible = z
	.array(z.string().regex(/^(unit|group):[a-z0-9-]{1,64}$/))
	.optional()
	.default([])
	.transform((keys) =>
		keys.map((key): ResponsibleEntry => {
			const [kind, ...rest] = key.split(":");
			return kind === "unit" ? { unitId: rest.join(":") } : { groupId: rest.join(":") };
		}),
	);

/** Form 调整项目. */
export const adjustProjectInput = z.object({
	projectId: id,
	version,
	name: text("项目名称", 200),
	shortName: text("简称", 30),
	mainContent: text("主要内容", 5000),
	leadIds: orderedIds,
	responsible,
	reason: adjustmentReason,
});
export type AdjustProjectInput = z.infer<typeof adjustProjectInput>;

/** Form 调整节点. */
export const adjustMilestoneInput = z.object({
	milestoneId: id,
	version,
	words: text("节点内容", 1000),
	track: z
		.string()
		.optional()
		.transform((typed) => typed?.trim() || null)
		.refine((typed) => typed === null || typed.length <= 30, "工作线最多 30 个字。"),
	startOn: day,
	endOn: day,
	actingLeadIds: orderedIds,
	ownerIds: z.array(id).optional().default([]),
	reason: adjustmentReason,
});
export type AdjustMilestoneInput = z.infer<typeof adjustMilestoneInput>;

/** Rows of 阶段目标 by day; a row without day and value is none. `row`: its number in the form. */
const checkpoints = z
	.record(z.string().regex(/^\d{1,2}$/), z.object({ onDate: z.string(), value: z.string() }))
	.optional()
	.default({})
	.transform((rows, context) => {
		const refuse = (row: string, part: string, message: string) =>
			context.addIssue({ code: "custom", message, path: [row, part] });
		return Object.entries(rows)
			.filter(([, { onDate, value }]) => onDate.trim() !== "" || value.trim() !== "")
			.map(([row, typed]) => {
				const onDate = typed.onDate.normalize("NFKC").trim();
				const value = numberOfTyped(typed.value);
				if (!isDay(onDate)) refuse(row, "onDate", "请选择日期；不要这一行请把日期和数都清空。");
				if (value === null) refuse(row, "value", "请填写数字；不要这一行请把日期和数都清空。");
				return { row, onDate, value: value ?? 0 };
			})
			.toSorted((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : 0));
	});

/** Form 调整指标. */
export const adjustTargetInput = z.object({
	targetId: id,
	version,
	name: text("指标名称", 100),
	counts: text("计数内容", 500),
	goal: typedNumber,
	baseline: typedNumber,
	startOn: day,
	dueOn: day,
	checkpoints,
	minPerUnit: typedNumberOrBlank.optional().default(null),
	reason: adjustmentReason,
});
export type AdjustTargetInput = z.infer<typeof adjustTargetInput>;

/** What an adjustment answers: how many fields of what were changed. */
export interface Adjusted {
	readonly id: string;
	readonly fields: number;
	/** The split in force adds up to less than the adjusted goal asks for. */
	readonly splitFallsShort: boolean;
}

type AdjustmentRefusal<Problem> =
	| CommonRefusal
	| AdjustRefusal
	| { readonly problems: readonly Problem[]; readonly unitNames: Readonly<Record<string, string>> };

export type AdjustProjectRefusal = AdjustmentRefusal<ProjectProblem>;
export type AdjustMilestoneRefusal = AdjustmentRefusal<MilestoneProblem>;
export type AdjustTargetRefusal = AdjustmentRefusal<TargetProblem>;
