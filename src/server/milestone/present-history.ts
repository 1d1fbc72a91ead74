import type { HistoryAct } from "@/lib/contracts/history";
import type { MilestoneFacts } from "@/lib/domain/milestone/facts";
import { adjustedAt } from "@/lib/domain/plan/adjusted";
import { businessDayOf, type Day, type Instant } from "@/lib/domain/time/day";
import type { At } from "@/lib/domain/time/facts";
import { dayOf, happenedBy, rowsAt } from "@/server/plan/fact-dates";
import { changesOf } from "@/server/target/present-history";
import { type CellScope, sees } from "@/server/target/scope";
import type { MilestoneHistoryRow, ReportHistoryRow, TargetHistoryRow } from "./history-rows";

/** An act before its author has a name. */
export interface RecordedAct {
	readonly key: string;
	readonly act: HistoryAct;
	readonly effectiveOn: string;
	readonly recordedAt: string;
	readonly recordedById: string;
	readonly words: string | null;
	readonly href: string | null;
}

/** For whom acts are told. */
export interface Listener {
	readonly scope: CellScope;
	/** What does not count at the point is not told. */
	readonly at: At;
	/** Whether notes and reasons may be read: they can name any unit. */
	readonly readsWords: boolean;
	/** By the name that it had when the act was recorded. */
	unitOf(unitId: string, at: Instant): string;
	/** How a milestone is called in a sentence; null on its own page. */
	milestoneOf(milestoneId: string): string | null;
}

interface Row {
	readonly seq: bigint;
	readonly effectiveOn: Date;
	readonly recordedAt: Date;
	readonly recordedById: string;
}

function recorded(kind: string, row: Row) {
	return {
		key: `${kind}-${row.seq}`,
		effectiveOn: dayOf(row.effectiveOn),
		recordedAt: row.recordedAt.toISOString(),
		recordedById: row.recordedById,
	};
}

/** The end that the plan gave a milestone when something was recorded about it, whatever it says since. */
function plannedEndOn(milestone: MilestoneFacts, fact: Row): Day {
	const then = { asOf: dayOf(fact.effectiveOn), knownAt: fact.recordedAt.toISOString() };
	return adjustedAt(milestone, milestone.adjustments, then).endOn;
}

/** What happened to a milestone, reports aside. `facts`: the same one, for what the plan said of it. */
export function milestoneActs(
	row: MilestoneHistoryRow,
	facts: MilestoneFacts,
	listener: Listener,
): RecordedAct[] {
	const milestone = listener.milestoneOf(row.id);
	const { at } = listener;
	const heard = (...words: readonly (string | null)[]) =>
		listener.readsWords ? words.filter((text) => text !== null).join("\n") || null : null;
	return [
		...rowsAt(row.statusFacts, at).map((fact) => ({
			...recorded("status", fact),
			act: { kind: "status" as const, from: fact.fromStatus, to: fact.toStatus, milestone },
			words: heard(fact.note, fact.reason && `原因：${fact.reason}`),
			href: null,
		})),
		...rowsAt(row.confirmations, at).map((fact) => ({
			...recorded("confirmation", fact),
			act: { kind: "confirmation" as const, period: fact.period, milestone },
			words: heard(fact.note),
			href: null,
		})),
		...rowsAt(row.extensions, at).map((fact) => ({
			...recorded("extension", fact),
			act: {
				kind: "extension" as const,
				newEndOn: dayOf(fact.newEndOn),
				endOn: plannedEndOn(facts, fact),
				milestone,
			},
			words: heard(fact.reason),
			href: null,
		})),
		...rowsAt(row.overrides, at).map((fact) => overrideAct(fact, null, milestone, listener)),
		...row.attachments
			.filter((file) => happenedBy(file.createdAt, at))
			.map((file) => ({
				key: `file-${file.id}`,
				effectiveOn: businessDayOf(file.createdAt.toISOString()),
				recordedAt: file.createdAt.toISOString(),
				recordedById: file.uploadedById,
				act: {
					kind: "file" as const,
					name: file.fileName,
					isRemoved: file.removedAt !== null && happenedBy(file.removedAt, at),
					milestone,
				},
				words: null,
				href: null,
			})),
		...requestActs(row, milestone, at),
		...checkActs(row, milestone, at),
	];
}

/** Whose light was set by hand: the target's, or without one the milestone's. Everybody sees lights. */
function overrideAct(
	fact: MilestoneHistoryRow["overrides"][number],
	target: string | null,
	milestone: string | null,
	listener: Listener,
): RecordedAct {
	return {
		...recorded("override", fact),
		act: { kind: "override", light: fact.light, endsOn: dayOf(fact.endsOn), target, milestone },
		words: listener.readsWords ? `原因：${fact.reason}` : null,
		href: null,
	};
}

/** What became of requests for a later end, granted ones aside. */
function requestActs({ requests }: MilestoneHistoryRow, milestone: string | null, at: At): RecordedAct[] {
	return requests.flatMap(({ id, newEndOn, reason, events }) =>
		rowsAt(events, at).flatMap((event): RecordedAct[] => {
			if (event.kind === "granted") return [];
			return [
				{
					...recorded("request", event),
					act: { kind: "extensionRequest", event: event.kind, newEndOn: dayOf(newEndOn), milestone },
					words: event.kind === "asked" ? `理由：${reason}` : event.reason && `理由：${event.reason}`,
					href: `/extensions/${id}`,
				},
			];
		}),
	);
}

/** Ticks of one moment are one act. */
function checkActs({ deliverables }: MilestoneHistoryRow, milestone: string | null, at: At): RecordedAct[] {
	const moments = new Map<string, { row: Row; ticked: string[]; unticked: string[] }>();
	for (const { text, checks } of deliverables) {
		for (const check of rowsAt(checks, at)) {
			const key = `${check.recordedAt.getTime()}-${check.recordedById}-${check.effectiveOn.getTime()}`;
			const moment = moments.get(key) ?? { row: check, ticked: [], unticked: [] };
			moments.set(key, moment);
			(check.done ? moment.ticked : moment.unticked).push(text);
		}
	}
	return [...moments.values()].map(({ row, ticked, unticked }) => ({
		...recorded("check", row),
		act: { kind: "check", ticked, unticked, milestone },
		words: null,
		href: null,
	}));
}

/** What happened to reports that the viewer may open. */
export function reportActs(rows: readonly ReportHistoryRow[], listener: Listener): RecordedAct[] {
	return rows.flatMap((row) =>
		rowsAt(row.events, listener.at).map((event) => ({
			...recorded("report", event),
			act: {
				kind: "report" as const,
				event: event.kind,
				reportKind: event.reportKind,
				isCorrection: row.supersedesId !== null,
				unitName: listener.unitOf(row.unitId, event.recordedAt.toISOString()),
				milestone: listener.milestoneOf(row.milestoneId),
			},
			words: null,
			href: `/reports/${row.id}`,
		})),
	);
}

/** Figures that came without a report, within the viewer's cells or of the city, and splits. */
export function targetActs(row: TargetHistoryRow, listener: Listener): RecordedAct[] {
	const href = `/targets/${row.id}`;
	const ofLead = row.source === "lead";
	const { at } = listener;
	return [
		...rowsAt(row.readings, at)
			.filter((reading) => ofLead || sees(listener.scope, reading.unitId))
			.map((reading) => ({
				...recorded("reading", reading),
				act: {
					kind: "reading" as const,
					target: row.name,
					unitLabel: row.unitLabel,
					numerator: reading.numerator.toNumber(),
					denominator: reading.denominator?.toNumber() ?? null,
					unitName: ofLead ? null : listener.unitOf(reading.unitId, reading.recordedAt.toISOString()),
					isConfirmation: reading.isConfirmation,
					isCorrection: reading.supersedesSeq !== null,
				},
				words: listener.readsWords && reading.sourceNote ? `来源：${reading.sourceNote}` : null,
				href,
			})),
		...rowsAt(row.overrides, at).map((fact) => ({ ...overrideAct(fact, row.name, null, listener), href })),
		// A draft of a split is the lead's own paper.
		...rowsAt(row.allocations, at)
			.filter((version) => version.isFinal || listener.scope.kind === "all")
			.map((version) => ({
				...recorded("allocation", version),
				act: {
					kind: "allocation" as const,
					target: row.name,
					isFinal: version.isFinal,
					units: version.lines.length,
					changes: changesOf(version, row.allocations)
						.filter(({ unitId }) => sees(listener.scope, unitId))
						.map(({ unitId, before, after }) => ({
							unitName: listener.unitOf(unitId, version.recordedAt.toISOString()),
							before,
							after,
						})),
				},
				words: null,
				href,
			})),
	];
}

/** The latest first; of one moment what was recorded last. */
export function latestFirst(acts: readonly RecordedAct[]): RecordedAct[] {
	return acts.toSorted(
		(a, b) =>
			compare(b.recordedAt, a.recordedAt) || compare(b.effectiveOn, a.effectiveOn) || compare(b.key, a.key),
	);
}

function compare(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1;
}
