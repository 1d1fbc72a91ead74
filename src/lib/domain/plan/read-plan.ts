import { readSchedule } from "../schedule/read-schedule";
import { findSuspicious } from "../schedule/suspicious";
import { readTargets } from "../target/read-targets";
import { type UnitMatch, UnitMatcher } from "../unit/match-units";
import type { DocumentReading } from "./grid";
import type { KnownUnits } from "./reading/known-units";
import type { PlanReading } from "./reading/plan-reading";
import { type ReadingRequest, readDocument } from "./reading/read-document";
import type { NamedUnit, Readers } from "./reading/readers";

function named({ name, span, match, sureness, doubts }: UnitMatch): NamedUnit {
	const codes = doubts.map(({ code }) => code);
	switch (match.kind) {
		case "unit":
			return { text: name, span, entry: { unitId: match.unitId }, nearest: null, sureness, codes };
		case "group":
			return { text: name, span, entry: { groupId: match.groupId }, nearest: null, sureness, codes };
		case "unknown": {
			const nearest = match.suggestion?.name ?? null;
			return { text: name, span, entry: null, nearest, sureness, codes };
		}
	}
}

/** The product's readers of texts, for a bureau with these units. */
export function readersFor(known: KnownUnits): Readers {
	const matcher = new UnitMatcher(known);
	return { readSchedule, readTargets, findSuspicious, matchUnits: (text) => matcher.match(text).map(named) };
}

/**
 * Reads a document's tables as the plan of a year (docs/plan-reading.md): projects with their windows, targets,
 * units and owners, whatever is unsure about them, and what was left unread. Takes any document; never throws;
 * time is linear in its length.
 */
export function readPlan(document: DocumentReading, request: ReadingRequest): PlanReading {
	return readDocument(document, request, readersFor(request.known));
}
