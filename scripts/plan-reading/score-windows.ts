import { z } from "zod";
import { type PrintedWindow, printedWindows } from "./schedule-line";
import type { Scorer } from "./score";

const window = z.object({
	start: z.string(),
	end: z.string(),
	recurring: z.enum(["continuous", "monthly", "quarterly"]).nullable(),
	text: z.string(),
	track: z.string().nullable().optional(),
});
type ExpectedWindow = z.infer<typeof window>;

const caseSchema = z.object({
	id: z.string(),
	text: z.string(),
	planYear: z.int(),
	expect: z.array(window),
	optional: z.array(window).optional(),
	ambiguous: z.boolean().optional(),
	note: z.string().optional(),
});

/** Windows: exact when days, rhythm and track agree and one text holds the other. */
export const windowScorer: Scorer = {
	kind: "窗口",
	fits: (expectation) => window.safeParse(expectation).success,
	score(raw) {
		const { id, text, planYear, expect, optional = [], note } = caseSchema.parse(raw);
		const got = printedWindows(text, planYear);
		const rest = [...got];
		const take = (wanted: ExpectedWindow) => {
			const at = rest.findIndex((one) => agrees(one, wanted));
			if (at < 0) return false;
			rest.splice(at, 1);
			return true;
		};
		const missed = expect.filter((wanted) => !take(wanted));
		for (const free of optional) take(free);
		return {
			id,
			note,
			expected: expect.length,
			exact: expect.length - missed.length,
			missed: missed.map(shown),
			spurious: rest.map(shown),
		};
	},
};

function agrees(got: PrintedWindow, wanted: ExpectedWindow): boolean {
	if (got.start !== wanted.start || got.end !== wanted.end || got.recurring !== wanted.recurring)
		return false;
	if (got.track !== (wanted.track ?? null)) return false;
	const [one, other] = [bare(got.text), bare(wanted.text)];
	if (one === "" || other === "") return one === other || wanted.text === "";
	return one.includes(other) || other.includes(one);
}

/** Without white space and outer marks; widths do not matter. */
function bare(text: string): string {
	const folded = text.normalize("NFKC").replace(/\s+/gu, "");
	return folded.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, "");
}

function shown({ start, end, recurring, track, text }: ExpectedWindow | PrintedWindow): string {
	return `${start} – ${end} ${recurring ?? "once"}${track ? ` [${track}]` : ""} ${text}`;
}
