import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { checkDeliverables } from "@/server/milestone/commands-check";
import { confirmPeriod } from "@/server/milestone/commands-confirm";
import { moveMilestone } from "@/server/milestone/commands-move";
import { allocateTarget } from "@/server/target/commands-allocation";
import { enterLeadReading } from "@/server/target/commands-reading";
import { confirmation, LESSONS, move, POLICY, versionOf } from "../milestone-scene";
import { must } from "../report-ground";
import { as } from "../report-people";
import { type Act, mark } from "./act";

const id = () => randomUUID();
const TODAY = "2024-08-15";
const POINTS = "2024-p06-t1";
/** 社会组织年检率: the lead's own rate. */
const YEARLY_CHECK = "2024-p05-t1";

async function ofPolicy(ordinal: number): Promise<string[]> {
	const found = await db.deliverable.findMany({ where: { milestoneId: POLICY, ordinal } });
	return found.map((deliverable) => deliverable.id);
}

export const ACTS_ON_MILESTONES: readonly Act[] = [
	{
		action: "milestone.move",
		run: async () => {
			const input = await move(POLICY, { note: mark(), done: await ofPolicy(1) });
			must(await moveMilestone(await as("yanglao"), input, id()));
		},
	},
	{
		action: "milestone.move",
		run: async () => {
			const input = await move(POLICY, { to: "cancelled", note: mark(), reason: mark() });
			must(await moveMilestone(await as("yanglao"), input, id()));
			must(await moveMilestone(await as("yanglao"), await move(POLICY, { reason: mark() }), id()));
		},
	},
	{
		action: "milestone.check",
		run: async () => {
			const input = { milestoneId: POLICY, version: await versionOf(POLICY), effectiveOn: TODAY };
			must(await checkDeliverables(await as("yanglao"), { ...input, done: await ofPolicy(2) }, id()));
		},
	},
	{
		action: "milestone.confirm",
		run: async () => {
			const input = confirmation(LESSONS, "2024-05", { note: mark() });
			must(await confirmPeriod(await as("laonian"), input, id()));
		},
	},
	{
		action: "target.allocate",
		run: async () => {
			const shares = [{ unitId: "yangshe", amount: 10 }];
			const input = { targetId: POINTS, lastSeq: 0, intent: "final" as const, note: mark(), shares };
			must(await allocateTarget(await as("yanglao"), input, id()));
		},
	},
	{
		action: "target.enterReading",
		run: async () => {
			const { version } = await db.target.findUniqueOrThrow({ where: { id: YEARLY_CHECK } });
			const figure = { numerator: 90, denominator: 100, effectiveOn: TODAY, supersedesSeq: null };
			const input = { targetId: YEARLY_CHECK, version, ...figure, sourceNote: mark() };
			must(await enterLeadReading(await as("shezu"), input, id()));
		},
	},
];
