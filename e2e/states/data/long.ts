import type { Outcome } from "@/lib/contracts/outcome";
import { actorOfUsername } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { moveMilestone } from "@/server/milestone/commands-move";
import { startReport } from "@/server/report/commands-draft";
import { returnReport } from "@/server/report/commands-review";
import { saveDraft } from "@/server/report/commands-save";
import { submitReport } from "@/server/report/commands-submit";
import { DAY, FILES, LONG, UNBROKEN } from "../long-words";

// As long as everything may be, and longer than any form lets through: names that came in with a plan.

const MILESTONE = "2024-p02-m2";

await db.unit.update({ where: { id: "fenghuang" }, data: { name: `凤凰${LONG(58)}`, fullName: LONG(80) } });
await db.unit.update({ where: { id: "jiuzhu" }, data: { name: `救助${LONG(58)}` } });
await db.project.updateMany({
	where: { id: { in: ["2024-p02", "2024-p07"] } },
	data: { name: LONG(120), shortName: LONG(30), mainContent: LONG(3000) },
});
for (const projectId of ["2024-p02", "2024-p05", "2024-p07"]) {
	await db.milestone.updateMany({ where: { projectId }, data: { words: LONG(200) } });
	await db.deliverable.updateMany({ where: { milestone: { projectId } }, data: { text: UNBROKEN(200) } });
	await db.target.updateMany({ where: { projectId }, data: { name: LONG(60), counts: LONG(300) } });
}
await db.user.updateMany({
	where: { username: { in: ["fenghuang", "leader"] } },
	data: { displayName: LONG(60) },
});

const town = await known("fenghuang");
const lead = await known("jiuzhu");
const { reportId } = value(await startReport(town, { milestoneId: MILESTONE, kind: "completion" }, null));
await write();
value(await submitReport(town, { reportId, version: await versionOfReport() }, null));
const reason = LONG(500) + UNBROKEN(500);
const fields = ["narrative", "files"] as const;
value(
	await returnReport(lead, { reportId, version: await versionOfReport(), reason, fields: [...fields] }, null),
);
const { version } = await db.milestone.findUniqueOrThrow({ where: { id: MILESTONE } });
const words = { note: LONG(1000) + UNBROKEN(1000), reason: LONG(2000) };
value(
	await moveMilestone(
		lead,
		{ milestoneId: MILESTONE, version, to: "inProgress", effectiveOn: DAY, done: null, ...words },
		null,
	),
);
console.log(reportId);
await db.$disconnect();

async function write() {
	const report = await db.report.findUniqueOrThrow({ where: { id: reportId }, include: { readings: true } });
	const readings = Object.fromEntries(
		report.readings.map(({ targetId }) => [targetId, { numerator: 0, denominator: null }]),
	);
	const content = { kind: "completion", speaksFor: DAY, narrative: LONG(4000) + UNBROKEN(1000) } as const;
	value(
		await saveDraft(town, { reportId, version: report.version, ...content, readings, goOn: "stay" }, null),
	);
	for (const [index, fileName] of FILES.entries()) {
		await db.attachment.create({
			data: {
				...{ reportId, fileName, mediaType: "application/pdf", bytes: 20_971_520, sha256: "0".repeat(64) },
				...{ storageKey: `long-${index}`, uploadedById: town.userId, createdAt: new Date("2024-01-02") },
			},
		});
	}
}

async function versionOfReport(): Promise<number> {
	return (await db.report.findUniqueOrThrow({ where: { id: reportId }, select: { version: true } })).version;
}

async function known(username: string) {
	const actor = await actorOfUsername(db, username);
	if (!actor) throw new Error(`no account ${username}`);
	return actor;
}

function value<T, R>(outcome: Outcome<T, R>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(`refused: ${JSON.stringify(outcome.reason)}`);
}
