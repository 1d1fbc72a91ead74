import { addDays, type Day } from "@/lib/domain/time/day";
import { asIfAt } from "@/server/clock";
import type { Chance } from "./chance";
import { type Act, confirm, move, tick } from "./milestone-acts";
import type { People } from "./people";
import { adjustMilestone, adjustTarget, ask, grant, refuse, rename, takeBack } from "./plan-acts";
import { approve, correct, discard, rewrite, sendBack, start, submit, withdraw } from "./report-acts";
import { leadReading, split, unchanged } from "./target-acts";

/** How often each act is tried, against the others. */
const ACTS: readonly (readonly [name: string, weight: number, act: Act])[] = [
	["move", 12, move],
	["tick", 6, tick],
	["confirm", 4, confirm],
	["split", 4, split],
	["lead reading", 4, leadReading],
	["unchanged", 4, unchanged],
	["start", 16, start],
	["rewrite", 5, rewrite],
	["submit", 18, submit],
	["withdraw", 3, withdraw],
	["approve", 12, approve],
	["send back", 5, sendBack],
	["correct", 5, correct],
	["discard", 1, discard],
	["ask for an extension", 6, ask],
	["take a request back", 1, takeBack],
	["grant an extension", 3, grant],
	["refuse an extension", 1, refuse],
	["adjust a milestone", 3, adjustMilestone],
	["adjust a target", 2, adjustTarget],
	["rename a unit", 1, rename],
];

interface Year {
	readonly chance: Chance;
	readonly people: People;
	/** How many acts are to be carried out. */
	readonly acts: number;
	/** Called when a day is over, before the next begins. */
	evening(day: Day): Promise<void>;
}

/**
 * Random people do random things, day by day from 2 January, until so many acts were carried out. Answers the
 * last day and how often each act was carried out.
 */
export async function live({ chance, people, acts, evening }: Year) {
	const done = new Map(ACTS.map(([name]) => [name, 0]));
	const bag = ACTS.flatMap(([name, weight, act]) => Array.from({ length: weight }, () => ({ name, act })));
	let today = "2024-01-02";
	let minute = 0;
	for (let carriedOut = 0; carriedOut < acts; ) {
		const { name, act } = chance.oneOf(bag) ?? { name: "move", act: move };
		minute += 1;
		const instant = new Date(Date.parse(`${today}T00:00:00+08:00`) + minute * 60_000).toISOString();
		if (await asIfAt(instant, () => act(chance, people, today))) {
			carriedOut += 1;
			done.set(name, (done.get(name) ?? 0) + 1);
			if (chance.happens(0.34)) {
				await evening(today);
				today = addDays(today, 1);
				minute = 0;
			}
		}
	}
	await evening(today);
	return { today, done };
}
