import "server-only";
import type { Hindrance } from "@/lib/contracts/import-overview";
import type { ImportDraft, ImportPage, PublishRefusal } from "@/lib/contracts/plan-import";
import { TITLE_MISSING_SENTENCE } from "@/lib/format/import-overview-words";
import { explainImport } from "@/lib/format/refusals-import";
import { checkDraft } from "./check-draft";
import { TITLE_MISSING } from "./make-draft";

/** The project that an id of the plan's data speaks of: 2025-p03-m2, projects.2.milestones.1. */
function projectOf(place: string): number | null {
	const id = /^\d{4}-p0*(\d+)/.exec(place)?.[1];
	if (id !== undefined) return Number(id);
	const path = /^projects\.(\d+)/.exec(place)?.[1];
	return path === undefined ? null : Number(path) + 1;
}

function hrefOf(importId: string, reason: PublishRefusal): string {
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
			const number = places.map(projectOf).find((one) => one !== null) ?? null;
			return number === null ? `${overview}#projects` : `${overview}/projects/${number}`;
		}
	}
}

/**
 * What still stands in the way of publishing, each with where it is mended: the year, names, doubts, and what
 * the plan lacks.
 */
export function hindrancesOf(
	{ id, year, known, isYearTaken }: Pick<ImportPage, "id" | "year" | "known" | "isYearTaken">,
	draft: ImportDraft,
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
		...reasons.flatMap((reason) =>
			reason === null
				? []
				: explainImport(reason)
						.message.split("\n")
						.map((sentence) => ({ sentence, href: hrefOf(id, reason) })),
		),
	];
}
