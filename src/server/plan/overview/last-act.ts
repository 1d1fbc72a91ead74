import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { businessDayOf } from "@/lib/domain/time/day";
import { type At, type Dated, known } from "@/lib/domain/time/facts";
import { type LastAct, lastActSentence } from "@/lib/format/overview-words";

type Dating = Pick<Dated, "recordedAt" | "seq">;

/** The notes of status changes by the number of their fact, and units by id. */
export interface ActWords {
	readonly notes: ReadonlyMap<number, string>;
	readonly unitOf: (unitId: string) => string;
	/** What happened later is not told. */
	readonly at: At;
}

/** What was done last about a milestone, in a sentence with its day; null when nothing was recorded. */
export function lastMilestoneAct(facts: MilestoneFacts, { notes, unitOf, at }: ActWords): string | null {
	return latest([
		...known(facts.statuses, at).map((fact) =>
			on(fact, { kind: "moved", to: fact.to, note: notes.get(fact.seq) ?? null }),
		),
		...known(facts.checks, at).map((fact) => on(fact, { kind: "checked" })),
		...known(facts.confirmations, at).map((fact) => on(fact, { kind: "confirmed" })),
		...known(facts.extensions, at).map((fact) => on(fact, { kind: "extended" })),
		...facts.reports.flatMap((report) =>
			known(report.events, at).map((event) =>
				on(event, { kind: "report", event: event.kind, unitName: unitOf(report.unitId) }),
			),
		),
	]);
}

/** What was done last about a target: a figure that counts, or its split. */
export function lastTargetAct(
	facts: TargetFacts,
	{ unitOf, at }: Pick<ActWords, "unitOf" | "at">,
): string | null {
	return latest([
		...known(facts.readings, at).map((fact) => on(fact, { kind: "read", unitName: unitOf(fact.unitId) })),
		...known(facts.allocations, at).map((fact) => on(fact, { kind: "split", isFinal: fact.isFinal })),
	]);
}

function on(fact: Dating, act: LastAct) {
	return { recordedAt: fact.recordedAt, seq: fact.seq, act };
}

/** Facts of different tables that share an instant were recorded by one act: the first given tells it. */
function latest(acts: readonly (Dating & { readonly act: LastAct })[]): string | null {
	const last = acts.toSorted((a, b) =>
		a.recordedAt === b.recordedAt ? 0 : a.recordedAt < b.recordedAt ? 1 : -1,
	)[0];
	return last ? lastActSentence(businessDayOf(last.recordedAt), last.act) : null;
}
