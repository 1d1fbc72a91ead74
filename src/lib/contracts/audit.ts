import { z } from "zod";
import { isDay } from "@/lib/domain/time/day";
import type { Role } from "@/lib/domain/user/roles";

/** The kinds of things that the trail speaks of; others are shown by their code. */
export const AUDIT_SUBJECTS = [
	"user",
	"unit",
	"group",
	"plan",
	"import",
	"project",
	"milestone",
	"target",
	"report",
	"extension",
	"setting",
	"calendar",
	"file",
	"audit",
] as const;
export type AuditSubjectType = (typeof AUDIT_SUBJECTS)[number];

const day = z.string().refine(isDay).or(z.literal("")).catch("").default("");
const code = z
	.string()
	.regex(/^[A-Za-z][A-Za-z0-9.-]{0,63}$/)
	.or(z.literal(""))
	.catch("")
	.default("");

/** Filters of the trail, as the address holds them; anything else in the address is ignored. */
export const auditFilters = z.object({
	/** Business days in Asia/Shanghai by the real clock, both inclusive. */
	from: day,
	to: day,
	/** Part of a name or a user name. */
	who: z
		.string()
		.trim()
		.max(60)
		.regex(/^[^\0]*$/)
		.catch("")
		.default(""),
	/** subject.verb */
	action: code,
	outcome: z.enum(["done", "refused", ""]).catch("").default(""),
	type: code,
	/** One thing: its id within `type`. */
	subject: z
		.string()
		.max(64)
		.regex(/^[^\0]*$/)
		.catch("")
		.default(""),
	project: z
		.string()
		.max(64)
		.regex(/^[^\0]*$/)
		.catch("")
		.default(""),
	/** From where: one address as it stands in the trail. For the auditor; others' is ignored. */
	ip: z
		.string()
		.trim()
		.regex(/^[0-9a-fA-F:.]{2,45}$/)
		.or(z.literal(""))
		.catch("")
		.default(""),
	/** Entries older than this one: the last of the page before. */
	before: z
		.string()
		.regex(/^\d{1,13}-\d{1,18}$/)
		.or(z.literal(""))
		.catch("")
		.default(""),
});
export type AuditFilters = z.infer<typeof auditFilters>;

export interface AuditRow {
	readonly seq: string;
	/** Instant of the real clock. */
	readonly at: string;
	/** Instant on the business calendar; differs from `at` in a demonstration. */
	readonly recordedAt: string;
	readonly actorName: string;
	readonly role: Role | null;
	readonly unitName: string | null;
	/** Null also where it is none of the reader's business. */
	readonly ip: string | null;
	/** subject.verb */
	readonly action: string;
	readonly outcome: "done" | "refused";
	readonly subjectType: string;
	readonly subjectId: string;
	/** What the subject is called today; null when it has no name that the reader may know. */
	readonly subjectName: string | null;
	/** Where in the application the subject is, as far as the reader can open it. */
	readonly subjectHref: string | null;
	/** Short name of the project. */
	readonly projectName: string | null;
	/** The unit whose report, figure or account it is. */
	readonly subjectUnitName: string | null;
	readonly fields: readonly string[];
	readonly detail: Readonly<Record<string, string | number | boolean | null>>;
	/** SHA-256 of what was written in words. */
	readonly valueHash: string | null;
}

export interface AuditPage {
	readonly rows: readonly AuditRow[];
	/** For `before` of the next page; null at the beginning of the trail. */
	readonly olderThan: string | null;
	readonly projects: readonly { readonly id: string; readonly name: string }[];
	/** Whether the reader sees the whole trail or that of own projects and unit. */
	readonly scope: "all" | "own";
}
