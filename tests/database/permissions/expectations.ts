import type { Actor } from "@/server/auth/actor";
import { NOTHING, type Person } from "./people";

// WHO MAY ASK WHAT, written by hand from docs/product.md, Who may do what. The files table-*.ts hold one line
// per entry; tests/unit/entry-points.test.ts compares them with the source, so an entry without a line fails,
// and queries.test.ts and commands.test.ts ask each × every person × every object.
//
// To add an entry:
//   1. a query or command: one `query(…)` or `command(…)` in the table of its subject. Name objects of both
//      kinds, so that every person meets an own and another's, and who may. Everybody who is not named must be
//      refused exactly like with an object that does not exist; you need not write that down.
//   2. an action, page or route: one line in table-doors.ts, naming the queries and commands that it uses.
//   3. anything else that src/server exports there: one line in `INNER` of table-doors.ts, with the reason why
//      it tells nobody anything. A function that takes an Actor and answers a Promise never belongs there.
//   4. what nobody can be refused, because it only concerns the asker: `own(…)`; what this harness cannot ask
//      (streams): `elsewhere(…)`, with the test file that does.
// Objects that need rows are made in ground.ts, with ids of their own.

/** One thing that is asked for. */
export interface ObjectLine {
	/** What it is, for people. */
	readonly what: string;
	readonly id: string;
	readonly may: readonly Person[];
	/** For commands: the rule that refuses those who may. Without it the act succeeds (and is undone). */
	readonly answers?: string;
}

/** An entry that the harness asks itself. */
export interface Asked {
	readonly kind: "query" | "command";
	readonly entry: string;
	readonly ask: (actor: Actor, id: string) => Promise<unknown>;
	readonly objects: readonly ObjectLine[];
}

export type Expectation =
	| Asked
	| { readonly kind: "own"; readonly entry: string; readonly why: string }
	| { readonly kind: "elsewhere"; readonly entry: string; readonly file: string; readonly why: string };

type Row = readonly [what: string, id: string, may: readonly Person[], answers?: string];

/**
 * A query. `ask` answers null when refused; for a list it looks for the line of `id` in it, so that "may" reads
 * "finds it in the list". `entry` is its file below src/server and its name.
 */
export function query(
	entry: string,
	ask: (actor: Actor, id: string) => Promise<unknown>,
	rows: readonly Row[],
): Expectation {
	return { kind: "query", entry, ask, objects: rows.map(lineOf) };
}

/** A command. A refusal is `notFound`, writes nothing and leaves one entry in the trail. */
export function command(
	entry: string,
	ask: (actor: Actor, id: string) => Promise<unknown>,
	rows: readonly Row[],
): Expectation {
	return { kind: "command", entry, ask, objects: rows.map(lineOf) };
}

/** What concerns nobody but the asker: it takes nothing that could name another's. */
export function own(entry: string, why: string): Expectation {
	return { kind: "own", entry, why };
}

/** What another test file asks, which must name it. */
export function elsewhere(entry: string, file: string, why: string): Expectation {
	return { kind: "elsewhere", entry, file, why };
}

/** For entries that take no object, such as a list or a form for something new. */
export function whole(may: readonly Person[], answers?: string): readonly Row[] {
	return [["the whole", NOTHING, may, answers]];
}

function lineOf([what, id, may, answers]: Row): ObjectLine {
	return { what, id, may, ...(answers ? { answers } : {}) };
}

/** The queries or the commands among expectations. */
export function asked(expectations: readonly Expectation[], kind: Asked["kind"]): Asked[] {
	return expectations.filter((one): one is Asked => one.kind === kind);
}
