import { auditFilters } from "@/lib/contracts/audit";
import { auditCsv } from "@/server/audit/export";
import { auditBatches, auditPage } from "@/server/audit/queries";
import { query, whole } from "./expectations";
import { SUBMITTED } from "./ground";
import { TOWNS } from "./people";

// docs/product.md, Who may do what: audit trail. Leads read that of their projects, a unit its own.

const ENTRIES = [
	["凤凰镇's submission to 社会事务科", SUBMITTED, ["shiwu", "fenghuang", "auditor"]],
	["what was done to a leader's account", "leader", ["auditor"]],
] as const;

/** Who reads any of it at all: who belongs to a unit, and the auditor. A section that leads nothing does not. */
const READERS = [
	...(["shiwu", "shezu", "yanglao", "weibao"] as const),
	...(["laonian", "weibaozhongxin", "jiuzhuzhan", ...TOWNS, "gongdian", "auditor"] as const),
];

const all = auditFilters.parse({});

export const auditExpectations = [
	query(
		"audit/queries.auditPage",
		async (actor, id) =>
			(await auditPage(actor, all))?.rows.find(({ subjectId }) => subjectId === id) ?? null,
		ENTRIES,
	),
	query(
		"audit/queries.auditBatches",
		async (actor, id) => {
			for await (const batch of (await auditBatches(actor, all)) ?? [])
				for (const row of batch) if (row.subjectId === id) return row;
			return null;
		},
		ENTRIES,
	),
	query("audit/export.auditCsv", (actor) => auditCsv(actor, all), whole(READERS)),
];
