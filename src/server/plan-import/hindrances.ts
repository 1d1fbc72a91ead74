import "server-only";
import type { Hindrance } from "@/lib/contracts/import-overview";
import type { ImportDraft, ImportPage, PublishRefusal } from "@/lib/contracts/plan-import";
import type { DraftFlaw } from "@/lib/domain/plan/draft-flaws";
import type { PlanReading } from "@/lib/domain/plan/reading/plan-reading";
import { TITLE_MISSING_SENTENCE } from "@/lib/format/import-overview-words";
import { explainImport } from "@/lib/format/refusals-import";
import { checkDraft } from "./check-draft";
import { TITLE_MISSING } from "./make-draft";

/** The place, from 1, of the project that an id of the plan's data speaks of: 2025-p03-m2, projects.2.words. */
function projectOf(place: string): number | null {
	const id = /^\d{4}-p0*(\d+)/.exec(place)?.[1];
	if (id !== undefined) return Number(id);
	const path = /^projects\.(\d+)/.exec(place)?.[1];
	return path === undefined ? null : Number(path) + 1;
}

/** Where the project's page has that window or target: #w2, #t1. */
function anchorOf(place: string): string {
	const [, kind, number] = /^\d{4}-p\d+-([mt])0*(\d+)/.exec(place) ?? [];
	if (kind === undefined || number === undefined) return "";
	return kind === "m" ? `#w${number}` : `#t${number}`;
}

function hrefOf(importId: string, reason: PublishRefusal, { projects }: PlanReading): string {
	const overview = `/plans/imports/${importId}`;
	if (typeof reason === "string") return overview;
	switch (reason.kind) {
		case "yearTaken":
			return "/plans";
		case "unitsUnknown":
		case "unitNameTaken":
			return `${overview}#unknown`;
		case "doubtsUnconfirmed":
			return `${overview}#doubts`;
		case "unitsInactive":
			return "/admin/units";
		case "draftIncomplete":
		case "draftFlawed": {
			const places = reason.kind === "draftFlawed" ? reason.flaws.map(({ at }) => at) : reason.places;
			const place = places.find((one) => projectOf(one) !== null);
			const project = place === undefined ? undefined : projects[(projectOf(place) ?? 0) - 1];
			return place === undefined || project === undefined
				? `${overview}#projects`
				: `${overview}/projects/${project.number}${anchorOf(place)}`;
		}
	}
}

/** Flaws of a kind by project: a line each, since each project has its own page to mend them on. */
function byProject(reason: PublishRefusal): PublishRefusal[] {
	if (typeof reason === "string" || reason.kind !== "draftFlawed") return [reason];
	const groups = new Map<string, DraftFlaw[]>();
	for (const flaw of reason.flaws) {
		const key = `${projectOf(flaw.at)} ${flaw.code}`;
		groups.set(key, [...(groups.get(key) ?? []), flaw]);
	}
	return [...groups.values()].map((flaws) => ({ kind: "draftFlawed", flaws }));
}

/**
 * What still stands in the way of publishing, each with where it is mended: the year, names, doubts, and what
 * the plan lacks. `plan`: as corrected.
 */
export function hindrancesOf(
	{ id, year, known, isYearTaken }: Pick<ImportPage, "id" | "year" | "known" | "isYearTaken">,
	draft: ImportDraft,
	plan: PlanReading,
): Hindrance[] {
	const open = draft.doubts.filter((name) => name !== TITLE_MISSING);
	const shape = checkDraft({ ...draft, unknownUnits: [], doubts: [] }, { year, known, confirmations: [] });
	const reasons: (PublishRefusal | null)[] = [
		isYearTaken ? { kind: "yearTaken", year } : null,
		draft.unknownUnits.length > 0 ? { kind: "unitsUnknown", names: draft.unknownUnits } : null,
		shape.refusal,
		open.length > 0 ? { kind: "doubtsUnconfirmed", doubts: open } : null,
	];
	const untitled = { sentence: TITLE_MISSING_SENTENCE, href: `/plans/imports/${id}#title` };
	return [
		...(draft.doubts.includes(TITLE_MISSING) ? [untitled] : []),
		...reasons
			.flatMap((reason) => (reason === null ? [] : byProject(reason)))
			.flatMap((reason) =>
				explainImport(reason)
					.message.split("\n")
					.map((sentence) => ({ sentence, href: hrefOf(id, reason, plan) })),
			),
	];
}
