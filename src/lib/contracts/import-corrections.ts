import { z } from "zod";
import { MILESTONE_KINDS, PRECISIONS } from "@/lib/domain/milestone/facts";
import type { Correction } from "@/lib/domain/plan/correction/corrections";
import { STATED_KINDS } from "@/lib/domain/plan/reading/doubt-kinds";
import { COMPARATORS, TARGET_CURVES, TARGET_MEASURES, TARGET_SOURCES } from "@/lib/domain/target/facts";
import { isDay } from "@/lib/domain/time/day";
import { UNIT_KINDS } from "@/lib/domain/unit/kinds";
import type { JsonObject } from "./plan-import";

// The corrections of an import as they are stored: {"list": […]}, in the order in which they were made.

const day = z.string().refine(isDay, "must be an existing calendar day, YYYY-MM-DD");
const number = z.int().positive();
const text = z.string().min(1);
const ids = z.array(text).readonly();
const entry = z.union([z.strictObject({ unitId: text }), z.strictObject({ groupId: text })]);
const entries = z.array(entry).readonly();
const said = { project: number, reason: z.string() };

const windowSet = z.strictObject({
	startOn: day.exactOptional(),
	endOn: day.exactOptional(),
	precision: z.enum(PRECISIONS).exactOptional(),
	kind: z.enum(MILESTONE_KINDS).exactOptional(),
	track: text.nullable().exactOptional(),
});

/** What a correction says of a target; what it does not name stays as it is. */
const targetSet = z.strictObject({
	name: text.exactOptional(),
	counts: text.exactOptional(),
	unitLabel: text.exactOptional(),
	measure: z.enum(TARGET_MEASURES).exactOptional(),
	comparator: z.enum(COMPARATORS).exactOptional(),
	goal: z.number().exactOptional(),
	baseline: z.number().exactOptional(),
	startOn: day.exactOptional(),
	dueOn: day.exactOptional(),
	curve: z.enum(TARGET_CURVES).exactOptional(),
	checkpoints: z
		.array(z.strictObject({ onDate: day, value: z.number() }))
		.readonly()
		.exactOptional(),
	source: z.enum(TARGET_SOURCES).exactOptional(),
	minPerUnit: z.number().nullable().exactOptional(),
	limitedBy: text.nullable().exactOptional(),
	feeds: z.array(number).readonly().exactOptional(),
});

/** An added one names all of it. */
const target = targetSet.required();

const stated = { kind: z.enum(STATED_KINDS), note: text };

const correction: z.ZodType<Correction> = z.discriminatedUnion("op", [
	z.strictObject({ op: z.literal("titlePlan"), project: z.null(), title: text, reason: z.string() }),
	z.strictObject({
		...{ op: z.literal("addText"), ...said },
		...{ field: z.enum(["content", "schedule"]), text },
	}),
	z.strictObject({ op: z.literal("dropProject"), ...said }),
	z.strictObject({ op: z.literal("mendText"), ...said, raw: text, meant: z.string() }),
	z.strictObject({ op: z.literal("meanUnit"), ...said, unit: text, means: entry }),
	z.strictObject({
		...{ op: z.literal("nameUnit"), ...said, unit: text, name: text },
		kind: z.enum(UNIT_KINDS).nullable(),
	}),
	z.strictObject({
		...{ op: z.literal("rename"), ...said },
		...{ name: text.exactOptional(), shortName: text.exactOptional() },
	}),
	z.strictObject({
		...{ op: z.literal("setUnits"), ...said },
		...{ leads: ids.exactOptional(), responsible: entries.exactOptional() },
	}),
	z.strictObject({ op: z.literal("setWindow"), ...said, window: number, set: windowSet }),
	z.strictObject({ op: z.literal("splitWindow"), ...said, window: number, at: z.int().nonnegative() }),
	z.strictObject({ op: z.literal("joinWindows"), ...said, window: number }),
	z.strictObject({
		...{ op: z.literal("setDuties"), ...said, windows: z.array(number).readonly() },
		...{ actingLeads: ids.exactOptional(), owners: entries.exactOptional() },
		ownersFromTarget: text.exactOptional(),
	}),
	z.strictObject({ op: z.literal("setTarget"), ...said, target: text, set: targetSet }),
	z.strictObject({
		...{ op: z.literal("addTarget"), ...said, target },
		doubts: z.array(z.strictObject(stated)).readonly(),
	}),
	z.strictObject({ op: z.literal("dropTarget"), ...said, target: text }),
	z.strictObject({
		...{ op: z.literal("stateDoubt"), ...said, ...stated },
		...{ window: number.nullable(), target: text.nullable(), instead: text.nullable() },
	}),
	z.strictObject({ op: z.literal("settleDoubt"), ...said, doubt: text, value: z.string().exactOptional() }),
]);

const stored = z.object({ list: z.array(correction).readonly().optional().default([]) });

/** The corrections of a stored import, none before the first. Throws ZodError on what this program did not write. */
export function correctionsOf(json: JsonObject): readonly Correction[] {
	return stored.parse(json).list;
}

/** As they are stored. */
export function correctionsJson(list: readonly Correction[]): JsonObject {
	return { list: z.array(z.json()).parse(list) };
}
