import { randomUUID } from "node:crypto";
import { shownCounts } from "@/lib/contracts/reform";
import { db } from "@/server/db/client";
import { adjustMilestonePlan } from "@/server/plan/commands-adjust-milestone";
import { adjustProjectPlan } from "@/server/plan/commands-adjust-project";
import { adjustTargetPlan } from "@/server/plan/commands-adjust-target";
import { updateGroup } from "@/server/unit/commands-group";
import { mergeUnit } from "@/server/unit/commands-merge";
import { renameUnit } from "@/server/unit/commands-rename";
import { mergePage } from "@/server/unit/queries-reform";
import { milestoneForm, projectForm, targetForm } from "../adjust-scene";
import { must } from "../report-ground";
import { as } from "../report-people";
import { type Act, mark } from "./act";

/** A section that was set up and leads nothing. */
const IDLE = "idle-section";

/** Sets up what the merge is tried with. */
export async function settleIdleSection(): Promise<void> {
	await db.unit.create({ data: { id: IDLE, name: "信息科", kind: "section", ordinal: 90 } });
}

async function versionOf(unitId: string): Promise<number> {
	return (await db.unit.findUniqueOrThrow({ where: { id: unitId } })).version;
}

export const ACTS_ON_PLAN: readonly Act[] = [
	{
		action: "milestone.adjust",
		run: async () => {
			const input = await milestoneForm("2024-p01-m2", { words: mark(), reason: mark() });
			must(await adjustMilestonePlan(await as("admin"), input, randomUUID()));
		},
		called: { adjusted: "words" },
	},
	{
		action: "project.adjust",
		run: async () => {
			const input = await projectForm("2024-p01", { mainContent: mark(), reason: mark() });
			must(await adjustProjectPlan(await as("admin"), input, randomUUID()));
		},
		called: { adjusted: "mainContent" },
	},
	{
		action: "target.adjust",
		run: async () => {
			const input = await targetForm("2024-p06-t1", { counts: mark(), reason: mark() });
			must(await adjustTargetPlan(await as("admin"), input, randomUUID()));
		},
		called: { adjusted: "counts" },
	},
	{
		action: "unit.rename",
		run: async () => {
			const version = await versionOf("shuiwu");
			const input = { unitId: "shuiwu", version, name: mark(), fullName: null, reason: mark() };
			must(await renameUnit(await as("admin"), input, randomUUID()));
		},
		called: { adjusted: "name" },
	},
	{
		action: "group.update",
		run: async () => {
			const group = await db.unitGroup.findUniqueOrThrow({
				where: { id: "towns" },
				include: { members: { orderBy: { ordinal: "asc" } } },
			});
			const memberIds = [...group.members.map(({ unitId }) => unitId), "shuiwu"];
			const input = {
				groupId: group.id,
				version: group.version,
				memberIds,
				membersKnown: true,
				reason: mark(),
			};
			must(await updateGroup(await as("admin"), input, randomUUID()));
		},
		called: { adjusted: "memberIds" },
	},
	{
		action: "unit.merge",
		run: async () => {
			const admin = await as("admin");
			const preview = (await mergePage(admin, IDLE, "shiwu"))?.preview;
			if (!preview) throw new Error("nothing to merge");
			const version = await versionOf(IDLE);
			const shown = shownCounts(preview.counts);
			const input = { unitId: IDLE, version, intoId: "shiwu", shown, reason: mark() };
			must(await mergeUnit(admin, input, randomUUID()));
		},
		called: { adjusted: "mergedIntoId" },
	},
];
