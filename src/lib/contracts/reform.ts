import { z } from "zod";
import type { MergeCounts, MergeObstacles, MergeRefusal } from "@/lib/domain/unit/merge";
import { adjustmentReason } from "./adjust";
import type { Option } from "./lists";
import { updateUnitInput } from "./unit";

// 机构改革: a unit renamed or merged, and the members of a group. Each with a reason; history keeps what was.

/** Form 机构改革更名. */
export const renameUnitInput = updateUnitInput
	.pick({ unitId: true, version: true, name: true, fullName: true })
	.extend({ reason: adjustmentReason });
export type RenameUnitInput = z.infer<typeof renameUnitInput>;

/** Form 并入其他科室, with what the administrator was shown. */
export const mergeUnitInput = z.object({
	unitId: z.string().min(1).max(64),
	version: z.coerce.number().int(),
	intoId: z.string("请选择接收的科室。").min(1, "请选择接收的科室。").max(64),
	shown: z.string().max(200),
	reason: adjustmentReason,
});
export type MergeUnitInput = z.infer<typeof mergeUnitInput>;

/** Counts as one word, to see that what was shown still holds. */
export function shownCounts(counts: MergeCounts): string {
	return Object.values(counts).join("/");
}

/** What the page 并入其他科室 takes from its address. */
export const mergePageQuery = z.object({
	into: z.string().max(64).optional().catch(undefined),
});

export interface MergePage {
	readonly unit: { readonly id: string; readonly name: string; readonly version: number };
	/** Sections that could take it over. */
	readonly choices: readonly Option[];
	/** What would happen, once a section is chosen. */
	readonly preview: {
		readonly into: Option;
		readonly counts: MergeCounts;
		readonly obstacles: MergeObstacles;
		readonly refusal: MergeRefusal | null;
	} | null;
}

/** Form 修改单位集合. Members stand in the bureau's official order. */
export const updateGroupInput = z.object({
	groupId: z.string().min(1).max(64),
	version: z.coerce.number().int(),
	memberIds: z.array(z.string().max(64)).optional().default([]),
	membersKnown: z
		.literal("on")
		.optional()
		.transform((ticked) => ticked === "on"),
	reason: adjustmentReason,
});
export type UpdateGroupInput = z.infer<typeof updateGroupInput>;

export interface GroupRow {
	readonly id: string;
	readonly name: string;
	readonly members: readonly string[];
	readonly membersKnown: boolean;
	/** Short names of the projects that name it. */
	readonly projects: readonly string[];
}

export interface GroupPage extends Omit<GroupRow, "members"> {
	readonly version: number;
	readonly memberIds: readonly string[];
	readonly units: readonly (Option & {
		/** Projects that it would no longer see without the group. */
		readonly loses: number;
	})[];
}

export type ReformRefusal =
	| "notFound"
	| "conflict"
	| "unchanged"
	| "consequencesChanged"
	| "unitGone"
	| "groupKnownEmpty"
	| MergeRefusal
	| { readonly kind: "nameTaken"; readonly name: string; readonly by: string }
	| { readonly kind: "aliasTaken"; readonly name: string; readonly by: string }
	/** Members that still owe milestones or shares of projects which only the group names them for. */
	| { readonly kind: "membersOwe"; readonly names: readonly string[] };
