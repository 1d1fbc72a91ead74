import { z } from "zod";
import type { MoveProblem } from "@/lib/domain/extension/checkpoint-moves";
import { type CheckpointMove, EXTENSION_STATES } from "@/lib/domain/extension/facts";
import type { AskRefusal, GrantRefusal } from "@/lib/domain/extension/request";
import type { ExtensionActRefusal } from "@/lib/domain/extension/state-machine";
import { isDay } from "@/lib/domain/time/day";
import type { CommonRefusal } from "./outcome";

// What people send about an extension. The receipt's field is called requestId, so a request is `extensionId`.

const id = z.string().min(1).max(64);
const version = z.coerce.number("页面已过期，请刷新后重试。").int();

const day = z
	.string("请选择日期。")
	.transform((text) => text.normalize("NFKC").trim())
	.refine(isDay, "请选择日期，如 2024-08-15。");

/** Its emptiness and length are the rules' matter. */
const words = z
	.string()
	.transform((text) => text.trim())
	.optional()
	.default("");

const optionalWords = words.transform((text) => text || null);

/** A date of a target in a form: the target and the day, which holds no slash. */
const SEPARATOR = "/";

export function moveKey({ targetId, onDate }: Pick<CheckpointMove, "targetId" | "onDate">): string {
	return `${targetId}${SEPARATOR}${onDate}`;
}

/** The field in which the new day of a target's date is typed. */
export function moveField({ targetId, onDate }: Pick<CheckpointMove, "targetId" | "onDate">): string {
	return `dates.${targetId}.${onDate}`;
}

/** Form 申请延期. A date moves when it is ticked; an unticked one's field is passed over. */
export const askExtensionInput = z
	.object({
		milestoneId: id,
		version,
		newEndOn: day,
		reason: words,
		progress: words,
		moves: z.array(z.string().max(100)).max(50).optional().default([]),
		dates: z.record(z.string(), z.record(z.string(), z.string())).optional().default({}),
	})
	.transform(({ moves, dates, ...rest }, context): AskExtensionInput => {
		const asked = moves.flatMap((key): CheckpointMove[] => {
			const [targetId = "", onDate = ""] = key.split(SEPARATOR);
			const typed = (dates[targetId]?.[onDate] ?? "").normalize("NFKC").trim();
			if (isDay(onDate) && isDay(typed)) return [{ targetId, onDate, newOnDate: typed }];
			context.addIssue({
				code: "custom",
				path: ["dates", targetId, onDate],
				message: "请选择新的日期，如 2024-10-31。",
			});
			return [];
		});
		return { ...rest, moves: asked };
	});

export interface AskExtensionInput {
	readonly milestoneId: string;
	/** The milestone's version when the form was opened. */
	readonly version: number;
	readonly newEndOn: string;
	readonly reason: string;
	readonly progress: string;
	readonly moves: readonly CheckpointMove[];
}

/** What is kept of the dates that a request moves. */
export const checkpointMovesShape = z.array(
	z.object({
		targetId: z.string(),
		onDate: z.string().refine(isDay),
		newOnDate: z.string().refine(isDay),
	}),
);

/** Button 撤回. */
export const withdrawExtensionInput = z.object({ extensionId: id, version });
export type WithdrawExtensionInput = z.infer<typeof withdrawExtensionInput>;

/** Buttons 同意延期 and 不同意: the version is the request's when the page was opened. */
export const grantExtensionInput = z.object({ extensionId: id, version, words: optionalWords });
export const refuseExtensionInput = z.object({ extensionId: id, version, words: optionalWords });
export type DecideExtensionInput = z.infer<typeof grantExtensionInput>;

export type AskExtensionRefusal = CommonRefusal | AskRefusal | MoveProblem;
export type ExtensionDecisionRefusal = CommonRefusal | ExtensionActRefusal | GrantRefusal;

/** What a carried-out request or decision says. */
export interface ExtensionDone {
	readonly extensionId: string;
	readonly newEndOn: string;
	/** Dates of targets that move along. */
	readonly moved: number;
}

/** What an address asks of the list of requests. */
export const extensionListQuery = z.object({
	state: z.enum(EXTENSION_STATES).optional().catch(undefined),
	project: id.optional().catch(undefined),
	page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ExtensionListQuery = z.infer<typeof extensionListQuery>;
