import { z } from "zod";
import { MILESTONE_KINDS, PRECISIONS } from "@/lib/domain/milestone/facts";
import { DOUBT_KINDS } from "@/lib/domain/plan/reading/doubt-kinds";
import { COMPARATORS, TARGET_CURVES, TARGET_MEASURES, TARGET_SOURCES } from "@/lib/domain/target/facts";
import { isDay } from "@/lib/domain/time/day";
import { UNIT_KINDS } from "@/lib/domain/unit/kinds";

// A year's plan as reviewed data: what prisma/plan/<year> holds and the plan loader takes.

const text = z.string().min(1);
const ordinal = z.int().positive();
const day = z.string().refine(isDay, "must be an existing calendar day, YYYY-MM-DD");
/** Units that an administrator made are called `unit-` and a number. */
const unitId = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const groupId = unitId;
/** At least two digits: 2025-p03, 2025-p100. */
const projectId = z.string().regex(/^\d{4}-p\d{2,4}$/);
const milestoneId = z.string().regex(/^\d{4}-p\d{2,4}-m\d+$/);
const targetId = z.string().regex(/^\d{4}-p\d{2,4}-t\d+$/);

const unit = z.strictObject({
	id: unitId,
	name: text,
	fullName: text.nullable(),
	kind: z.enum(UNIT_KINDS),
	/** Who answers in the unit: 民政办, 社会事业办 … */
	office: text.nullable(),
	/** The bureau's official order. */
	ordinal,
	/** Full-width punctuation; compare after normalising widths. */
	aliases: z.array(text).readonly(),
});

const group = z.strictObject({
	id: groupId,
	name: text,
	/** False: 成员名单未维护, `members` may lack some. */
	membersKnown: z.boolean(),
	members: z.array(unitId).readonly(),
});

const deliverable = z.strictObject({
	id: z.string().regex(/^\d{4}-p\d{2,4}-m\d+-d\d+$/),
	/** Verbatim from the window's words. */
	text,
});

const milestone = z
	.strictObject({
		id: milestoneId,
		ordinal,
		track: text.nullable(),
		/** Track and date as they stand before the words; empty where the text names none. */
		head: z.string(),
		/** The words as meant, without the closing mark. */
		words: text,
		/** The closing mark: head + words + tail of all windows are the schedule. */
		tail: z.enum(["。", "；"]),
		/** The words as the document has them, with the closing mark. */
		rawWords: text,
		startOn: day,
		/** Inclusive. */
		endOn: day,
		precision: z.enum(PRECISIONS),
		kind: z.enum(MILESTONE_KINDS),
		/** The first is the acting lead (主办); all are leads of the project. */
		actingLeads: z.array(unitId).min(1).readonly(),
		/** Units that owe a completion report; empty: the lead alone carries it out. */
		owners: z.array(unitId).readonly(),
		/** Owners are, besides, the units with a share of this target. */
		ownersFromTarget: targetId.nullable(),
		deliverables: z.array(deliverable).min(1).readonly(),
	})
	.refine((m) => m.startOn <= m.endOn, "must not end before it starts");

const target = z
	.strictObject({
		id: targetId,
		ordinal,
		name: text,
		/** What exactly counts. */
		counts: text,
		unitLabel: text,
		measure: z.enum(TARGET_MEASURES),
		comparator: z.enum(COMPARATORS),
		/** A count; for rates per cent; for unitsMeeting the number of units. */
		goal: z.number().positive(),
		baseline: z.number().nonnegative(),
		startOn: day,
		/** Inclusive. */
		dueOn: day,
		curve: z.enum(TARGET_CURVES),
		/** Interim ones; the goal at `dueOn` is not repeated. */
		checkpoints: z.array(z.strictObject({ onDate: day, value: z.number().nonnegative() })).readonly(),
		source: z.enum(TARGET_SOURCES),
		minPerUnit: z.number().positive().nullable(),
		/** A unit's figure is never above its figure for that target, an earlier one of the project. */
		limitedBy: targetId.nullable(),
		/** Found in the text, or added by hand. */
		origin: z.enum(["文本", "补充"]),
		/** The windows whose reports carry the readings. */
		feeds: z.array(milestoneId).readonly(),
	})
	.refine((t) => t.startOn <= t.dueOn, "must not be due before it starts");

const doubt = z.strictObject({
	id: z.string().regex(/^\d{4}-p\d{2,4}-x\d+$/),
	code: z.enum(DOUBT_KINDS),
	milestoneId: milestoneId.nullable(),
	targetId: targetId.nullable(),
	text,
});

const project = z.strictObject({
	id: projectId,
	ordinal,
	name: text,
	shortName: text,
	/** As meant: garbled places mended, full-width, a line per paragraph. */
	mainContent: text,
	/** As the document has it. */
	rawMainContent: text,
	schedule: text,
	rawSchedule: text,
	leadText: text,
	responsibleText: text,
	/** The first is the main lead. */
	leads: z.array(unitId).min(1).readonly(),
	responsible: z
		.array(z.union([z.strictObject({ unit: unitId }), z.strictObject({ group: groupId })]))
		.min(1)
		.readonly(),
	milestones: z.array(milestone).min(1).readonly(),
	targets: z.array(target).readonly(),
	doubts: z.array(doubt).readonly(),
});

/** Checked by the loader at its door. References between the parts are held by the database's foreign keys. */
export const planDataSchema = z.strictObject({
	id: z.string().regex(/^\d{4}$/),
	year: z.int(),
	title: text,
	/** The document as it came. */
	sourceText: text,
	/** Where the owners come from: 初始分解. */
	ownersBasis: text,
	units: z.array(unit).readonly(),
	groups: z.array(group).readonly(),
	projects: z.array(project).readonly(),
});

export type PlanData = z.infer<typeof planDataSchema>;
export type UnitData = z.infer<typeof unit>;
export type GroupData = z.infer<typeof group>;
export type ProjectData = z.infer<typeof project>;
export type MilestoneData = z.infer<typeof milestone>;
export type TargetData = z.infer<typeof target>;
export type DoubtData = z.infer<typeof doubt>;
