import { z } from "zod";
import { MILESTONE_STATUSES, type MilestoneStatus } from "@/lib/domain/milestone/facts";
import type { TransitionRefusal } from "@/lib/domain/milestone/state-machine";
import { isDay } from "@/lib/domain/time/day";
import type { CommonRefusal } from "./outcome";

// What people send about a milestone: moving it, ticking its checklist, confirming a month or a quarter.

const milestoneId = z.string().min(1).max(64);
const deliverableId = z.string().min(1).max(64);

const day = z
	.string("请选择日期。")
	.transform((text) => text.normalize("NFKC").trim())
	.refine(isDay, "请选择日期，如 2024-08-15。");

/** Blank counts as nothing. Its length is the rules' matter. */
const words = z
	.string()
	.transform((text) => text.trim() || null)
	.optional()
	.default(null);

const version = z.coerce.number("页面已过期，请刷新后重试。").int();

/** What the button of the form says: a state to move to, or `stay` to keep the ticks only. */
const STAY = "stay";

/**
 * Form 更新节点. `checklist` says that the form showed the checklist: without it a form that has no boxes would
 * untick everything.
 */
export const updateMilestoneInput = z
	.object({
		milestoneId,
		version,
		to: z.enum([...MILESTONE_STATUSES, STAY], "请点一个状态按钮。"),
		effectiveOn: day,
		note: words,
		reason: words,
		checklist: z.literal("shown").optional(),
		done: z.array(deliverableId).optional().default([]),
	})
	.transform(({ to, checklist, done, note, reason, ...rest }): UpdateMilestoneInput => {
		const ticked = checklist ? done : null;
		if (to === STAY)
			return { act: "check", ...rest, done: ticked ?? [], hasWords: note !== null || reason !== null };
		return { act: "move", ...rest, to, note, reason, done: ticked };
	});

/** A move to another state, with the ticks as they shall stand; `done: null` leaves the checklist alone. */
export interface MoveMilestoneInput {
	readonly milestoneId: string;
	/** The milestone's version when the form was opened. */
	readonly version: number;
	readonly to: MilestoneStatus;
	/** The day that the change speaks for. */
	readonly effectiveOn: string;
	readonly note: string | null;
	readonly reason: string | null;
	/** Ids of the deliverables that are done. */
	readonly done: readonly string[] | null;
}

/** The checklist as it shall stand, without a move. */
export interface CheckDeliverablesInput {
	readonly milestoneId: string;
	readonly version: number;
	readonly effectiveOn: string;
	readonly done: readonly string[];
	/** Whether a note or reason was typed; it has its place only beside a move. */
	readonly hasWords?: boolean;
}

export type UpdateMilestoneInput =
	| ({ readonly act: "move" } & MoveMilestoneInput)
	| ({ readonly act: "check" } & CheckDeliverablesInput);

/** Form 确认本月 / 本季度. */
export const confirmPeriodInput = z.object({
	milestoneId,
	period: z
		.string("请选择要确认的月份或季度。")
		.regex(/^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/, "请选择要确认的月份或季度。"),
	effectiveOn: day,
	note: words,
});
export type ConfirmPeriodInput = z.infer<typeof confirmPeriodInput>;

/** Refusals that every act on a milestone may give beside its own. */
type ActRefusal = CommonRefusal | "planClosed";

/** Why ticks are not taken. */
export const CHECK_REFUSALS = [
	"unknownDeliverable",
	"checkBeforeLast",
	"effectiveInFuture",
	"effectiveBeforePlanYear",
	"nothingChanged",
	"notOpen",
	"wordsWithoutMove",
] as const;
export type CheckRefusal = ActRefusal | (typeof CHECK_REFUSALS)[number];

export type MoveRefusal = ActRefusal | TransitionRefusal | "unknownDeliverable" | "checkBeforeLast";

export const CONFIRM_REFUSALS = [
	"notRecurring",
	"notOpen",
	"notAPeriod",
	"periodInFuture",
	"alreadyConfirmed",
	"effectiveInFuture",
	"effectiveBeforePeriod",
	"textTooLong",
] as const;
export type ConfirmRefusal = ActRefusal | (typeof CONFIRM_REFUSALS)[number];

/** What a carried-out update says. */
export interface MilestoneUpdated {
	readonly from: MilestoneStatus;
	readonly to: MilestoneStatus;
	/** Deliverables that were ticked or unticked. */
	readonly changed: number;
	readonly done: number;
	readonly total: number;
}

export interface PeriodConfirmed {
	readonly period: string;
}
