import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPECTATIONS } from "../database/permissions/table";
import { ACTIONS, INNER, PAGES, ROUTES } from "../database/permissions/table-doors";
import { type SourceEntry, sourceEntries } from "../support/source-entries";

// Nothing can be asked of the application that nobody has written an expectation for.

const HOW = "How to add it: tests/database/permissions/expectations.ts, at the top.";
const source = sourceEntries();
const of = (...kinds: SourceEntry["kind"][]) => source.filter(({ kind }) => kinds.includes(kind));
const expected = new Set(EXPECTATIONS.map(({ entry }) => entry));

describe("the table of expectations and the source", () => {
	it("is a look at all of it: an empty look finds no fault", () => {
		expect(of("query", "command").length).toBeGreaterThan(40);
		expect(of("action", "route", "page").length).toBeGreaterThan(40);
	});

	it("names every query, command and other door that there is", () => {
		const named = (id: string) => expected.has(id) || id in INNER;
		const missing = of("query", "command", "door").filter(({ id }) => !named(id));
		expect(missing.map(({ id }) => `${id} has no expectation. ${HOW}`)).toEqual([]);
	});

	it("names none that there is not, and none twice", () => {
		const there = new Set(of("query", "command", "door").map(({ id }) => id));
		const named = [...EXPECTATIONS.map(({ entry }) => entry), ...Object.keys(INNER)];
		expect(named.filter((id) => !there.has(id))).toEqual([]);
		expect(named.filter((id, index) => named.indexOf(id) !== index)).toEqual([]);
	});

	it("lets nothing that answers an actor from the database pass for an inner part", () => {
		const asks = source.filter(({ id, takesActor, isAsync }) => id in INNER && takesActor && isAsync);
		expect(asks.map(({ id }) => `${id} answers an actor and needs an expectation. ${HOW}`)).toEqual([]);
	});

	it("asks only what takes the actor first", () => {
		const withoutActor = source.filter(({ id, takesActor }) => expected.has(id) && !takesActor);
		expect(withoutActor.map(({ id }) => id)).toEqual([]);
	});

	it("points to other tests that do name the entry", () => {
		const pointing = EXPECTATIONS.filter((one) => one.kind === "elsewhere");
		for (const { entry, file } of pointing) {
			expect(readFileSync(file, "utf8")).toContain(entry.slice(entry.lastIndexOf(".") + 1));
		}
	});
});

describe.each([
	["action", ACTIONS],
	["route", ROUTES],
	["page", PAGES],
] as const)("every %s", (kind, table) => {
	it("is in the table, with the queries and commands that it uses", () => {
		const found = of(kind).map(({ id, uses }) => [id, uses.filter((used) => expected.has(used))]);
		expect(Object.fromEntries(found), HOW).toEqual(table);
	});
});
