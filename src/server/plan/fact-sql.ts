import "server-only";

// Facts as PostgreSQL puts them together: one JSON document a project, milestone or target, in the words of the
// domain. A year is read after every change of it, and what an object mapper spends on a hundred small rows was
// a third of a status update (docs/performance.md). Constant text; values only ever come in as parameters.

function object(fields: Readonly<Record<string, string>>): string {
	const pairs = Object.entries(fields).map(([name, value]) => `'${name}', ${value}`);
	return `json_build_object(${pairs.join(", ")})`;
}

function list(each: string, from: string, orderBy: string): string {
	return `(SELECT coalesce(json_agg(${each} ORDER BY ${orderBy}), '[]') FROM ${from})`;
}

/** The named columns of a table, each under its own name. */
function columns(alias: string, names: readonly string[]): Record<string, string> {
	return Object.fromEntries(names.map((name) => [name, `${alias}."${name}"`]));
}

/** As `Date.toISOString` writes it: instants are compared as text. */
function instant(column: string): string {
	return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** A row of facts (alias `f`): its three dates and what else it says. */
function fact(fields: Readonly<Record<string, string>>): string {
	const dates = { ...columns("f", ["seq", "effectiveOn"]), recordedAt: instant(`f."recordedAt"`) };
	return object({ ...dates, ...fields });
}

function facts(names: readonly string[], table: string, where: string): string {
	return list(fact(columns("f", names)), `"${table}" f WHERE ${where}`, `f."seq"`);
}

function adjustments(type: string, id: string): string {
	const where = `f."subjectType" = '${type}' AND f."subjectId" = ${id}`;
	return facts(["field", "before", "after"], "Adjustment", where);
}

function overrides(where: string): string {
	const said = { ...columns("f", ["light", "reason", "endsOn"]), byName: `u."displayName"` };
	const from = `"OverrideFact" f JOIN "User" u ON u."id" = f."recordedById" WHERE ${where}`;
	return list(fact(said), from, `f."seq"`);
}

const OF_MILESTONE = `f."milestoneId" = m."id"`;

const REPORTS = list(
	object({
		...columns("r", ["id", "milestoneId", "unitId", "supersedesId"]),
		events: facts(["kind", "reportKind", "speaksFor", "targetIds"], "ReportEvent", `f."reportId" = r."id"`),
	}),
	`"Report" r WHERE r."milestoneId" = m."id"`,
	`r."id"`,
);

/** The facts of a milestone, alias `m`. */
export const MILESTONE_FACTS = object({
	...columns("m", ["id", "projectId", "ordinal", "track", "words", "startOn", "endOn", "kind"]),
	ownersFromTargetId: `m."ownersFromTargetId"`,
	actingLeadIds: list(`f."unitId"`, `"MilestoneLead" f WHERE ${OF_MILESTONE}`, `f."position"`),
	ownerIds: list(`f."unitId"`, `"MilestoneOwner" f WHERE ${OF_MILESTONE}`, `f."unitId"`),
	deliverableIds: list(`f."id"`, `"Deliverable" f WHERE ${OF_MILESTONE}`, `f."ordinal"`),
	statuses: list(
		fact({ from: `f."fromStatus"`, to: `f."toStatus"` }),
		`"StatusFact" f WHERE ${OF_MILESTONE}`,
		`f."seq"`,
	),
	checks: list(
		fact(columns("f", ["deliverableId", "done"])),
		`"ChecklistFact" f JOIN "Deliverable" d ON d."id" = f."deliverableId" WHERE d."milestoneId" = m."id"`,
		`f."seq"`,
	),
	confirmations: facts(["period"], "ConfirmationFact", OF_MILESTONE),
	extensions: facts(["newEndOn"], "ExtensionFact", OF_MILESTONE),
	overrides: overrides(OF_MILESTONE),
	reports: REPORTS,
	adjustments: adjustments("milestone", `m."id"`),
});

const OF_TARGET = `f."targetId" = t."id"`;

const SHARES = list(
	object(columns("l", ["unitId", "amount"])),
	`"AllocationLine" l WHERE l."setSeq" = f."seq"`,
	`l."unitId"`,
);

/** The facts of a target, alias `t`. */
export const TARGET_FACTS = object({
	...columns("t", ["id", "projectId", "ordinal", "name", "unitLabel", "measure", "comparator", "goal"]),
	...columns("t", ["baseline", "startOn", "dueOn", "curve", "source", "minPerUnit", "limitedByTargetId"]),
	checkpoints: list(
		object(columns("f", ["onDate", "value"])),
		`"Checkpoint" f WHERE ${OF_TARGET}`,
		`f."onDate"`,
	),
	allocations: list(
		fact({ isFinal: `f."isFinal"`, shares: SHARES }),
		`"AllocationSet" f WHERE ${OF_TARGET}`,
		`f."seq"`,
	),
	readings: facts(["unitId", "numerator", "denominator", "supersedesSeq"], "Reading", OF_TARGET),
	feedMilestoneIds: list(`f."milestoneId"`, `"TargetFeed" f WHERE ${OF_TARGET}`, `f."milestoneId"`),
	overrides: overrides(OF_TARGET),
	adjustments: adjustments("target", `t."id"`),
});

/** The facts of a project, alias `p`, groups as they are named. */
export const PROJECT_FACTS = object({
	...columns("p", ["id", "ordinal", "name", "shortName"]),
	leadIds: list(`f."unitId"`, `"ProjectLead" f WHERE f."projectId" = p."id"`, `f."position"`),
	responsible: list(
		`CASE WHEN f."unitId" IS NULL THEN ${object(columns("f", ["groupId"]))} ELSE ${object(columns("f", ["unitId"]))} END`,
		`"ProjectResponsible" f WHERE f."projectId" = p."id"`,
		`f."position"`,
	),
	milestones: list(MILESTONE_FACTS, `"Milestone" m WHERE m."projectId" = p."id"`, `m."ordinal"`),
	targets: list(TARGET_FACTS, `"Target" t WHERE t."projectId" = p."id"`, `t."ordinal"`),
	adjustments: adjustments("project", `p."id"`),
});
