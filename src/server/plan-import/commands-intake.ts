import "server-only";
import { createHash } from "node:crypto";
import { MAX_DOCUMENT_BYTES } from "@/lib/contracts/document";
import { readingJson } from "@/lib/contracts/import-reading";
import { type Outcome, refused } from "@/lib/contracts/outcome";
import type { ImportSaved } from "@/lib/contracts/plan-import";
import { type IntakeRefusal, intakeFields } from "@/lib/contracts/plan-intake";
import { documentText } from "@/lib/domain/plan/document-text";
import { logFault } from "@/server/action/fault-log";
import { fieldErrorsOf } from "@/server/action/form-input";
import { recordRefusedView } from "@/server/audit/refused-view";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import { readPlanDocument } from "@/server/document/read-document";
import {
	type MultipartBody,
	type ReceivedFile,
	type ReceivedForm,
	receiveForm,
} from "@/server/files/receive";
import { isStorageFull } from "@/server/files/storage-full";
import { discard, sweepTemporary } from "@/server/files/temporary-files";
import { managesPlan } from "@/server/plan/managed-plan";
import { openImport } from "./commands";
import { readerUnits } from "./reader-units";
import { readUnitRoster } from "./unit-roster";

/** `source`: which field the document came through, so that its refusal stands there. */
export interface Intake {
	readonly outcome: Outcome<ImportSaved, IntakeRefusal>;
	readonly source: "file" | "text";
}

/**
 * Takes a document from a request and opens an import of it: permission before a byte is read, then streaming to
 * the disk, the reading in a thread of its own, and one row. The document is removed whatever comes of it; a
 * refusal stores nothing.
 */
export async function importDocument(actor: Actor, request: MultipartBody): Promise<Intake> {
	if (!managesPlan(actor)) {
		await recordRefusedView(actor, "import.open", { type: "import", id: "-" });
		return { outcome: refused("notFound"), source: "file" };
	}
	try {
		await sweepTemporary();
		// Text fields may hold a whole page: what a program copies as HTML is many times its words.
		const received = await receiveForm(request, MAX_DOCUMENT_BYTES);
		if (!received.ok) return { outcome: received, source: "file" };
		const { fields, file } = received.value;
		try {
			return await importReceived(actor, { fields, file: isNone(file) ? null : file });
		} finally {
			if (file) await discard(file.path);
		}
	} catch (error) {
		if (!isStorageFull(error)) throw error;
		logFault(error);
		return { outcome: refused("storageFull"), source: "file" };
	}
}

/** A form without a chosen file sends one without a name and without content. */
const isNone = (file: ReceivedFile | null) => file === null || (file.bytes === 0 && file.name === "未命名");

async function importReceived(actor: Actor, { fields, file }: ReceivedForm): Promise<Intake> {
	const source = file ? "file" : "text";
	const refuse = (reason: IntakeRefusal): Intake => ({ outcome: refused(reason), source });
	const parsed = intakeFields.safeParse(Object.fromEntries(fields));
	if (!parsed.success) return refuse({ kind: "fields", errors: fieldErrorsOf(parsed.error) });
	const { year, requestId, html, text } = parsed.data;
	const isPasted = html.trim() !== "" || text.trim() !== "";
	if (file && isPasted) return refuse("twoSources");
	if (!file && !isPasted) return refuse("noSource");
	const taken = await db.plan.findUnique({ where: { year }, select: { id: true } });
	if (taken) return refuse({ kind: "yearTaken", year });

	const known = readerUnits(await readUnitRoster(db));
	const read = await readPlanDocument(
		file ? { kind: "file", path: file.path, name: file.name } : { kind: "paste", html, text },
		{ planYear: year, known },
	);
	if (!read.ok) return refuse(read.reason);
	const { document, plan } = read.value;
	if (plan.projects.length === 0) return refuse("noProjects");
	if (plan.year !== year) return refuse({ kind: "otherYear", inTitle: plan.year, asked: year });
	const pasted = html || text;
	const input = {
		year,
		fileName: file?.name ?? "粘贴的表格",
		bytes: file?.bytes ?? Buffer.byteLength(pasted),
		sha256: file?.sha256 ?? createHash("sha256").update(pasted).digest("hex"),
		reading: readingJson({ reading: plan, sourceText: documentText(document), notes: document.notes }),
	};
	return { outcome: await openImport(actor, input, requestId), source };
}
