import type { Page } from "@playwright/test";
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

/** Asks for an address with somebody's session. */
type Ask = (address: string, headers?: Record<string, string>) => Promise<Answer>;

/** Without the browser, which would keep a copy of each of some 1,900 answers. */
async function askerOf(page: Page): Promise<Ask> {
	const origin = test.info().project.use.baseURL;
	const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
	return async (address, headers = {}) => {
		const response = await fetch(new URL(address, origin), { headers: { ...headers, cookie } });
		const sent = JSON.stringify([...response.headers]);
		return { address, status: response.status, text: sent + (await response.text()) };
	};
}

/** Everything that somebody is told, door by door; behind a closed one nothing is filtered. */
async function answersTo(ask: Ask, pages: readonly Door[], routes: readonly Door[]): Promise<Answer[]> {
	const asked = [...pages, ...routes].map(({ address, also }) => async () => {
		const plain = await ask(address);
		const filtered: Answer[] = [];
		for (const suffix of plain.status === 200 ? also : []) filtered.push(await ask(address + suffix));
		return [plain, ...filtered];
	});
	const payloads = pages.map(({ address }) => async () => {
		const payload = await ask(address, { RSC: "1" });
		expect(payload.text, `the payload of ${address}`).toContain("text/x-component");
		return [payload];
	});
	const answers: Answer[] = [];
	const left = [...asked, ...payloads];
	while (left.length > 0) {
		const together = await Promise.all(left.splice(0, 4).map((one) => one()));
		answers.push(...together.flat());
	}
	return answers;
}

test("what a town writes, uploads and gets back reaches its readers and nobody else", async ({ as }) => {
	// Some 1,900 requests; on a machine that does other things as well they take their time.
	test.setTimeout(420_000);
	const planted = await plant(as);
	const doors = doorsOf(planted, SEARCHED);
	expect(Object.keys(doors).toSorted()).toEqual(Object.keys(PAGES).toSorted());
	const pages = Object.values(doors).flat();
	const routes = routesOf(planted);

	const told = new Map<Somebody, readonly Answer[]>();
	for (const person of EVERYBODY) {
		told.set(person, await answersTo(await askerOf(await as(person)), pages, routes));
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
