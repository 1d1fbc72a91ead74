import { z } from "zod";
import type { Thresholds } from "@/lib/domain/light/thresholds";
import type { MilestoneFields } from "@/lib/domain/milestone/facts";
import type { ProjectFields } from "@/lib/domain/plan/facts";
import type { TargetFields } from "@/lib/domain/target/facts";
import { isDay } from "@/lib/domain/time/day";
import type { YearCalendar } from "@/lib/domain/time/working-days";
import type { GroupFields, UnitFields } from "@/lib/domain/unit/facts";

// How what an adjustment changed is kept as JSON: for each kind of thing, its fields and their shapes.

/** What an adjustment can be of. */
export const ADJUSTED_SUBJECTS = [
	"project",
	"milestone",
	"target",
	"unit",
	"group",
	"setting",
	"calendar",
] as const;
export type AdjustedSubject = (typeof ADJUSTED_SUBJECTS)[number];

type Shapes<Fields> = { readonly [Field in keyof Fields]: z.ZodType<Fields[Field]> };

const day = z.string().refine(isDay);
const ids = z.array(z.string());

export const projectShapes = {
	name: z.string(),
	shortName: z.string(),
	mainContent: z.string(),
	leadIds: ids,
	responsible: z.array(z.union([z.object({ unitId: z.string() }), z.object({ groupId: z.string() })])),
} as const satisfies Shapes<ProjectFields>;

export const milestoneShapes = {
	words: z.string(),
	track: z.string().nullable(),
	startOn: day,
	endOn: day,
	actingLeadIds: ids,
	ownerIds: ids,
} as const satisfies Shapes<MilestoneFields>;

export const targetShapes = {
	name: z.string(),
	counts: z.string(),
	goal: z.number(),
	baseline: z.number(),
	startOn: day,
	dueOn: day,
	checkpoints: z.array(z.object({ onDate: day, value: z.number() })),
	minPerUnit: z.number().nullable(),
} as const satisfies Shapes<TargetFields>;

/**
 * A change of a final split, under the target: the shares that changed. The split itself is a fact of its own, so
 * that nothing is folded from this.
 */
export const SHARES_FIELD = "shares";
export const sharesShape = z.array(z.object({ unitId: z.string(), amount: z.number() }));

export const unitShapes = {
	name: z.string(),
	fullName: z.string().nullable(),
	mergedIntoId: z.string().nullable(),
} as const satisfies Shapes<UnitFields>;

export const groupShapes = { memberIds: ids } as const satisfies Shapes<GroupFields>;

/** The one subject of kind `setting` that lights are computed by. */
export const THRESHOLDS_ID = "thresholds";

export const thresholdShapes = {
	soonDays: z.number(),
	windowShare: z.number(),
	halfShare: z.number(),
	redGapPoints: z.number(),
	yellowGapPoints: z.number(),
	reviewWorkingDays: z.number(),
	returnWorkingDays: z.number(),
	continuousGraceDays: z.number(),
	staleMonths: z.number(),
	persistentMonthEnds: z.number(),
} as const satisfies Shapes<Thresholds>;

/** The one field of a calendar; its subject's id is the year. */
export const CALENDAR_FIELD = "days";

export const calendarShape = z
	.object({ holidays: z.array(day), workdays: z.array(day) })
	.nullable() satisfies z.ZodType<YearCalendar | null>;
