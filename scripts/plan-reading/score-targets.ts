import { z } from "zod";
import type { Scorer } from "./score";
import { answerTargets, type PrintedTarget } from "./targets-mode";

const target = z.object({
	name: z.string(),
	value: z.number(),
	unit: z.string(),
	comparator: z.enum([">=", "=", "<="]),
	byDate: z.string().nullable(),
	perUnit: z.boolean(),
});

const caseSchema = z.object({
	id: z.string(),
	text: z.string(),
	planYear: z.int(),
	expect: z.array(target),
	ambiguous: z.boolean().optional(),
	note: z.string().optional(),
});

type Compared = Pick<PrintedTarget, "value" | "unit" | "comparator" | "byDate" | "perUnit">;

/** Targets: exact when value, unit, comparator, date and whose it is agree. The name is a hint. */
export const targetScorer: Scorer = {
	kind: "指标",
	fits: (expectation) => target.safeParse(expectation).success,
	score(raw) {
		const { id, text, planYear, expect, note } = caseSchema.parse(raw);
		const rest = answerTargets({ id, text, planYear }).targets.map(shown);
		const missed = expect.map(shown).filter((wanted) => {
			const at = rest.indexOf(wanted);
			if (at >= 0) rest.splice(at, 1);
			return at < 0;
		});
		return {
			id,
			note,
			expected: expect.length,
			exact: expect.length - missed.length,
			missed,
			spurious: rest,
		};
	},
};

function shown({ value, unit, comparator, byDate, perUnit }: Compared): string {
	return `${comparator} ${value} ${unit} ${byDate ?? "--"}${perUnit ? " each" : ""}`;
}
