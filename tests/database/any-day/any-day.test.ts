import { beforeAll, expect, it } from "vitest";
import { viewAtQuery } from "@/lib/contracts/view-at";
import type { Day } from "@/lib/domain/time/day";
import { asIfAt } from "@/server/clock";
import { pageView, viewToday } from "@/server/plan/view-at";
import { ownDatabase } from "../../support/database";
import { whatRowsSay, whatTheFoldSays } from "./caches";
import { chanceOf } from "./chance";
import { idsOf, type Look, looksOf } from "./evening";
import { settle } from "./people";
import { live } from "./year";

ownDatabase("plan");

/** A thousand acts among many refused, and what was seen on some of the evenings. */
const ACTS = 1000;
const SHARE_OF_EVENINGS = 0.15;

interface Seen {
	readonly day: Day;
	readonly look: Look;
	readonly shown: unknown;
}

const seen: Seen[] = [];
let lastDay: Day;
let done: ReadonlyMap<string, number>;

/** An hour at which nobody does anything any more. */
const late = (day: Day) => `${day}T15:30:00.000Z`;

beforeAll(async () => {
	const chance = chanceOf(20_241_124);
	const people = await settle();
	const ids = await idsOf();
	const year = await live({
		chance,
		people,
		acts: ACTS,
		evening: async (day) => {
			if (!chance.happens(SHARE_OF_EVENINGS)) return;
			await asIfAt(late(day), async () => {
				for (const look of await looksOf(chance, people, ids)) {
					// A leader has no form on these pages: the present itself. Others: the same without forms and drafts.
					const at = { ...viewToday(), isPast: !look.isLeader };
					seen.push({ day, look, shown: withoutQueue(await look.ask(at)) });
				}
			});
		},
	});
	lastDay = year.today;
	done = year.done;
}, 600_000);

it("carries out a thousand acts of every kind over most of a year", () => {
	const counts = [...done.values()];
	expect(counts.reduce((a, b) => a + b, 0)).toBe(ACTS);
	expect([...done].filter(([, times]) => times === 0)).toEqual([]);
	expect(lastDay > "2024-10-01").toBe(true);
	expect(new Set(seen.map(({ day }) => day)).size).toBeGreaterThanOrEqual(40);
});

it("stores on each row what its facts fold to for today", { timeout: 60_000 }, async () => {
	await asIfAt(late(lastDay), async () => {
		expect(await whatRowsSay()).toEqual(await whatTheFoldSays());
	});
});

it("answers later as it did that evening, through the queries of the pages", {
	timeout: 600_000,
}, async () => {
	await asIfAt(late(lastDay), async () => {
		for (const { day, look, shown } of seen) {
			const { at } = await pageView(viewAtQuery.parse({ asOf: day, known: "then" }));
			expect.soft(withoutQueue(await look.ask(at)), `${look.name} on ${day}`).toEqual(shown);
		}
	});
});

/** Without what waits for the viewer to act on: that is of today alone. */
function withoutQueue(page: unknown): unknown {
	const shown: unknown = JSON.parse(JSON.stringify(page));
	// Refused that evening, and now that it was handed in since: not there.
	if (shown === "notYet") return null;
	if (typeof shown !== "object" || shown === null) return shown;
	if ("may" in shown) return { ...shown, version: 0, may: null, next: null, waiting: 0 };
	if (!("rows" in shown && "waiting" in shown && Array.isArray(shown.rows))) return shown;
	return { ...shown, waiting: null, rows: shown.rows.map((row) => ({ ...row, forMe: false })) };
}
