import type { ReportKind, ReportState } from "@/lib/domain/report/facts";
import { record } from "@/server/audit/trail";
import { db } from "@/server/db/client";
import { dateOf } from "@/server/plan/fact-dates";
import { contentJson } from "@/server/report/submitted-content";
import { split, splitVillages } from "../report-ground";
import { settleExtensions } from "./ground-extension";
import { settleImports } from "./ground-import";
import { actors, settlePeople } from "./people";

// What the entries are asked about, with ids that the tables can name.

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** Reports. What each is stands beside it below. */
export const DRAFT = id(1);
export const SUBMITTED = id(2);
export const RETURNED = id(3);
export const APPROVED = id(4);
export const OF_JOINT_LEAD = id(5);
export const OF_SOLE_LEAD = id(6);
export const FOR_TWO_LEADS = id(7);
export const OF_PARTNER = id(8);

/** Files: of the draft, of what waits and of the approved report; the evidence of a milestone without owners. */
export const DRAFT_FILE = id(21);
export const APPROVED_FILE = id(22);
export const EVIDENCE = id(23);
export const SUBMITTED_FILE = id(24);

/** A session of 凤凰镇's account, and one of the leader's. */
export const TOWN_SESSION = id(31);
export const LEADER_SESSION = id(32);

/** The key of a file that waits in the storage to be attached. */
export const NOTED_KEY = "noted";

/** 凤凰镇's figure of 适老化改造, which stands in no other place: other units' figures make the total another. */
export const MARKED_FIGURE = 1237;

/** What a unit's narratives, file names and the reasons of returns to it say, and nothing else does. */
export function mark(unitId: string): string {
	return `暗号-${unitId}-已按要求完成`;
}

interface Planted {
	readonly id: string;
	readonly milestoneId: string;
	readonly unitId: string;
	readonly state: ReportState;
	readonly kind?: ReportKind;
	readonly files?: readonly string[];
}

const VILLAGE_FIGURES = [
	{ targetId: "2024-p04-t1", numerator: 1, denominator: null },
	{ targetId: "2024-p04-t2", numerator: 6, denominator: 12 },
];

const REPORTS: readonly Planted[] = [
	{
		id: DRAFT,
		milestoneId: "2024-p02-m2",
		unitId: "fenghuang",
		state: "draft",
		kind: "progress",
		files: [DRAFT_FILE],
	},
	{
		id: SUBMITTED,
		milestoneId: "2024-p04-m2",
		unitId: "fenghuang",
		state: "submitted",
		files: [SUBMITTED_FILE],
	},
	{ id: RETURNED, milestoneId: "2024-p04-m2", unitId: "deji", state: "returned" },
	{
		id: APPROVED,
		milestoneId: "2024-p03-m3",
		unitId: "fenghuang",
		state: "approved",
		files: [APPROVED_FILE],
	},
	{ id: OF_JOINT_LEAD, milestoneId: "2024-p07-m1", unitId: "laonian", state: "submitted", kind: "progress" },
	{ id: OF_SOLE_LEAD, milestoneId: "2024-p10-m9", unitId: "jiuzhuzhan", state: "submitted" },
	{ id: FOR_TWO_LEADS, milestoneId: "2024-p08-m2", unitId: "fenghuang", state: "submitted" },
	{ id: OF_PARTNER, milestoneId: "2024-p01-m2", unitId: "gongdian", state: "approved" },
];

/** Settles people, splits, reports, files, sessions and a trail. The business day is 2024-08-15. */
export async function settleGround(): Promise<void> {
	process.env.BUSINESS_DAY = "2024-08-15";
	await settlePeople();
	await splitVillages("fenghuang", "deji");
	await split("2024-p07-t1", 2000, ["fenghuang", "yangshe"]);
	await db.milestoneOwner.create({
		data: { milestoneId: "2024-p10-m9", unitId: "jiuzhuzhan", basis: "permissions" },
	});
	for (const report of REPORTS) await plant(report);
	await db.attachment.create({ data: { ...file(EVIDENCE, "shiwu"), milestoneId: "2024-p04-m1" } });
	for (const [unitId, numerator] of [
		["fenghuang", MARKED_FIGURE],
		["yangshe", 111],
	] as const) {
		await db.reading.create({
			data: {
				...{ targetId: "2024-p07-t1", unitId, numerator, recordedById: unitId },
				...{ effectiveOn: dateOf("2024-07-20"), recordedAt: noon("2024-07-20") },
			},
		});
	}
	await db.pendingObject.create({ data: { key: NOTED_KEY, since: new Date() } });
	for (const [sessionId, userId] of [
		[TOWN_SESSION, "fenghuang"],
		[LEADER_SESSION, "leader"],
	] as const) {
		const at = noon("2024-08-14");
		const data = { id: sessionId, userId, createdAt: at, lastSeenAt: at, expiresAt: noon("2099-01-01") };
		await db.userSession.create({ data });
	}
	await settleExtensions();
	await settleImports();
	await leaveTrail();
}

async function plant({ id: reportId, milestoneId, unitId, state, kind, files = [] }: Planted): Promise<void> {
	const readings = milestoneId.startsWith("2024-p04") ? VILLAGE_FIGURES : [];
	const reportKind = kind ?? "completion";
	const speaksFor = dateOf("2024-08-10");
	await db.report.create({
		data: {
			...{ id: reportId, milestoneId, unitId, state, kind: reportKind, speaksFor },
			...{ narrative: mark(unitId), createdById: unitId },
			...{ createdAt: noon("2024-08-10"), updatedAt: noon("2024-08-12") },
			submittedAt: state === "draft" ? null : noon("2024-08-11"),
			decidedAt: state === "approved" || state === "returned" ? noon("2024-08-12") : null,
			readings: { create: readings },
			attachments: { create: files.map((one) => file(one, unitId)) },
		},
	});
	if (state === "draft") return;
	const event = { reportId, reportKind, speaksFor, effectiveOn: dateOf("2024-08-11") };
	const content = contentJson({ narrative: mark(unitId), readings, attachmentIds: [...files] });
	await db.reportEvent.create({
		data: {
			...{ ...event, kind: "submitted", content },
			...{ recordedAt: noon("2024-08-11"), recordedById: unitId },
		},
	});
	if (state === "submitted") return;
	const decision = { ...event, kind: state, recordedAt: noon("2024-08-12"), recordedById: "shiwu" };
	await db.reportEvent.create({ data: { ...decision, reason: state === "returned" ? mark(unitId) : null } });
}

function file(fileId: string, unitId: string) {
	return {
		...{
			id: fileId,
			fileName: `${mark(unitId)}.txt`,
			mediaType: "text/plain",
			bytes: 3,
			sha256: "0".repeat(64),
		},
		...{ storageKey: fileId, uploadedById: "fenghuang", createdAt: noon("2024-08-10") },
	};
}

function noon(day: string): Date {
	return new Date(`${day}T04:00:00Z`);
}

/** One entry about 凤凰镇's report of a project of 社会事务科, and one about an account. */
async function leaveTrail(): Promise<void> {
	const town = (await actors()).get("fenghuang");
	const admin = (await actors()).get("admin");
	if (!town || !admin) throw new Error("nobody acts");
	await record(db, town, {
		...{ action: "report.submit", subjectType: "report", subjectId: SUBMITTED },
		...{ projectId: "2024-p04", subjectUnit: "fenghuang" },
	});
	await record(db, admin, { action: "user.update", subjectType: "user", subjectId: "leader" });
}
