import { MILESTONE_STATUSES } from "@/lib/domain/milestone/facts";
import { allowedTransitions } from "@/lib/domain/milestone/state-machine";
import { addDays, type Day } from "@/lib/domain/time/day";
import { periodsOf } from "@/lib/domain/time/periods";
import { db } from "@/server/db/client";
import { checkDeliverables } from "@/server/milestone/commands-check";
import { confirmPeriod } from "@/server/milestone/commands-confirm";
import { moveMilestone } from "@/server/milestone/commands-move";
import { dayOf } from "@/server/plan/fact-dates";
import type { Chance } from "./chance";
import type { People } from "./people";

/** What a random person does on a day; whether it was carried out. Many acts are refused. */
export type Act = (chance: Chance, people: People, today: Day) => Promise<boolean>;

async function anyMilestone(chance: Chance, where = {}) {
	const rows = await db.milestone.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
	const found = chance.oneOf(rows);
	return (
		found &&
		(await db.milestone.findUniqueOrThrow({
			where: { id: found.id },
			select: {
				id: true,
				status: true,
				version: true,
				kind: true,
				startOn: true,
				dueOn: true,
				leads: { select: { unitId: true } },
				deliverables: { select: { id: true } },
			},
		}))
	);
}

function leadOf(chance: Chance, people: People, leads: readonly { unitId: string }[]) {
	return people.of(chance.oneOf(leads)?.unitId ?? "");
}

const back = (chance: Chance, today: Day) => addDays(today, -chance.below(4));

export const move: Act = async (chance, people, today) => {
	const milestone = await anyMilestone(chance);
	if (!milestone) return false;
	const { id, status, version, leads, deliverables } = milestone;
	const to = chance.happens(0.1)
		? chance.oneOf(MILESTONE_STATUSES)
		: chance.oneOf(allowedTransitions(status));
	const input = {
		milestoneId: id,
		version,
		to: to ?? status,
		effectiveOn: back(chance, today),
		note: chance.happens(0.5) ? `${today} 的情况` : null,
		reason: chance.happens(0.8) ? "情况有变化" : null,
		done: chance.happens(0.3) ? deliverables.filter(() => chance.happens(0.5)).map((one) => one.id) : null,
	};
	return (await moveMilestone(leadOf(chance, people, leads), input, null)).ok;
};

export const tick: Act = async (chance, people, today) => {
	const milestone = await anyMilestone(chance);
	if (!milestone) return false;
	const done = milestone.deliverables.filter(() => chance.happens(0.5)).map(({ id }) => id);
	const input = {
		milestoneId: milestone.id,
		version: milestone.version,
		effectiveOn: back(chance, today),
		done,
	};
	return (await checkDeliverables(leadOf(chance, people, milestone.leads), input, null)).ok;
};

export const confirm: Act = async (chance, people, today) => {
	const milestone = await anyMilestone(chance, { kind: { not: "oneOff" } });
	if (!milestone || milestone.kind === "oneOff") return false;
	const periods = periodsOf(milestone.kind, dayOf(milestone.startOn), dayOf(milestone.dueOn));
	const period = chance.oneOf(periods.filter(({ startOn }) => startOn <= today));
	if (!period) return false;
	const input = { milestoneId: milestone.id, period: period.id, effectiveOn: today, note: "已开展" };
	return (await confirmPeriod(leadOf(chance, people, milestone.leads), input, null)).ok;
};
