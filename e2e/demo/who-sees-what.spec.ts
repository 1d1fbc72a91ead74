import type { APIRequestContext } from "@playwright/test";
import { PAGES } from "../../tests/database/permissions/table-doors";
import {
	BUREAU,
	type Door,
	doorsOf,
	EVERYBODY,
	READERS_OF_APPROVED,
	READERS_OF_RETURNED,
	REVIEWERS_OF_RETURNED,
	routesOf,
	type Somebody,
} from "../support/doors";
import { expect, test } from "../support/people";
import { holds, MARKS, type Mark, plant, SEARCHED } from "../support/planted";

// What one town writes reaches those who may read it and nobody else: every page, plain and filtered, as HTML
// and as the payload that the browser asks for when it moves on, the exported trail and the files.

/** By hand. A figure counts for the bureau once it is approved; before that it is a part of the report. */
const READERS: readonly (readonly [Mark, readonly Somebody[]])[] = [
	["approvedText", READERS_OF_APPROVED],
	["approvedFile", READERS_OF_APPROVED],
	["approvedNumerator", [...BUREAU, "tangqiao"]],
	["approvedDenominator", [...BUREAU, "tangqiao"]],
	// The town has written something else in its place.
	["returnedText", REVIEWERS_OF_RETURNED],
	["returnedFile", READERS_OF_RETURNED],
	["returnedFigure", READERS_OF_RETURNED],
	["returnReason", READERS_OF_RETURNED],
	["changedText", ["tangqiao"]],
	["changedFile", ["tangqiao"]],
	["draftText", ["tangqiao"]],
	["draftFile", ["tangqiao"]],
];

interface Answer {
	readonly address: string;
	readonly status: number;
	readonly text: string;
}

async function ask(
	request: APIRequestContext,
	address: string,
	headers?: Record<string, string>,
): Promise<Answer> {
	const response = await request.get(address, { headers });
	const sent = JSON.stringify(response.headersArray());
	return { address, status: response.status(), text: sent + (await response.text()) };
}

/** Everything that somebody is told, door by door; behind a closed one nothing is filtered. */
async function answersTo(request: APIRequestContext, pages: readonly Door[], routes: readonly Door[]) {
	const answers: Answer[] = [];
	for (const { address, also } of [...pages, ...routes]) {
		const plain = await ask(request, address);
		answers.push(plain);
		for (const suffix of plain.status === 200 ? also : []) answers.push(await ask(request, address + suffix));
	}
	for (const { address } of pages) {
		const payload = await ask(request, address, { RSC: "1" });
		expect(payload.text, `the payload of ${address}`).toContain("text/x-component");
		answers.push(payload);
	}
	return answers;
}

test("what a town writes, uploads and gets back reaches its readers and nobody else", async ({ as }) => {
	// Some 1,700 requests: a quarter of a minute for each role on a busy machine.
	test.setTimeout(240_000);
	const planted = await plant(as);
	const doors = doorsOf(planted, SEARCHED);
	expect(Object.keys(doors).toSorted()).toEqual(Object.keys(PAGES).toSorted());
	const pages = Object.values(doors).flat();
	const routes = routesOf(planted);

	const told = new Map<Somebody, readonly Answer[]>();
	for (const person of EVERYBODY) {
		const page = await as(person);
		told.set(person, await answersTo(page.request, pages, routes));
	}

	for (const { address, may } of [...pages, ...routes]) {
		const statuses = EVERYBODY.map((person) => [
			person,
			told.get(person)?.find((answer) => answer.address === address)?.status,
		]);
		const expected = EVERYBODY.map((person) => [person, may.includes(person) ? 200 : 404]);
		expect(statuses, address).toEqual(expected);
	}
	expect(READERS.map(([mark]) => mark)).toEqual(Object.keys(MARKS));
	for (const [mark, readers] of READERS) {
		const where = EVERYBODY.map((person) => {
			const found = told.get(person)?.filter(({ text }) => holds(text, mark)) ?? [];
			return [person, readers.includes(person) ? found.length > 0 : found.map(({ address }) => address)];
		});
		const expected = EVERYBODY.map((person) => [person, readers.includes(person) ? true : []]);
		expect(where, mark).toEqual(expected);
	}
});
