import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/auth/actor";
import { ownDatabase } from "../../support/database";
import { asked } from "./expectations";
import { settleGround } from "./ground";
import { actors, MISSING, NOTHING, PEOPLE, type Person } from "./people";
import { EXPECTATIONS } from "./table";
import { everythingStored } from "./written";

// Each query × every person × own, other's and missing object.

ownDatabase("plan");
let everybody: ReadonlyMap<Person, Actor> = new Map();

beforeAll(async () => {
	await settleGround();
	everybody = await actors();
});
afterAll(() => {
	delete process.env.BUSINESS_DAY;
});

const queries = asked(EXPECTATIONS, "query");

describe.each(queries.map((one) => [one.entry, one] as const))("%s", (_, { ask, objects }) => {
	it.each(objects.map((one) => [one.what, one] as const))("%s", async (_what, { id, may }) => {
		const answers = async (people: readonly Person[]) => {
			const answered: Person[] = [];
			for (const person of people) {
				const actor = everybody.get(person);
				if (actor && (await ask(actor, id)) !== null) answered.push(person);
			}
			return answered;
		};
		const before = await everythingStored();
		expect(await answers(PEOPLE.filter((person) => !may.includes(person)))).toEqual([]);
		expect(await everythingStored()).toEqual(before);
		expect((await answers(may)).toSorted()).toEqual(may.toSorted());
	});

	it("an object that does not exist is null to everybody, like one that is refused", async () => {
		if (objects.every(({ id }) => id === NOTHING)) return;
		for (const [person, actor] of everybody)
			expect([person, await ask(actor, MISSING)]).toEqual([person, null]);
	});
});
